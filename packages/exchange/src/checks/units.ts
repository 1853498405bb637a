import type { TableName } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { DATE_UNIT, spelledUnit } from '../cells/unit-cell.ts';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { LooseRow, TableReading } from '../table/read-table.ts';
import { EXPECTED_UNITS, KNOWN_UNITS, OWN_UNITS } from './expected-units.ts';

/** Reports units that can't be read, and units that can't go with what their row is about. */
export function checkUnits(table: TableName, reading: TableReading, report: Report): void {
  const { head } = reading;
  if (head === undefined || !head.known.some((column) => column.name === 'unit')) return;
  const column = spelledIn(head, 'unit');
  for (const row of reading.rows) {
    const unit = String(row.unit);
    if (unit === '' || (unit === DATE_UNIT && OWN_UNITS.has(table))) continue;
    const spot = { file: reading.file, row: row.place.line, column };
    const spelled = spelledUnit(unit);
    if (spelled === undefined) {
      if (OWN_UNITS.has(table)) report.notice(spot, ownUnit(unit));
      else report.error(spot, unit, text(KNOWN_UNITS, KNOWN_UNITS), unreadable(unit));
      continue;
    }
    const allowed = allowedFor(table, row);
    if (allowed === undefined || allowed.some((other) => spelledUnit(other)?.unit.code === spelled.unit.code))
      continue;
    const list = allowed.join(', ');
    report.error(spot, unit, text(list, list), unfit(unit, row.place.row, list));
  }
}

function allowedFor(table: TableName, row: LooseRow): readonly string[] | undefined {
  return EXPECTED_UNITS[table]?.find((expected) => expected.is.test(String(row[expected.by])))?.units;
}

function unreadable(unit: string): Text {
  return text(
    `De eenheid ${asTyped(unit)} is niet bekend, dus het getal op deze rij telt nergens mee op. Kies een bekende eenheid, zo nodig met / ertussen, zoals EUR/hour.`,
    `The unit ${asTyped(unit)} is not known, so the number in this row adds to nothing. Choose a known unit, with / in between if need be, such as EUR/hour.`,
  );
}

function ownUnit(unit: string): Text {
  return text(
    `De eenheid ${asTyped(unit)} is van de regio zelf. De indicator wordt getoond zoals hij is, en nergens mee opgeteld of vergeleken.`,
    `The unit ${asTyped(unit)} is the region's own. The indicator is shown as it is, and added to or compared with nothing.`,
  );
}

function unfit(unit: string, row: string, allowed: string): Text {
  return text(
    `De eenheid ${asTyped(unit)} kan niet bij ${row} horen. Met een verkeerde eenheid worden ongelijke dingen opgeteld. Hier past ${allowed}. Controleer ook het getal.`,
    `The unit ${asTyped(unit)} can not go with ${row}. A wrong unit adds unlike things together. What fits here is ${allowed}. Check the number too.`,
  );
}
