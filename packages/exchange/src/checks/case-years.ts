import { text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { TableReading } from '../table/read-table.ts';

/** Reports business cases whose first year lies after their last. */
export function checkCaseYears(reading: TableReading, report: Report): void {
  const { head } = reading;
  if (head === undefined) return;
  const column = spelledIn(head, 'last_year');
  for (const row of reading.rows) {
    const { firstYear, lastYear } = row;
    if (typeof firstYear !== 'number' || typeof lastYear !== 'number' || firstYear <= lastYear) continue;
    report.error(
      { file: reading.file, row: row.place.line, column },
      String(lastYear),
      text(`${firstYear} of later`, `${firstYear} or later`),
      text(
        `De businesscase loopt van ${firstYear} tot ${lastYear}: het laatste jaar ligt voor het eerste. Zo valt er geen jaar in. Wissel de jaren om.`,
        `The business case runs from ${firstYear} to ${lastYear}: its last year lies before its first. No year falls in it. Swap the years.`,
      ),
    );
  }
}
