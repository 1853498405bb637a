import { type Text, text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { LooseRow, TableReading } from '../table/read-table.ts';

/** Reports a counting window of the plan that ends before it begins: no year would fall in it. */
export function checkCountingWindow(reading: TableReading, report: Report): void {
  const [from, to] = [yearOf(reading, 'counting_window_from'), yearOf(reading, 'counting_window_to')];
  if (reading.head === undefined || from === undefined || to === undefined || from.year <= to.year) return;
  report.error(
    { file: reading.file, row: to.row.place.line, column: spelledIn(reading.head, 'value') },
    String(to.year),
    text(`${from.year} of later`, `${from.year} or later`),
    reversed(from.year, to.year),
  );
}

/** The year that the plan's own row of a key gives; undefined where there is no such row, or it holds no number. */
function yearOf({ rows }: TableReading, key: string): { row: LooseRow; year: number } | undefined {
  const row = rows.find((each) => each.key === key && each.scope === '');
  const year = pointIn(row?.value);
  return row === undefined || year === undefined ? undefined : { row, year };
}

/** The number that an estimate is. */
function pointIn(cell: unknown): number | undefined {
  const isPoint = typeof cell === 'object' && cell !== null && 'kind' in cell && cell.kind === 'point';
  return isPoint && 'value' in cell && typeof cell.value === 'number' ? cell.value : undefined;
}

function reversed(from: number, to: number): Text {
  return text(
    `De telperiode loopt van ${from} tot ${to}: het laatste jaar ligt voor het eerste. Zo valt er geen jaar in. Wissel de jaren om.`,
    `The counting window runs from ${from} to ${to}: its last year lies before its first. No year falls in it. Swap the years.`,
  );
}
