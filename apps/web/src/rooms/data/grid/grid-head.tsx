import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { oneStop } from '../../../table/one-stop.ts';
import type { Sort } from '../../../table/sort.ts';
import type { GridColumn } from './grid-row.tsx';

interface Props {
  readonly columns: readonly GridColumn[];
  /** Index of the column that stays in sight with the first. */
  readonly stays: number | undefined;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

/** The heads of the columns; each sorts the rows up, down, and then not at all. One stop for Tab: the arrows go along them. */
export function GridHead({ columns, stays, sort, onSort }: Props) {
  const { say, of } = useWords();
  return (
    <thead>
      <tr aria-rowindex={1} onKeyDown={oneStop}>
        {columns.map(({ name, label, own }, index) => {
          const way = sort?.id === name ? (sort.desc ? 'descending' : 'ascending') : undefined;
          return (
            <th
              key={name}
              scope="col"
              className={`ks-table__head${index === stays ? ' ks-grid__stays' : ''}`}
              aria-sort={way}
            >
              <button type="button" className="ks-table__sort" onClick={() => onSort(nextSort(name, way))}>
                {capital(of(label))}{' '}
                <span aria-hidden="true" className="ks-table__arrow">
                  {ARROWS[way ?? 'none']}
                </span>
              </button>
              {own && <span className="ks-table__unit"> {say('field.own')}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const ARROWS = { none: '↕', ascending: '↑', descending: '↓' } as const;

function nextSort(name: string, way: 'ascending' | 'descending' | undefined): string | undefined {
  if (way === undefined) return name;
  return way === 'ascending' ? `-${name}` : undefined;
}
