import type { StatedClaim } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Amount } from '../../../figure/amount.tsx';
import { StatedMark } from '../../../figure/pair-marks.tsx';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { placedColumn, wordsColumn } from '../../../table/make-column.tsx';

/** What the plan says of this project, beside what follows from it where that differs. */
export function ClaimTable({ claims }: { readonly claims: readonly StatedClaim[] }) {
  const { say } = useWords();
  const columns = useColumns(claims.some((claim) => claim.figure !== null));
  return (
    <DataTable<StatedClaim>
      caption={say('card.claims')}
      captionHidden
      columns={columns}
      rows={claims}
      keyOf={(row) => `${row.place.table} ${row.place.line} ${row.key}`}
    />
  );
}

/** `follows`: whether anything else follows from the plan for any of them. */
function useColumns(follows: boolean): readonly Column<StatedClaim>[] {
  const { say, of } = useWords();
  const written = useWrittenValue();
  return useMemo(() => {
    const stated = wordsColumn<StatedClaim>('stated', say('claims.stated'), (row) => of(row.stated.words));
    const computed = wordsColumn<StatedClaim>('computed', say('claims.computed'), ({ figure }) =>
      figure === null ? '' : written(figure.value, figure.unit),
    );
    const finding = wordsColumn<StatedClaim>('finding', say('claim.finding'), (row) => row.finding ?? '');
    const placed = (id: 'what' | 'period', read: (row: StatedClaim) => string) =>
      placedColumn({ id, head: say(`claim.${id}`), read, place: (row) => row.place, field: id });
    return [
      { ...placed('what', (row) => row.label), namesRow: true },
      placed('period', (row) => row.period),
      { ...stated, kind: 'number', cell: (row) => <Stated claim={row} /> },
      ...(follows
        ? [{ ...computed, kind: 'number' as const, cell: (row: StatedClaim) => <Computed claim={row} /> }]
        : []),
      { ...finding, cell: (row) => <FindingLink finding={row.finding} /> },
    ];
  }, [follows, say, of, written]);
}

function Stated({ claim }: { readonly claim: StatedClaim }) {
  const { of } = useWords();
  return (
    <>
      <StatedMark kind="stated" />{' '}
      <ValueHistory place={claim.place} field="value">
        {of(claim.stated.words)}
      </ValueHistory>
    </>
  );
}

function Computed({ claim: { figure } }: { readonly claim: StatedClaim }) {
  if (figure === null) return null;
  return (
    <>
      <StatedMark kind="computed" /> <Amount figure={figure} />
    </>
  );
}

function FindingLink({ finding }: { readonly finding: string | null }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  if (finding === null) return say('claim.agrees');
  return (
    <Link
      to="/p/$plan/doorlichting"
      params={{ plan }}
      search={{ finding: finding }}
      hash={`finding-${finding}`}
    >
      {say('claims.finding', { mark: finding })}
    </Link>
  );
}
