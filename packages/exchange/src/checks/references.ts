import { propertyOf, tableDefinitions } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import type { KnownColumn } from '../table/head.ts';
import type { TableReading } from '../table/read-table.ts';

/** Codes of a table that others refer to. */
interface Codes {
  readonly codes: ReadonlySet<string>;
  /** The codes by what is left of them without capitals, signs and zeros at the end. */
  readonly byBare: ReadonlyMap<string, string>;
  readonly file: string;
}

/** Reports codes that are no row of the table they refer to. A table that is absent or empty refuses nothing. */
export function checkReferences(readings: readonly TableReading[], report: Report): void {
  const byTable = new Map<string, Codes>();
  for (const reading of readings) {
    const codes = codesOf(reading);
    if (codes.size === 0) continue;
    const byBare = new Map([...codes].map((code) => [bareOf(code), code]));
    byTable.set(reading.definition.name, { codes, byBare, file: reading.file });
  }
  for (const reading of readings) {
    for (const column of reading.head?.known ?? []) {
      if (column.column.kind !== 'reference') continue;
      const target = byTable.get(column.column.table);
      if (target !== undefined) checkColumn(reading, column, target, report);
    }
  }
}

function codesOf(reading: TableReading): Set<string> {
  const key = propertyOf(reading.definition.key[0] ?? '');
  return new Set(reading.rows.map((row) => String(row[key])).filter((code) => code !== ''));
}

function checkColumn(reading: TableReading, known: KnownColumn, target: Codes, report: Report): void {
  for (const row of reading.rows) {
    const code = String(row[known.property]);
    if (code === '' || target.codes.has(code) || (code === '*' && known.column.wildcard)) continue;
    const spot = { file: reading.file, row: row.place.line, column: known.spelled };
    report.error(spot, code, expected(known), unresolved(code, target));
  }
}

function expected(known: KnownColumn): Text {
  const row = tableDefinitions().find((table) => table.name === known.column.table)?.row;
  return text(`de code van ${row?.nl ?? known.column.table}`, `the code of ${row?.en ?? known.column.table}`);
}

function unresolved(code: string, target: Codes): Text {
  const nearest = target.byBare.get(bareOf(code));
  const hint =
    nearest === undefined
      ? text('', '')
      : text(` Misschien is ${nearest} bedoeld.`, ` Perhaps ${nearest} is meant.`);
  return text(
    `${asTyped(code)} is geen rij van ${target.file}, dus deze rij hoort nergens bij. Verbeter de code, of voeg de rij daar toe.${hint.nl}`,
    `${asTyped(code)} is no row of ${target.file}, so this row belongs to nothing. Correct the code, or add the row there.${hint.en}`,
  );
}

/** A code without capitals, blanks, signs, the letter of its kind and the zeros that Excel drops (`5.1` for `5.10`). */
function bareOf(code: string): string {
  const bare = code
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '')
    .replace(/^[pt](?=\d)/, '');
  return /\.\d/.test(bare) ? bare.replace(/\.?0+$/, '') : bare;
}
