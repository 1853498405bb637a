import type { BreakEvenDto, Goal } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ValueWords } from '../../../figure/amount.tsx';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import { breakEvenOf } from '../../../server/queries.ts';
import { ErrorMark } from '../drawn/drawn-amount.tsx';
import { useSupposed } from '../use-certainty.ts';
import { useWrittenLever } from '../what-if/use-written-lever.ts';

interface Props {
  readonly assumption: string;
  /** Goals of which the plan can tell a chance. */
  readonly goals: readonly Goal[];
}

/** What must be true of an assumption for the plan to reach a goal, all else as assumed; the working on request. */
export function BreakEven({ assumption, goals }: Props) {
  const { say } = useWords();
  const { at } = useShownPlan();
  const head = useId();
  const [goal, setGoal] = useState<Goal>(goals[0] ?? 'ambition');
  const query = useQuery(breakEvenOf(at, { assumption, goal }, useSupposed()));
  return (
    <section className="ks-better" aria-labelledby={head}>
      <h2 id={head}>{say('even.title')}</h2>
      <label className="ks-field ks-no-print">
        {say('even.goal')}
        <select
          value={goal}
          onChange={(event) => setGoal(goals.find((each) => each === event.target.value) ?? 'ambition')}
        >
          {goals.map((each) => (
            <option key={each} value={each}>
              {say(`even.goal.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div aria-live="polite">
        <Loaded query={query} waiting={<WaitingLines widths={['80%', '60%']} />}>
          {(told) => <Told told={told} />}
        </Loaded>
      </div>
    </section>
  );
}

function Told({ told }: { readonly told: BreakEvenDto }) {
  const { of } = useWords();
  const { found, sentences } = told;
  const [first, ...others] = sentences;
  return (
    <>
      {first !== undefined && (
        <p>
          <strong>{of(first)}</strong>
        </p>
      )}
      {others.map((sentence) => (
        <p key={sentence.nl}>{of(sentence)}</p>
      ))}
      {found !== null && <Working told={told} found={found} />}
    </>
  );
}

interface WorkingProps {
  readonly told: BreakEvenDto;
  readonly found: NonNullable<BreakEvenDto['found']>;
}

/** Where the input and the outcome stand, what was tried, and how it was drawn. */
function Working({ told: { goal, input, scenario, ...how }, found }: WorkingProps) {
  const { say, language } = useWords();
  const write = useWrittenLever();
  const { draws, seed, engine } = how;
  const outcome = { kind: 'known', low: found.outcomeNow, high: found.outcomeNow, bound: 'exact' } as const;
  return (
    <details>
      <summary>{say('even.working')}</summary>
      <dl className="ks-better__facts">
        <dt>{say(scenario === null ? 'even.now' : 'even.nowScenario')}</dt>
        <dd>{write(found.now, input.unit)}</dd>
        <dt>{say(`even.outcome.${goal.id}`)}</dt>
        <dd>
          <ValueWords value={outcome} unit={goal.unit} />{' '}
          <ErrorMark of={{ value: found.outcomeNow, error: found.outcomeError }} unit={goal.unit} />
        </dd>
        {found.turns !== null && (
          <>
            <dt>{say(found.needs === 'less' ? 'even.most' : 'even.least')}</dt>
            <dd>{write(found.turns, input.unit)}</dd>
          </>
        )}
        <dt>{say('even.tried')}</dt>
        <dd>
          {say('even.between', {
            least: write(found.least, input.unit),
            most: write(found.most, input.unit),
          })}
        </dd>
      </dl>
      <p className="ks-small ks-soft">
        {say('even.drawn', { draws: formatNumber(draws, language), seed: String(seed), engine })}
      </p>
    </details>
  );
}
