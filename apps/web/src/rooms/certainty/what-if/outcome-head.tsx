import type { WhatIfDto } from '@kapstok/contract';
import { RangeStrip } from '../../../figure/range-strip.tsx';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { useChanceInWords } from '../drawn/chance-words.tsx';
import { errorWords } from '../drawn/drawn-value.ts';
import { chanceState, fixesDrawn } from './chance-state.ts';
import type { Outcomes } from './messages.ts';
import type { Moving } from './moving.ts';
import { outcomeOf, spanNow } from './outcome-table.tsx';
import { useMoved } from './use-moving.ts';

const NOTHING_MOVED: ReadonlySet<number> = new Set();

type Watched = WhatIfDto['figures'][number];

interface Props {
  readonly whatIf: WhatIfDto;
  /** The same without what was typed to begin with; null where nothing was. */
  readonly base: WhatIfDto | null;
  readonly moving: Moving;
  /** Whether these are still the figures of another setting, until those that are asked for come. */
  readonly isOld: boolean;
}

/** The answer, as the plan is assumed to be and as it is now, side by side. */
export function OutcomeHead({ whatIf, base, moving, isOld }: Props) {
  const { say } = useWords();
  const before = useMoved(moving, (moved) => moved.before);
  const isMoved = useMoved(moving, (moved) => moved.inputs.size > 0) || base !== null;
  return (
    <div className="ks-what-if__answers" aria-live="polite">
      <Side
        title={say(whatIf.scenario === null ? 'whatIf.before' : 'whatIf.beforeScenario')}
        figures={(base ?? whatIf).figures}
        outcomes={before}
        isFixed={fixesDrawn(base ?? whatIf, NOTHING_MOVED)}
        isBehind={isOld}
      />
      {isMoved && <Now whatIf={whatIf} moving={moving} isOld={isOld} />}
    </div>
  );
}

/** The answer as it is now; while the latest position is computed it says so. */
function Now({ whatIf, moving, isOld }: Omit<Props, 'base'>) {
  const { say } = useWords();
  const now = useMoved(moving, (moved) => moved.now);
  const isComputing = useMoved(moving, (moved) => moved.isComputing);
  const inputs = useMoved(moving, (moved) => moved.inputs);
  return (
    <Side
      title={say('whatIf.now')}
      figures={whatIf.figures}
      outcomes={now}
      isFixed={fixesDrawn(whatIf, inputs)}
      isBehind={isComputing || isOld}
    />
  );
}

interface SideProps {
  readonly title: string;
  readonly figures: readonly Watched[];
  readonly outcomes: Outcomes | undefined;
  /** Whether something that would be drawn is fixed at one value. */
  readonly isFixed: boolean;
  readonly isBehind: boolean;
}

function Side({ title, figures, outcomes, isFixed, isBehind }: SideProps) {
  const { say } = useWords();
  const share = figures.find(({ part }) => part === 'shareClosed');
  const closed = share && outcomeOf(share, outcomes);
  return (
    <section className="ks-what-if__side" aria-busy={isBehind} data-behind={isBehind}>
      <h3>
        {title} <span className="ks-behind">{say('whatIf.behind')}</span>
      </h3>
      <dl>
        {figures
          .filter(({ part }) => part === 'contribution' || part === 'shareClosed' || part === 'careCost')
          .map((figure) => (
            <Line key={figure.id} figure={figure} outcomes={outcomes} />
          ))}
        <Chance figures={figures} outcomes={outcomes} isFixed={isFixed} />
      </dl>
      <RangeStrip low={closed?.low} high={closed?.high} mark={closed?.middle} />
    </section>
  );
}

function Chance({ figures, outcomes, isFixed }: Pick<SideProps, 'figures' | 'outcomes' | 'isFixed'>) {
  const { say, language } = useWords();
  const chanceWords = useChanceInWords();
  const state = chanceState(
    figures.find(({ part }) => part === 'shareOfAmbition'),
    outcomes,
    isFixed,
  );
  if (state.kind !== 'known')
    return (
      <>
        <dt>{say('whatIf.chance')}</dt>
        <dd>{state.kind === 'waiting' ? '…' : say(`whatIf.chance.${state.kind}`)}</dd>
      </>
    );
  const { outcome, isPart } = state;
  return (
    <>
      <dt>{say('whatIf.chance')}</dt>
      <dd>
        {say(isPart ? 'whatIf.chanceAtLeast' : 'whatIf.chanceIs', { chance: chanceWords(outcome.whole) })}
        {outcome.errors !== undefined && outcome.errors.whole > 0 && (
          <span className="ks-error-mark">
            {' '}
            {say('drawn.error', { error: errorWords(outcome.errors.whole, '1', language) })}
          </span>
        )}
      </dd>
    </>
  );
}

function Line({ figure, outcomes }: { readonly figure: Watched; readonly outcomes: Outcomes | undefined }) {
  const { say, of, language } = useWords();
  const write = useWrittenValue();
  const outcome = outcomeOf(figure, outcomes);
  const error = (size: number) =>
    figure.unit.startsWith('EUR')
      ? write({ kind: 'known', low: size, high: size, bound: 'exact' }, figure.unit)
      : errorWords(size, figure.unit, language);
  const isThere = outcome !== undefined || figure.value.kind !== 'known';
  return (
    <>
      <dt>{capital(of(figure.label))}</dt>
      <dd>
        {isThere ? write(spanNow(figure, outcome), figure.unit) : '…'}
        {outcome?.isSure === true && <span className="ks-error-mark">{say('whatIf.notDrawn')}</span>}
        {outcome?.errors !== undefined && !outcome.isSure && (
          <span className="ks-error-mark">
            {say('whatIf.errors', {
              low: error(outcome.errors.low),
              high: error(outcome.errors.high),
            })}
          </span>
        )}
      </dd>
    </>
  );
}
