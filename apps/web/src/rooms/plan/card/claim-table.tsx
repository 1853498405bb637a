import type { StatedClaim } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { Amount } from '../../../figure/amount.tsx';
import { StatedMark } from '../../../figure/pair-marks.tsx';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';

/** What the plan says of this project, beside what follows from it where that differs. */
export function ClaimTable({ claims }: { readonly claims: readonly StatedClaim[] }) {
  const { say, of } = useWords();
  const written = useWrittenValue();
  return (
    <DataTable<StatedClaim>
      caption={say('card.claims')}
      captionHidden
      columns={[
        {
          id: 'label',
          head: say('claim.what'),
          kind: 'words',
          namesRow: true,
          cell: (row) => row.label,
          written: (row) => row.label,
        },
        {
          id: 'period',
          head: say('claim.period'),
          kind: 'words',
          cell: (row) => row.period,
          written: (row) => row.period,
        },
        {
          id: 'stated',
          head: say('claims.stated'),
          kind: 'number',
          cell: (row) => (
            <>
              <StatedMark kind="stated" /> {of(row.stated.words)}
            </>
          ),
          written: (row) => of(row.stated.words),
        },
        {
          id: 'computed',
          head: say('claims.computed'),
          kind: 'number',
          cell: (row) =>
            row.figure !== null && (
              <>
                <StatedMark kind="computed" /> <Amount figure={row.figure} />
              </>
            ),
          written: (row) => (row.figure === null ? '' : written(row.figure.value, row.figure.unit)),
        },
        {
          id: 'finding',
          head: say('claim.finding'),
          kind: 'words',
          cell: (row) => <FindingLink number={row.finding} />,
          written: (row) => row.finding ?? '',
        },
      ]}
      rows={claims}
      keyOf={(row) => `${row.place.table} ${row.place.line} ${row.key}`}
    />
  );
}

function FindingLink({ number }: { readonly number: number | null }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  if (number === null) return say('claim.agrees');
  return (
    <Link
      to="/p/$plan/doorlichting"
      params={{ plan }}
      search={{ finding: String(number) }}
      hash={`finding-${number}`}
    >
      {say('claims.finding', { number })}
    </Link>
  );
}
