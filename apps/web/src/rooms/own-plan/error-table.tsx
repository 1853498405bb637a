import type { CellErrorDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useNarrow } from '../../frame/use-narrow.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { csvOf, saveFile } from '../../table/csv.ts';
import { DataTable } from '../../table/data-table.tsx';
import { wordsColumn } from '../../table/make-column.tsx';
import { ErrorCards } from './error-cards.tsx';

const keyOf = (row: CellErrorDto) => `${row.file} ${row.row} ${row.column} ${row.found} ${row.message.nl}`;

interface Props {
  readonly errors: readonly CellErrorDto[];
  /** How many there are; the table may hold the first of them. */
  readonly count: number;
}

/** What can't be read, at its cell: what stood there, and what was expected. */
export function ErrorTable({ errors, count }: Props) {
  const { say, of, language } = useWords();
  const narrow = useNarrow();
  const columns = useMemo((): readonly Column<CellErrorDto>[] => {
    const words = wordsColumn<CellErrorDto>;
    return [
      { ...words('file', say('error.file'), (row) => row.file), namesRow: true },
      {
        ...words('line', say('error.line'), (row) => (row.row === 0 ? '' : String(row.row))),
        kind: 'number',
      },
      words('column', say('error.column'), (row) => row.column),
      words('found', say('error.found'), (row) => row.found),
      words('expected', say('error.expected'), (row) => of(row.expected)),
      words('message', say('error.message'), (row) => of(row.message)),
    ];
  }, [say, of]);
  const caption =
    count > errors.length ? say('error.first', { shown: errors.length, count }) : say('error.all', { count });
  const save = () =>
    saveFile(
      `${say('error.csvName')}.csv`,
      csvOf(
        [
          columns.map((column) => column.head),
          ...errors.map((row) => columns.map((column) => column.written(row))),
        ],
        language,
      ),
    );
  return (
    <>
      {narrow ? (
        <ErrorCards caption={caption} errors={errors} />
      ) : (
        <DataTable<CellErrorDto> caption={caption} columns={columns} rows={errors} keyOf={keyOf} />
      )}
      <p>
        <button type="button" className="ks-button ks-button--small" onClick={save}>
          {say('error.csv')}
        </button>
      </p>
    </>
  );
}
