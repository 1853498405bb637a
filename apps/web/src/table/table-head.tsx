import { unitBeside } from '../figure/worded.ts';
import { useWords } from '../language/words.ts';
import type { Column } from './column.ts';
import type { Sort } from './sort.ts';

type OnSort = ((sort: string | undefined) => void) | undefined;

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: OnSort;
}

/** The heads of the columns, with their units; a head that sorts is a button. */
export function TableHead<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <HeadCell
            key={column.id}
            column={column}
            way={sort?.id === column.id ? sort : undefined}
            onSort={onSort}
          />
        ))}
      </tr>
    </thead>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  /** How the table is sorted by this column; undefined when it is not. */
  readonly way: Sort | undefined;
  readonly onSort: OnSort;
}

function HeadCell<Row>({ column, way, onSort }: CellProps<Row>) {
  const sorted = way === undefined ? undefined : way.desc ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={column.kind === 'number' ? 'ks-table__head ks-num' : 'ks-table__head'}
      aria-sort={sorted}
    >
      {onSort !== undefined && column.sortBy !== undefined ? (
        <button type="button" className="ks-table__sort" onClick={() => onSort(nextSort(column, way))}>
          <Head column={column} />{' '}
          <span aria-hidden="true" className="ks-table__arrow">
            {ARROWS[sorted ?? 'none']}
          </span>
        </button>
      ) : (
        <Head column={column} />
      )}
    </th>
  );
}

const ARROWS = { none: '↕', ascending: '↑', descending: '↓' } as const;

function Head<Row>({ column }: { readonly column: Column<Row> }) {
  const { language } = useWords();
  const unit = column.unit === undefined ? '' : unitBeside(column.head, column.unit, language);
  return (
    <span>
      {column.head}
      {unit !== '' && <span className="ks-table__unit">{` ${unit}`}</span>}
    </span>
  );
}

/** Numbers start largest first, words from a to z; the third time the order of the plan is back. */
function nextSort<Row>(column: Column<Row>, now: Sort | undefined): string | undefined {
  const first = column.kind === 'number';
  if (now === undefined) return first ? `-${column.id}` : column.id;
  if (now.desc !== first) return undefined;
  return first ? column.id : `-${column.id}`;
}
