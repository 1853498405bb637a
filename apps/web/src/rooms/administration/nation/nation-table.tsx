import type { Nation } from '@kapstok/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ValueWords } from '../../../figure/amount.tsx';
import { useFileValue } from '../../../figure/use-written-value.ts';
import { unitBeside } from '../../../figure/worded.ts';
import { useWords } from '../../../language/words.ts';
import { type Column, sortedBy } from '../../../table/column.ts';
import { csvOf, saveFile } from '../../../table/csv.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { AdoptedWords } from './adopted-words.tsx';
import { type FigureKind, figureIn, figureKinds, type NationRow, nationRows } from './nation-columns.ts';

const UNKNOWN = { kind: 'unknown' } as const;
const rowKey = (row: NationRow) => row.key;

/** Regions and plans with their headline figures, and the sum at the bottom; also as a file. */
export function NationTable({ nation }: { readonly nation: Nation }) {
  const { say, language } = useWords();
  const { sort } = useSearch({ from: '/p/$plan/beheer/land' });
  const navigate = useNavigate({ from: '/p/$plan/beheer/land' });
  const columns = useColumns(nation);
  const { rows, sum } = useMemo(() => nationRows(nation), [nation]);
  const save = () => {
    const heads = columns.map(({ head, unit }) => {
      const beside = unit === undefined ? '' : unit === '1' ? '%' : unitBeside(head, unit, language);
      return beside === '' ? head : `${head} (${beside})`;
    });
    const lines = [...rows, sum].map((row) => columns.map((column) => column.written(row)));
    saveFile(`${say('admin.nation.file')}.csv`, csvOf([heads, ...lines], language));
  };
  return (
    <>
      <DataTable
        caption={say('admin.nation.caption')}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={rowKey}
        totals={[sum]}
        sort={sort}
        onSort={(next) =>
          void navigate({
            search: (now) => ({ ...now, sort: next }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <p className="ks-no-print">
        <button type="button" className="ks-button ks-button--small" onClick={save}>
          {say('figure.csv')}
        </button>
      </p>
    </>
  );
}

function useColumns(nation: Nation): readonly Column<NationRow>[] {
  const { say } = useWords();
  const figures = useFigureColumns(nation);
  return useMemo(
    () => [
      wordsColumn<NationRow>(
        'region',
        say('admin.region.title'),
        ({ plan }) => plan?.region.title ?? say('admin.nation.sum'),
        true,
      ),
      wordsColumn<NationRow>('plan', say('admin.plan'), ({ plan }) => plan?.title ?? ''),
      {
        id: 'version',
        head: say('admin.nation.version'),
        kind: 'words',
        cell: ({ plan }) => plan !== null && <AdoptedWords plan={plan} />,
        written: ({ plan }) => (plan === null ? '' : (plan.version?.name ?? say('admin.nation.notAdopted'))),
      },
      ...figures,
    ],
    [say, figures],
  );
}

function useFigureColumns(nation: Nation): readonly Column<NationRow>[] {
  const { say, of } = useWords();
  const file = useFileValue();
  return useMemo(
    () =>
      figureKinds(nation).map(
        (kind: FigureKind): Column<NationRow> => ({
          id: `${kind.id}-${kind.unit}`,
          head: of(kind.label),
          unit: kind.unit,
          kind: 'number',
          cell: (row) => {
            const figure = figureIn(row, kind);
            if (figure === undefined && row.plan === null) {
              return <span className="ks-soft">{say('admin.nation.noSum')}</span>;
            }
            return <ValueWords value={figure?.value ?? UNKNOWN} unit={kind.unit} writing="cell" />;
          },
          sortBy: (row) => {
            const figure = figureIn(row, kind);
            return figure === undefined ? undefined : sortedBy(figure);
          },
          written: (row) => {
            const figure = figureIn(row, kind);
            if (figure !== undefined) return file(figure.value);
            return row.plan === null ? say('admin.nation.noSum') : file(UNKNOWN);
          },
        }),
      ),
    [nation, say, of, file],
  );
}
