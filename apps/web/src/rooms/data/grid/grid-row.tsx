import { rowName, shownCell } from '@kapstok/audit';
import type { RecordDto, RecordList } from '@kapstok/contract';
import { cellOf, recordName } from '@kapstok/plan';
import { memo } from 'react';
import { holdsNumbers } from '../../../editing/expected-words.ts';
import { useCellHint } from '../../../editing/use-cell-hint.ts';
import { useWords } from '../../../language/words.ts';
import { CellInput } from './cell-input.tsx';
import type { OnDone } from './use-grid.ts';

/** A column of a table of records. */
export type GridColumn = RecordList['columns'][number];

interface Props {
  readonly row: number;
  readonly record: RecordDto;
  readonly columns: readonly GridColumn[];
  /** Index of the column that stays in sight with the first. */
  readonly stays: number | undefined;
  /** The column one stands on; -1 when one stands on another row. */
  readonly at: number;
  /** What is being typed there; undefined while nothing is. */
  readonly typing: string | undefined;
  /** Fields that are changed and not yet kept; undefined when none is. */
  readonly changed: ReadonlySet<string> | undefined;
  readonly readOnly: boolean;
  readonly onDone: OnDone;
}

/** One row of the grid. It is drawn anew only when something in it changes. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, columns, at, changed } = props;
  return (
    <tr
      data-row={row}
      aria-rowindex={row + 2}
      aria-selected={at >= 0}
      className={changed === undefined ? undefined : 'ks-grid__changed-row'}
    >
      {columns.map((column, index) => (
        <GridCell key={column.name} {...props} column={column} index={index} isAt={index === at} />
      ))}
    </tr>
  );
});

interface CellProps extends Props {
  readonly column: GridColumn;
  readonly index: number;
  readonly isAt: boolean;
}

function GridCell({ record, column, index, stays, isAt, typing, changed, readOnly, onDone }: CellProps) {
  const { say, of } = useWords();
  const words = cellOf(record, column.name);
  const isChanged = changed?.has(column.name) ?? false;
  const hint = useCellHint(record.table, column.name, words);
  const isTyping = isAt && typing !== undefined;
  const row = of(rowName(record.table, recordName(record.table, record.cells)));
  const Cell = index === 0 ? 'th' : 'td';
  const place = `${holdsNumbers(record.table, column.name) ? ' ks-num' : ''}${index === stays ? ' ks-grid__stays' : ''}`;
  return (
    <Cell
      role={index === 0 ? 'rowheader' : 'gridcell'}
      {...(index === 0 ? { scope: 'row' as const } : {})}
      data-column={index}
      tabIndex={isAt && !isTyping ? 0 : -1}
      aria-readonly={readOnly}
      className={`ks-grid__cell${place}${isChanged ? ' ks-grid__cell--changed' : ''}`}
    >
      {isTyping ? (
        <CellInput
          table={record.table}
          field={column.name}
          start={typing}
          what={say('grid.cell', {
            row: row === '' ? say('row.new') : row,
            column: of(column.label),
          })}
          onDone={onDone}
        />
      ) : (
        <>
          <span className="ks-grid__words">{of(shownCell(record.table, column.name, record.cells))}</span>
          {isChanged && <span className="ks-out-of-sight"> {say('grid.changed')}</span>}
          {hint !== undefined && <span className="ks-grid__expected">{hint}</span>}
        </>
      )}
    </Cell>
  );
}
