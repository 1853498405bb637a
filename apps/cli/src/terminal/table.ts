import { displayWidth, padded } from './width.ts';

/** A column of a table: its heading, and on which side its words start. */
export interface TableColumn {
  readonly head: string;
  readonly side: 'left' | 'right';
}

/** A column of words. */
export function words(head: string): TableColumn {
  return { head, side: 'left' };
}

/** A column of numbers. */
export function numbers(head: string): TableColumn {
  return { head, side: 'right' };
}

/** Lines of a table with aligned columns, a heading and a rule under it. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map((column, index) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), displayWidth(column.head)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => padded(cells[index] ?? '', widths[index] ?? 0, column.side))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.head)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
  ];
}
