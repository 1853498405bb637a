import { useWords } from '../language/words.ts';
import type { Column } from './column.ts';

interface Props<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** How deep it stands in a tree; 0 is the top. */
  readonly depth: number;
  /** Folds the rows under it; undefined when there are none. */
  readonly turn: { readonly open: boolean; readonly onTurn: () => void } | undefined;
}

/** One row: the cell that names it is its head. */
export function TableRow<Row>({ row, columns, depth, turn }: Props<Row>) {
  const { say } = useWords();
  return (
    <tr className={turn === undefined ? undefined : 'ks-table__group'} data-depth={depth}>
      {columns.map((column) => {
        const cell = column.cell(row);
        const place = column.kind === 'number' ? 'ks-num' : undefined;
        if (column.namesRow !== true) {
          return (
            <td key={column.id} className={place} data-label={column.head}>
              {cell}
            </td>
          );
        }
        return (
          <th key={column.id} scope="row" className={place}>
            <span className="ks-table__name">
              {turn !== undefined && (
                <button
                  type="button"
                  className="ks-table__turn"
                  aria-expanded={turn.open}
                  onClick={turn.onTurn}
                >
                  <span aria-hidden="true">{turn.open ? '−' : '+'}</span>
                  <span className="ks-out-of-sight">
                    {say('table.turn', { what: String(column.written(row)) })}
                  </span>
                </button>
              )}
              <span>{cell}</span>
            </span>
          </th>
        );
      })}
    </tr>
  );
}
