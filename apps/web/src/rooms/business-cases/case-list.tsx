import type { FigureDto, ListedCase } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWhen } from '../../frame/use-when.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { figureColumn } from '../../table/make-column.tsx';

interface Props {
  readonly cases: readonly ListedCase[];
  /** Project whose case is shown below. */
  readonly chosen: string;
}

/** Every business case in one line, to compare them and to choose one. */
export function CaseList({ cases, chosen }: Props) {
  const { say } = useWords();
  const columns = useColumns(chosen);
  return (
    <DataTable<ListedCase>
      caption={say('cases.caption')}
      columns={columns}
      rows={cases}
      keyOf={(row) => row.project}
    />
  );
}

function useColumns(chosen: string): readonly Column<ListedCase>[] {
  const { say, of } = useWords();
  const { header } = useShownPlan();
  const file = useFileValue();
  const { structural: when, window } = useWhen();
  return useMemo(() => {
    const figure = (id: string, head: string, unit: string, read: (row: ListedCase) => FigureDto | null) =>
      figureColumn({ id, head, unit, read, file });
    return [
      {
        id: 'project',
        head: of(header.levels.project),
        kind: 'words',
        namesRow: true,
        cell: (row) => <CaseLink row={row} chosen={row.project === chosen} />,
        written: (row) => `${row.project} ${row.name}`,
      },
      figure('window.gross', say('key.careGross', { when: window }), 'EUR', (row) => row.window.gross),
      figure('window.npv', say('key.careNpv', { when: window }), 'EURnpv', (row) => row.window.npv),
      figure('structural.gross', say('key.careGross', { when }), 'EUR', (row) => row.structural.gross),
      figure('time', say('key.time', { when }), 'hour', (row) => row.structural.timeSaving),
      figure('extra', say('key.extra', { when }), 'hour', (row) => row.structural.extraHours),
      figure('fte', say('key.fte', { when }), 'FTE', (row) => row.structural.fte),
    ];
  }, [chosen, say, of, header, file, when, window]);
}

function CaseLink({ row, chosen }: { readonly row: ListedCase; readonly chosen: boolean }) {
  return (
    <Link
      to="."
      search={(now) => ({ ...now, case: row.project })}
      hash="case"
      activeOptions={{ exact: true, explicitUndefined: true }}
      aria-current={chosen ? 'true' : undefined}
    >
      {row.project} {row.name}
    </Link>
  );
}
