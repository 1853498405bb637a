import { type Plan, type TableName, uncertaintyFaults } from '@kapstok/plan';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { TableReading } from '../table/read-table.ts';

/**
 * Reports what is wrong in assumptions, overlaps and scenarios. They speak of cells of other tables, so that all tables
 * are read first. A row with a cell that can't be read is left: what else is the matter with it may follow from that.
 */
export function checkUncertainty(
  plan: Plan,
  readings: ReadonlyMap<TableName, TableReading>,
  report: Report,
): void {
  const byTable = new Map([...readings.values()].map((reading) => [reading.definition.name, reading]));
  const faults = uncertaintyFaults(plan).flatMap((fault) => {
    const reading = byTable.get(fault.place.table);
    const isRead = reading !== undefined && !report.hasErrorIn(reading.file, fault.place.line);
    return isRead ? [{ ...fault, file: reading.file, head: reading.head }] : [];
  });
  for (const { file, head, place, found, expected, message } of faults) {
    const column = head === undefined ? place.field : spelledIn(head, place.field);
    report.error({ file, row: place.line, column }, found, expected, message);
  }
}
