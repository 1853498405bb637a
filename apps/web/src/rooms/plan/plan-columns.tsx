import type { FigureDto, ProjectRow } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Amount } from '../../figure/amount.tsx';
import { PillarMark } from '../../figure/pillar-mark.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords, type Words } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { figureColumn, placedColumn, wordsColumn } from '../../table/make-column.tsx';
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
      ofProject('in_application', say('plan.column.application'), (row) => say(`yesNo.${row.inApplication}`)),
      ...FIGURES.map(({ key, unit }) => ({
        ...figureColumn<TreeRow>({
          id: key,
          head: say(`plan.column.${key}`),
          unit,
          read: ({ row }) => row[key],
          file,
        }),
        cell: ({ row }: TreeRow) => <RowFigure row={row} figure={row[key]} />,
      })),
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

/** A column of the projects themselves, named as the plan names it. */
function ofProject(field: string, head: string, read: (row: ProjectRow) => string): Column<TreeRow> {
  return placedColumn({
    id: field,
    head,
    read: ({ row }) => (isProject(row) ? read(row) : ''),
    place: ({ row }) => (isProject(row) ? row.place : null),
    field,
  });
}

function countColumn(id: 'findings' | 'gaps', { say }: Words): Column<TreeRow> {
  return {
    id,
    head: say(`plan.column.${id}`),
    kind: 'number',
    cell: ({ row }) => <Count row={row} of={id} />,
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

/** A figure of a row; what does not apply to a project leads to the word that it is not in the application. */
function RowFigure({ row, figure }: { readonly row: TreeRow['row']; readonly figure: FigureDto }) {
  const words = <Amount figure={figure} writing="cell" />;
  if (!isProject(row) || figure.value.kind !== 'notApplicable' || figure.id !== '') return words;
  return (
    <ValueHistory place={row.place} field="in_application">
      {words}
    </ValueHistory>
  );
}

/** How many there are; of a project it leads to them. What is above a project counts what the rows under it say. */
function Count({ row, of: what }: { readonly row: TreeRow['row']; readonly of: 'findings' | 'gaps' }) {
  const { mark: plan } = useShownPlan();
  const count = row[what];
  const { code } = row;
  if (!isProject(row) || count === 0) return count;
  return (
    <Link className="ks-value-link" to="/p/$plan/plan/$code" params={{ plan, code }} hash={what}>
      {count}
    </Link>
  );
}
