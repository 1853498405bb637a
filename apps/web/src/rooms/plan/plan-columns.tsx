import type { ProjectRow } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PillarMark } from '../../figure/pillar-mark.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords, type Words } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { figureColumn, wordsColumn } from '../../table/make-column.tsx';
import { isProject, type TreeRow } from './scope-tree.ts';

const FIGURES = [
  { key: 'investment', unit: 'EUR' },
  { key: 'careCostGross', unit: 'EUR' },
  { key: 'timeSaving', unit: 'hour' },
  { key: 'extraHours', unit: 'hour' },
  { key: 'fte', unit: 'FTE' },
] as const;

/** The columns of the plan: names in the words of the region, money, hours, FTE, and what is wrong or missing. */
export function usePlanColumns(
  places: ReadonlyMap<string, number>,
  flat: boolean,
): readonly Column<TreeRow>[] {
  const words = useWords();
  const { header } = useShownPlan();
  const file = useFileValue();
  return useMemo(() => {
    const { say, of } = words;
    const { pillar, project } = header.levels;
    return [
      nameColumn(of(flat ? project : pillar), places),
      ...(flat ? [wordsColumn<TreeRow>('pillar', of(pillar), ({ pillarName }) => pillarName)] : []),
      ofProject('phase', say('plan.column.phase'), (row) => row.phase),
      ofProject('application', say('plan.column.application'), (row) => say(`yesNo.${row.inApplication}`)),
      ...FIGURES.map(({ key, unit }) =>
        figureColumn<TreeRow>({
          id: key,
          head: say(`plan.column.${key}`),
          unit,
          read: ({ row }) => row[key],
          file,
        }),
      ),
      countColumn('findings', words),
      countColumn('gaps', words),
    ];
  }, [words, header, file, places, flat]);
}

function nameColumn(head: string, places: ReadonlyMap<string, number>): Column<TreeRow> {
  return {
    id: 'code',
    head,
    kind: 'words',
    namesRow: true,
    cell: (row) => (
      <Name row={row} place={places.get(row.row.kind === 'pillar' ? row.row.code : row.row.pillar) ?? 0} />
    ),
    sortBy: ({ row }) => row.code,
    written: ({ row }) => `${row.code} ${row.name}`.trim(),
  };
}

function ofProject(id: string, head: string, read: (row: ProjectRow) => string): Column<TreeRow> {
  return wordsColumn(id, head, ({ row }) => (isProject(row) ? read(row) : ''));
}

function countColumn(id: 'findings' | 'gaps', { say }: Words): Column<TreeRow> {
  return {
    id,
    head: say(`plan.column.${id}`),
    kind: 'number',
    cell: ({ row }) => row[id],
    sortBy: ({ row }) => row[id],
    written: ({ row }) => row[id],
  };
}

function Name({ row: { row }, place }: { readonly row: TreeRow; readonly place: number }) {
  const { mark: plan } = useShownPlan();
  const { say } = useWords();
  if (row.kind === 'plan') return say('plan.whole');
  return (
    <span className="ks-scope-name">
      <PillarMark place={place} />
      {isProject(row) ? (
        <Link to="/p/$plan/plan/$code" params={{ plan, code: row.code }}>
          {row.code} {row.name}
        </Link>
      ) : (
        `${row.code} ${row.name}`
      )}
    </span>
  );
}
