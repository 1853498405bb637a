import type { Certainty, DrawnFigureDto } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import type { ReactNode } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { errorWords } from '../drawn/drawn-value.ts';

interface Props {
  readonly how: Pick<Certainty, 'draws' | 'seed' | 'engine' | 'comparedIn'>;
  /** What the plan, or the part of it that is shown, adds. */
  readonly contribution: DrawnFigureDto;
  /** Which state was drawn, in words, where it is not the plan that is shown. */
  readonly state?: ReactNode;
}

/** What was drawn, in a small line; what that means on request. */
export function HowDrawn({
  how: { draws, seed, engine, comparedIn },
  contribution: { drawn },
  state = <PlanState />,
}: Props) {
  const { say, language } = useWords();
  const error = drawn.kind === 'known' ? errorWords(drawn.p50.error, comparedIn, language) : undefined;
  return (
    <details className="ks-how-drawn">
      <summary>{say('sure.drawn', { draws: formatNumber(draws, language) })}</summary>
      <p>{say('sure.drawnWhat', { draws: formatNumber(draws, language) })}</p>
      <p>{say('sure.drawnSpan')}</p>
      {error !== undefined && (
        <p>{say(comparedIn === 'FTE' ? 'sure.drawnErrorFte' : 'sure.drawnErrorPersons', { error })}</p>
      )}
      <p>
        {say('sure.drawnSame', { seed: String(seed), engine })} {state}
      </p>
    </details>
  );
}

/** Which state of the plan was drawn: with seed and engine it fixes every number on the page. */
function PlanState() {
  const { say } = useWords();
  const { viewpoint } = useShownPlan();
  if (viewpoint === null) return say('sure.drawnFile');
  const { basis, after } = viewpoint;
  if (basis.version !== null) return say('sure.drawnVersion', { name: basis.version.name });
  return after === null
    ? say('sure.drawnEntry', { seq: basis.seq })
    : say('sure.drawnEntryAfter', { seq: basis.seq, name: after.name });
}
