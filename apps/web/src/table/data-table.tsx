import './data-table.css';
import {
  createExpandedRowModel,
  createSortedRowModel,
  type RowData,
  rowExpandingFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useId, useMemo } from 'react';
import type { Column } from './column.ts';
import { compared, readSort, writeSort } from './sort.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useScrolls } from './use-scrolls.ts';

const FEATURES = tableFeatures({
  rowSortingFeature,
  rowExpandingFeature,
  sortedRowModel: createSortedRowModel(),
  expandedRowModel: createExpandedRowModel(),
});

/** What a table shows, and what one can do with it. */
export interface TableProps<Row> {
  /** What the table shows: seen above it, or only said to screen readers when `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Rows under a row, for a tree. */
  readonly under?: (row: Row) => readonly Row[] | undefined;
  /** Keys of rows whose rows are folded away. */
  readonly closed?: ReadonlySet<string>;
  readonly onTurn?: (key: string) => void;
  /** Rows at the bottom that are totals: never sorted in between. */
  readonly totals?: readonly Row[];
  /** Which column it is sorted by; `-fte` is largest first. */
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string | undefined) => void;
  /** Whether each row is a small list of its own where there is no room for columns. */
  readonly stacks?: boolean;
  /** What stands there when there are no rows. */
  readonly empty?: ReactNode;
}

const NONE: ReadonlySet<string> = new Set();

/** A table whose head and first column stay in sight, sorted in place; a tree when rows have rows under them. */
export function DataTable<Row extends RowData>(props: TableProps<Row>) {
  const {
    caption,
    captionHidden = false,
    columns,
    totals = [],
    closed = NONE,
    onTurn,
    stacks = false,
  } = props;
  const shown = useRows(props);
  const name = useId();
  const { frame, scrolls } = useScrolls();
  return (
    <section
      className={scrolls ? 'ks-table-frame ks-table-frame--scrolls' : 'ks-table-frame'}
      aria-labelledby={name}
      ref={frame}
      {...(scrolls ? { tabIndex: 0 } : {})}
    >
      <table className={stacks ? 'ks-table ks-table--stacks' : 'ks-table'}>
        <caption id={name} className={captionHidden ? 'ks-out-of-sight' : undefined}>
          <span>{caption}</span>
        </caption>
        <TableHead columns={columns} sort={readSort(props.sort)[0]} onSort={props.onSort} />
        <tbody>
          {shown.map(({ id, depth, original, subRows }) => (
            <TableRow
              key={id}
              row={original}
              columns={columns}
              depth={depth}
              turn={
                subRows.length > 0 && onTurn !== undefined
                  ? { open: !closed.has(id), onTurn: () => onTurn(id) }
                  : undefined
              }
            />
          ))}
          {shown.length === 0 && props.empty !== undefined && (
            <tr>
              <td className="ks-table__empty" colSpan={columns.length}>
                {props.empty}
              </td>
            </tr>
          )}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map((row) => (
              <TableRow key={props.keyOf(row)} row={row} columns={columns} depth={0} turn={undefined} />
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}

function useRows<Row extends RowData>(props: TableProps<Row>) {
  const { columns, rows, keyOf, under, closed = NONE } = props;
  const sorting = useMemo(() => readSort(props.sort), [props.sort]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.sortBy?.(row),
        sortUndefined: 'last' as const,
        sortFn: (a: Valued, b: Valued, id: string) => compared(a.getValue(id), b.getValue(id)),
      })),
    [columns],
  );
  const expanded = useMemo(
    () => Object.fromEntries(rows.map((row) => [keyOf(row), !closed.has(keyOf(row))])),
    [rows, keyOf, closed],
  );
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data: rows,
    getRowId: keyOf,
    ...(under === undefined ? {} : { getSubRows: under }),
    state: { sorting, expanded },
    autoResetExpanded: false,
    onSortingChange: (change: Updater<SortingState>) =>
      props.onSort?.(writeSort(typeof change === 'function' ? change(sorting) : change)),
  });
  return table.getRowModel().rows;
}

interface Valued {
  getValue(id: string): unknown;
}
