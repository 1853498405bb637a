import { type Plan, planFaults, type TableName } from '@kapstok/plan';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { TableReading } from '../table/read-table.ts';

/**
 * Reports what can't be beside what stands in other rows and tables, so that all tables are read first. A row with a cell that can't be read is left: what else is the matter with it may follow from that.
 * @param isPart Whether these are some tables of a plan: of a row that is named in another table nothing is known then.
 */
export function checkAcrossTables(
  plan: Plan,
  readings: ReadonlyMap<TableName, TableReading>,
  report: Report,
  isPart: boolean,
): void {
  const byTable = new Map([...readings.values()].map((reading) => [reading.definition.name, reading]));
  const faults = planFaults(plan).flatMap((fault) => {
    const reading = byTable.get(fault.place.table);
    if (isPart && fault.missingFrom !== undefined && !plan.present.has(fault.missingFrom)) return [];
    const isRead = reading !== undefined && !report.hasErrorIn(reading.file, fault.place.line);
    return isRead ? [{ ...fault, file: reading.file, head: reading.head }] : [];
  });
  for (const { file, head, place, found, expected, message } of faults) {
    const column = head === undefined ? place.field : spelledIn(head, place.field);
    report.error({ file, row: place.line, column }, found, expected, message);
  }
}
