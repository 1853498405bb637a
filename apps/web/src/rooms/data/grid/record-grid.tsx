import '../../../table/data-table.css';
import './grid.css';
import type { RecordDto } from '@kapstok/contract';
import { cellChoices, cellOf, tableDefinitions } from '@kapstok/plan';
import { type MouseEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useWords } from '../../../language/words.ts';
import { readSort } from '../../../table/sort.ts';
import { GridHead } from './grid-head.tsx';
import type { GridPlace } from './grid-place.ts';
import { type GridColumn, GridRow } from './grid-row.tsx';
import { namingColumn } from './naming-column.ts';
import { useFirstWidth } from './use-first-width.ts';
import { type OnDone, useGrid } from './use-grid.ts';

interface Props {
  readonly caption: string;
  /** The name of the table. */
  readonly of: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly RecordDto[];
  /** How many rows there are, shown or not. */
  readonly found: number;
  /** Whether the table has no rows at all, whatever one seeks. */
  readonly isEmpty: boolean;
  /** Fields that are changed and not yet kept, by record. */
  readonly changed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly readOnly: boolean;
  /** Whether this row may be edited; told where one starts to type. */
  readonly mayEdit: (record: RecordDto) => boolean;
  readonly onPut: (record: RecordDto, field: string, words: string) => void;
  /** Told on which row and field one stands; always the same function. */
  readonly onStand: (record: string, field: string) => void;
  /** The row and field one was sent to, also while one is here: a row that one adds; no record: to none. */
  readonly sentTo: { readonly record: string; readonly field: string };
  /** How many edits are not yet kept: when the last is gone, so is what one pressed, and the focus comes back to the cell. */
  readonly unkept: number;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

/** A table in which one moves by arrows is a grid; its rows and cells keep the roles that their elements have. */
function gridRole(readOnly: boolean): { readonly role: 'grid'; readonly 'aria-readonly': boolean } {
  return { role: 'grid', 'aria-readonly': readOnly };
}

/** The rows of a table, in which one moves and types as in a spreadsheet. */
export function RecordGrid(props: Props) {
  const { caption, of, columns, rows, found, changed, readOnly, sort, onSort } = props;
  const table = useRef<HTMLTableElement>(null);
  const grid = useRecordGrid(props, table);
  useFocusBack(table, props.unkept);
  useFirstWidth(table);
  const stays = namingColumn(of, columns);
  return (
    <div className="ks-table-frame ks-table-frame--scrolls ks-grid-frame">
      <table
        ref={table}
        className="ks-table ks-grid"
        {...gridRole(readOnly)}
        aria-label={caption}
        aria-rowcount={found + 1}
        aria-colcount={columns.length}
        onKeyDown={grid.onKeyDown}
        onClick={grid.onClick}
        onDoubleClick={() => grid.begin()}
      >
        <GridHead columns={columns} stays={stays} sort={readSort(sort)[0]} onSort={onSort} />
        <tbody>
          {rows.map((record, row) => (
            <GridRow
              key={record.id}
              row={row}
              record={record}
              columns={columns}
              stays={stays}
              at={row === grid.at.row ? grid.at.column : -1}
              typing={row === grid.at.row ? grid.typing : undefined}
              changed={changed.get(record.id)}
              readOnly={readOnly}
              onDone={grid.onDone}
            />
          ))}
          {rows.length === 0 && (
            <tr>
              <td className="ks-table__empty" colSpan={columns.length}>
                <NoRows {...props} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Why there are no rows, and what one can do: the table is empty, or nothing in it has the words one seeks. */
function NoRows({ of: table, isEmpty, readOnly }: Props) {
  const { say, of } = useWords();
  const row = tableDefinitions().find(({ name }) => name === table)?.row;
  if (!isEmpty) return say('grid.none');
  return (
    <>
      <strong>{say('grid.empty')}</strong> {row !== undefined && say('grid.emptyRow', { what: of(row) })}{' '}
      {say(readOnly ? 'grid.emptyRead' : 'grid.emptyTodo')}
    </>
  );
}

/** Brings the focus to the cell one stands on when what had it is gone with the last edit that was not yet kept. */
function useFocusBack(table: RefObject<HTMLTableElement | null>, unkept: number): void {
  const before = useRef(unkept);
  useEffect(() => {
    const isGone = before.current > 0 && unkept === 0;
    before.current = unkept;
    if (!isGone || document.activeElement !== document.body) return;
    table.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')?.focus();
  }, [table, unkept]);
}

function useRecordGrid(
  { columns, rows, readOnly, mayEdit, onPut, onStand, sentTo }: Props,
  table: RefObject<HTMLTableElement | null>,
) {
  const put = ({ row, column }: GridPlace, words: string) => {
    const [record, field] = [rows[row], columns[column]?.name];
    if (record === undefined || field === undefined || cellOf(record, field) === words) return;
    onPut(record, field, words);
  };
  const grid = useGrid({
    table,
    size: { rows: rows.length, columns: columns.length },
    start: placeIn(rows, columns, sentTo),
    startingWith: ({ row, column }, letter) => {
      const [table = '', field = ''] = [rows[row]?.table, columns[column]?.name];
      return cellChoices(table, field) === undefined ? letter : undefined;
    },
    wordsAt: ({ row, column }) => {
      const record = rows[row];
      return record === undefined ? '' : cellOf(record, columns[column]?.name ?? '');
    },
    mayType: ({ row }) => {
      const record = rows[row];
      return !readOnly && record !== undefined && mayEdit(record);
    },
    put,
  });
  const sentBefore = useRef(sentTo);
  useEffect(() => {
    const place = placeIn(rows, columns, sentTo);
    if (sentBefore.current === sentTo || place === undefined) return;
    sentBefore.current = sentTo;
    grid.goTo(place);
  });
  const finish = useRef<OnDone>(() => undefined);
  useEffect(() => {
    finish.current = (words, then) => {
      if (words !== undefined) put(grid.at, words.trim());
      grid.stop(then);
    };
  });
  const onDone = useCallback<OnDone>((words, then) => finish.current(words, then), []);
  const record = rows[grid.at.row]?.id ?? '';
  const field = columns[grid.at.column]?.name ?? '';
  useEffect(() => onStand(record, field), [onStand, record, field]);
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place === undefined) return;
    if (grid.typing === undefined || place.row !== grid.at.row || place.column !== grid.at.column) {
      grid.goTo(place);
    }
  };
  return { ...grid, onDone, onClick };
}

/** The cell of a row and field; the first of the row when the field is not shown, undefined when the row is not. */
function placeIn(
  rows: Props['rows'],
  columns: Props['columns'],
  { record, field }: Props['sentTo'],
): GridPlace | undefined {
  const row = rows.findIndex(({ id }) => id === record);
  if (row === -1) return undefined;
  return {
    row,
    column: Math.max(
      columns.findIndex(({ name }) => name === field),
      0,
    ),
  };
}

/** The cell in which something was pressed. */
function placeOf(target: EventTarget): GridPlace | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}
