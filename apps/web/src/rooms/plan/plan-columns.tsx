import type { FigureDto, ProjectRow } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Amount } from '../../figure/amount.tsx';
import { PillarMark } from '../../figure/pillar-mark.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { type Column, sortedBy } from '../../table/column.ts';
import { isProject, type TreeRow } from './scope-tree.ts';

type FigureKey = 'investment' | 'careCostGross' | 'timeSaving' | 'extraHours' | 'fte';
const FIGURES: readonly { readonly key: FigureKey; readonly unit: string }[] = [
  { key: 'investment', unit: 'EUR' },
  { key: 'careCostGross', unit: 'EUR' },
  { key: 'timeSaving', unit: 'hour' },
  { key: 'extraHours', unit: 'hour' },
  { key: 'fte', unit: 'FTE' },
];

/** The columns of the plan: names in the words of the region, money, hours, FTE, and what is wrong or missing. */
export function usePlanColumns(
  places: ReadonlyMap<string, number>,
  flat: boolean,
): readonly Column<TreeRow>[] {
  const { say, of } = useWords();
  const { header } = useShownPlan();
  const written = useFileValue();
  return useMemo(() => {
    const words = (id: string, head: string, read: (row: ProjectRow) => string): Column<TreeRow> => ({
      id,
      head,
      kind: 'words',
      cell: ({ row }) => (isProject(row) ? read(row) : ''),
      sortBy: ({ row }) => (isProject(row) ? read(row) || undefined : undefined),
      written: ({ row }) => (isProject(row) ? read(row) : ''),
    });
    const count = (id: 'findings' | 'gaps', head: string): Column<TreeRow> => ({
      id,
      head,
      kind: 'number',
      cell: ({ row }) => row[id],
      sortBy: ({ row }) => row[id],
      written: ({ row }) => row[id],
    });
    const money = (key: FigureKey, unit: string): Column<TreeRow> => {
      const figureOf = ({ row }: TreeRow): FigureDto => row[key];
      return {
        id: key,
        head: say(`plan.column.${key}`),
        unit,
        kind: 'number',
        cell: (row) => <Amount figure={figureOf(row)} writing="cell" />,
        sortBy: (row) => sortedBy(figureOf(row)),
        written: (row) => written(figureOf(row).value),
      };
    };
    const name: Column<TreeRow> = {
      id: 'code',
      head: of(flat ? header.levels.project : header.levels.pillar),
      kind: 'words',
      namesRow: true,
      cell: (row) => (
        <Name row={row} place={places.get(row.row.kind === 'pillar' ? row.row.code : row.row.pillar) ?? 0} />
      ),
      sortBy: ({ row }) => row.code,
      written: ({ row }) => `${row.code} ${row.name}`.trim(),
    };
    const pillar: Column<TreeRow> = {
      id: 'pillar',
      head: of(header.levels.pillar),
      kind: 'words',
      cell: ({ pillarName }) => pillarName,
      sortBy: ({ row }) => (isProject(row) ? row.pillar : undefined),
      written: ({ pillarName }) => pillarName,
    };
    return [
      name,
      ...(flat ? [pillar] : []),
      words('phase', say('plan.column.phase'), (row) => row.phase),
      words('application', say('plan.column.application'), (row) => say(`yesNo.${row.inApplication}`)),
      ...FIGURES.map(({ key, unit }) => money(key, unit)),
      count('findings', say('plan.column.findings')),
      count('gaps', say('plan.column.gaps')),
    ];
  }, [say, of, header, written, places, flat]);
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
