import './comparison.css';
import type { Comparison } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { comparisonOf } from '../../editing/queries.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { HistoryTabs } from '../../history/history-tabs.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { ComparedEdits } from './compared-edits.tsx';
import { ComparedHeadline } from './compared-headline.tsx';
import { Effect } from './effect.tsx';
import { RestorePlan } from './restore-plan.tsx';
import { SideChoice } from './side-choice.tsx';
import { sideWords } from './side-words.ts';
import { type Sides, useSides } from './use-sides.ts';

/** Two states of a plan side by side: what it does to the answer, and what was changed. */
export function ComparisonRoom() {
  const words = useWords();
  const { say, of } = words;
  const { at } = useKeptPlan();
  const sides = useSides();
  const { from, to } = sides;
  const query = useQuery({ ...comparisonOf(at.plan, { from, to }), enabled: from !== '' });
  const names = query.data && { from: of(query.data.from.name), to: sideWords(query.data.to, words) };
  return (
    <>
      <RoomHead title={names === undefined ? say('rooms.comparison') : say('compare.title', names)}>
        <HistoryTabs />
      </RoomHead>
      <SideChoice sides={sides} />
      {from === '' ? (
        sides.isWaiting ? (
          <ScreenWaiting />
        ) : (
          <p>{say('compare.choose')}</p>
        )
      ) : (
        <Loaded query={query} waiting={<ScreenWaiting />}>
          {(comparison) => <Compared key={`${from} ${to}`} comparison={comparison} sides={sides} />}
        </Loaded>
      )}
    </>
  );
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly sides: Sides;
}

function Compared({ comparison, sides }: ComparedProps) {
  const { of } = useWords();
  const { show } = useSearch({ from: '/p/$plan/vergelijking' });
  return (
    <>
      <Effect comparison={comparison} />
      {show === 'restore' && <RestorePlan comparison={comparison} />}
      {comparison.unknowns.length > 0 && (
        <ul className="ks-compare__unknowns">
          {comparison.unknowns.map((unknown) => (
            <li key={unknown.nl}>{of(unknown)}</li>
          ))}
        </ul>
      )}
      <ComparedHeadline comparison={comparison} sides={sides} />
      <ComparedEdits whole={comparison} sides={sides} />
    </>
  );
}
