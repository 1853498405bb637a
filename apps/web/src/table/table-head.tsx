import { wordedUnit } from '../figure/worded.ts';
import { useWords } from '../language/words.ts';
import type { Column } from './column.ts';
import type { Sort } from './sort.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: string | undefined) => void) | undefined;
}

/** The heads of the columns, with their units; a head that sorts is a button. */
export function TableHead<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const way = sort?.id === column.id ? sort : undefined;
          const sorts = onSort !== undefined && column.sortBy !== undefined;
          return (
            <th
              key={column.id}
              scope="col"
              className={column.kind === 'number' ? 'ks-table__head ks-num' : 'ks-table__head'}
              {...(way === undefined
                ? {}
                : { 'aria-sort': way.desc ? ('descending' as const) : ('ascending' as const) })}
            >
              {sorts ? (
                <button
                  type="button"
                  className="ks-table__sort"
                  onClick={() => onSort(nextSort(column, way))}
                >
                  <Head column={column} />
                  <span aria-hidden="true" className="ks-table__arrow">
                    {way === undefined ? '↕' : way.desc ? '↓' : '↑'}
                  </span>
                </button>
              ) : (
                <Head column={column} />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Head<Row>({ column }: { readonly column: Column<Row> }) {
  const { language } = useWords();
  const unit = column.unit === undefined ? '' : wordedUnit(column.unit, language);
  return (
    <span>
      {column.head}
      {unit !== '' && <span className="ks-table__unit"> {unit}</span>}
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
