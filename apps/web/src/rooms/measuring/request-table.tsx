import type { RequestStandingDto, RoundHead } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { wordsColumn } from '../../table/make-column.tsx';

interface Props {
  readonly round: Pick<RoundHead, 'code' | 'state'>;
  readonly requests: readonly RequestStandingDto[];
  readonly caption: string;
}

/** How far each request of a round is, with the way to it. */
export function RequestTable({ round, requests, caption }: Props) {
  const { say } = useWords();
  const columns = useColumns(round);
  return (
    <DataTable<RequestStandingDto>
      caption={caption}
      columns={columns}
      rows={requests}
      keyOf={({ reporter }) => reporter.code}
      empty={say('rounds.noRequests')}
    />
  );
}

const COUNTS = ['asked', 'submitted', 'approved', 'returned'] as const;

function useColumns({ code: round, state }: Props['round']): readonly Column<RequestStandingDto>[] {
  const { say } = useWords();
  const { mark: plan } = useKeptPlan();
  return useMemo(() => {
    const count = (id: string, head: string, read: (row: RequestStandingDto) => number) => ({
      id,
      head,
      kind: 'number' as const,
      cell: (row: RequestStandingDto) => String(read(row)),
      sortBy: read,
      written: (row: RequestStandingDto) => String(read(row)),
    });
    const name = wordsColumn<RequestStandingDto>(
      'reporter',
      say('rounds.reporter'),
      ({ reporter }) => reporter.name,
      true,
    );
    return [
      {
        ...name,
        cell: ({ reporter }) => (
          <Link
            to="/p/$plan/indicatoren/meetronden/$round/$reporter"
            params={{ plan, round, reporter: reporter.code || '-' }}
          >
            {reporter.name}
          </Link>
        ),
      },
      ...COUNTS.map((id) => count(id, say(`rounds.${id}`), (row) => row[id])),
      count('files', say('rounds.files'), ({ files }) => files),
      count('open', say('rounds.open'), ({ absent, draft }) => absent + draft),
      wordsColumn<RequestStandingDto>('standing', say('rounds.standing'), (row) =>
        say(state === 'not_begun' ? 'rounds.later' : standingOf(row)),
      ),
    ];
  }, [say, plan, round, state]);
}

function standingOf({ asked, approved, absent, draft, returned, late }: RequestStandingDto) {
  if (late) return 'rounds.late';
  if (approved === asked) return 'rounds.done';
  return absent + draft + returned === 0 ? 'rounds.toJudge' : 'rounds.running';
}
