import type { WhatIfDto } from '@kapstok/contract';
import { RangeStrip } from '../../../figure/range-strip.tsx';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { useChanceInWords } from '../drawn/chance-words.tsx';
import { errorWords } from '../drawn/drawn-value.ts';
import { outcomeOf, spanNow } from './outcome-table.tsx';
import type { Moving, Outcomes } from './use-what-if.ts';

type Watched = WhatIfDto['figures'][number];

interface Props {
  readonly figures: readonly Watched[];
  readonly moving: Moving;
}

/** The answer, as the plan is assumed to be and as it is now, side by side. */
export function OutcomeHead({ figures, moving }: Props) {
  const { say } = useWords();
  const isMoved = moving.moved.size > 0;
  return (
    <div className="ks-what-if__answers" aria-live="polite">
      <Side title={say('whatIf.before')} figures={figures} outcomes={moving.before} />
      {isMoved && <Side title={say('whatIf.now')} figures={figures} outcomes={moving.now} />}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly figures: readonly Watched[];
  readonly outcomes: Outcomes | undefined;
}

function Side({ title, figures, outcomes }: SideProps) {
  const { say, language } = useWords();
  const chanceWords = useChanceInWords();
  const share = figures.find(({ part }) => part === 'shareClosed');
  const ambition = figures.find(({ part }) => part === 'shareOfAmbition');
  const closed = share && outcomeOf(share, outcomes);
  const reached = ambition && outcomeOf(ambition, outcomes);
  return (
    <section className="ks-what-if__side">
      <h3>{title}</h3>
      <dl>
        {figures
          .filter(({ part }) => part === 'contribution' || part === 'shareClosed' || part === 'careCost')
          .map((figure) => (
            <Line key={figure.id} figure={figure} outcomes={outcomes} />
          ))}
        <dt>{say('whatIf.chance')}</dt>
        <dd>
          {reached === undefined
            ? say('whatIf.chanceUnknown')
            : say(
                ambition?.value.kind === 'known' && ambition.value.bound === 'atLeast'
                  ? 'whatIf.chanceAtLeast'
                  : 'whatIf.chanceIs',
                { chance: chanceWords(reached.whole) },
              )}
          {reached?.errors !== undefined && reached.errors.whole > 0 && (
            <span className="ks-error-mark">
              {' '}
              {say('drawn.error', { error: errorWords(reached.errors.whole, '1', language) })}
            </span>
          )}
        </dd>
      </dl>
      <RangeStrip low={closed?.low} high={closed?.high} mark={closed?.middle} />
    </section>
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
  const isDrawn = outcome !== undefined || figure.value.kind !== 'known';
  return (
    <>
      <dt>{capital(of(figure.label))}</dt>
      <dd>
        {isDrawn ? write(spanNow(figure, outcome), figure.unit) : '…'}
        {outcome?.errors !== undefined && figure.value.kind === 'known' && (
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
