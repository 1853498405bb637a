import type { Certainty } from '@kapstok/contract';
import type { ReactNode } from 'react';
import { Loaded } from '../../notice/loaded.tsx';
import { Drawing, DrawingAgain } from './drawing.tsx';
import { SaysHowDrawn } from './drawn/says-how-drawn.tsx';
import { NoAssumptions } from './no-assumptions.tsx';
import { useCertainty, useCertaintyAsked } from './use-certainty.ts';

interface Props {
  /** Whether there is something to show when the plan has no assumption yet. */
  readonly without?: boolean;
  readonly children: (certainty: Certainty) => ReactNode;
}

/** Shows what was drawn; while it is being drawn, when it went wrong, and what to do first when nothing is uncertain yet. */
export function WithCertainty({ without = false, children }: Props) {
  const query = useCertainty();
  const { queryKey } = useCertaintyAsked();
  return (
    <Loaded query={query} waiting={<Drawing query={query} queryKey={queryKey} />}>
      {(certainty) => (
        <div className="ks-sure__drawn" aria-busy={query.isPlaceholderData}>
          {query.isPlaceholderData && <DrawingAgain query={query} queryKey={queryKey} />}
          {certainty.register.length === 0 && !without ? (
            <NoAssumptions certainty={certainty} />
          ) : (
            <SaysHowDrawn how={certainty}>{children(certainty)}</SaysHowDrawn>
          )}
        </div>
      )}
    </Loaded>
  );
}
