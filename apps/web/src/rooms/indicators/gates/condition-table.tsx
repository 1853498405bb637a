import type { GateCondition, GateDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { placedColumn, wordsColumn } from '../../../table/make-column.tsx';

/** What a gate asks for, and of each whether it is met and why. */
export function ConditionTable({ gate }: { readonly gate: GateDto }) {
  const { say } = useWords();
  const columns = useColumns();
  return (
    <DataTable<GateCondition>
      caption={say('gates.caption', { gate: `${gate.code} ${gate.name}` })}
      captionHidden
      stacks
      columns={columns}
      rows={gate.conditions}
      keyOf={({ number }) => number}
    />
  );
}

function useColumns(): readonly Column<GateCondition>[] {
  const { say, of } = useWords();
  return useMemo(
    () => [
      {
        ...placedColumn<GateCondition>({
          id: 'what',
          head: say('gates.what'),
          read: ({ what }) => of(what),
          place: ({ place }) => place,
          field: 'what',
        }),
        namesRow: true,
      },
      {
        ...wordsColumn<GateCondition>('met', say('gates.met'), ({ metWords }) => of(metWords)),
        cell: (condition) => <MetCell condition={condition} />,
      },
      {
        ...wordsColumn<GateCondition>('why', say('gates.why'), ({ why }) => of(why)),
        cell: (condition) => <WhyCell condition={condition} />,
      },
      wordsColumn<GateCondition>('role', say('gates.who'), ({ role }) => role),
    ],
    [say, of],
  );
}

function MetCell({ condition: { met, metWords, isComputed, place } }: { readonly condition: GateCondition }) {
  const { say, of } = useWords();
  const judged = { yes: 'reached', no: 'missed', unknown: 'open' }[met];
  return (
    <>
      <span className={`ks-judgement ks-judgement--${judged}`}>
        {isComputed ? (
          of(metWords)
        ) : (
          <ValueHistory place={place} field="met">
            {of(metWords)}
          </ValueHistory>
        )}
      </span>
      <span className="ks-target-read">{say(isComputed ? 'gates.follows' : 'gates.said')}</span>
    </>
  );
}

function WhyCell({ condition: { why, standing, indicator } }: { readonly condition: GateCondition }) {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  const band = standing?.target?.band ?? null;
  return (
    <>
      {of(why)}
      {standing !== null && (
        <span className="ks-target-read">
          {of(standing.name)}: {of(standing.measured.words)}
          {band !== null && `, ${say('indicator.band', { band: of(band.words) })}`}
        </span>
      )}
      {indicator !== null && (
        <span className="ks-target-read">
          <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code: indicator.code }}>
            {indicator.code} {indicator.name}
          </Link>
        </span>
      )}
    </>
  );
}
