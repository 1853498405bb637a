import type { Certainty } from '@kapstok/contract';
import type { ReactNode } from 'react';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { WaitingLines } from '../../notice/waiting.tsx';
import { NoAssumptions } from './no-assumptions.tsx';
import { useCertainty } from './use-certainty.ts';

interface Props {
  /** Whether there is something to show when the plan has no assumption yet. */
  readonly without?: boolean;
  readonly children: (certainty: Certainty) => ReactNode;
}

/** Shows what was drawn; while it is being drawn, when it went wrong, and what to do first when nothing is uncertain yet. */
export function WithCertainty({ without = false, children }: Props) {
  const { say } = useWords();
  const query = useCertainty();
  return (
    <Loaded query={query} waiting={<Drawing />}>
      {(certainty) => (
        <div className="ks-sure__drawn" aria-busy={query.isPlaceholderData}>
          {query.isPlaceholderData && (
            <p className="ks-sure__again" role="status">
              {say('sure.drawingAgain')}
            </p>
          )}
          {certainty.register.length === 0 && !without ? (
            <NoAssumptions certainty={certainty} />
          ) : (
            children(certainty)
          )}
        </div>
      )}
    </Loaded>
  );
}

/** Thousands of plans are being computed: that takes longer than fetching something does. */
export function Drawing() {
  const { say } = useWords();
  return (
    <div className="ks-waiting-screen ks-sure-waiting" role="status">
      <p className="ks-soft">{say('sure.drawing')}</p>
      <span className="ks-waiting ks-waiting--head" style={{ width: 'min(46rem, 95%)' }} />
      <WaitingLines widths={['62%', '48%']} />
      <span className="ks-waiting ks-waiting--block" />
      <WaitingLines widths={['100%', '96%', '99%', '92%', '97%']} />
    </div>
  );
}
