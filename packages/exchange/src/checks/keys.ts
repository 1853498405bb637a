import { keyPart, propertyOf } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type { Report } from '../report.ts';
import { spelledIn } from '../table/head.ts';
import type { LooseRow, TableReading } from '../table/read-table.ts';

/** Reports rows that share a key, and codes that figures can't be pointed at with. */
export function checkKeys(reading: TableReading, report: Report): void {
  if (!reading.definition.repeats) checkDouble(reading, report);
  for (const name of reading.definition.key) {
    if (reading.definition.columns[name]?.kind === 'code' && name !== 'name')
      checkSlashes(reading, name, report);
  }
}

function checkDouble(reading: TableReading, report: Report): void {
  const { definition, head } = reading;
  if (head === undefined) return;
  const properties = definition.key.map(propertyOf);
  const column = definition.key.map((name) => spelledIn(head, name)).join(', ');
  const lines = new Map<string, number>();
  for (const row of reading.rows) {
    const key = keyOf(row, properties);
    if (key.trim() === '') continue;
    const first = lines.get(key);
    if (first === undefined) {
      lines.set(key, row.place.line);
      continue;
    }
    const shown = key.trim().replace(/\n+/g, ', ');
    report.error(
      { file: reading.file, row: row.place.line, column },
      shown,
      UNIQUE,
      double(shown, first, row.place.line),
    );
  }
}

/** The cells of a key, one on each line. */
function keyOf(row: LooseRow, properties: readonly string[]): string {
  const [only, ...more] = properties;
  if (only !== undefined && more.length === 0) return keyPart(row[only]);
  return properties.map((property) => keyPart(row[property])).join('\n');
}

const UNIQUE = text('een sleutel die één keer voorkomt', 'a key that occurs once');

function double(key: string, first: number, second: number): Text {
  return text(
    `${asTyped(key)} staat op regel ${first} en op regel ${second}. Welke van de twee telt, is niet te zeggen. Haal er een weg of geef die een eigen code.`,
    `${asTyped(key)} stands on line ${first} and on line ${second}. There is no telling which of the two counts. Remove one or give it a code of its own.`,
  );
}

function checkSlashes(reading: TableReading, name: string, report: Report): void {
  const { head } = reading;
  if (head === undefined) return;
  const property = propertyOf(name);
  const column = spelledIn(head, name);
  for (const row of reading.rows) {
    const code = String(row[property]);
    if (code.includes('/'))
      report.error({ file: reading.file, row: row.place.line, column }, code, NO_SLASH, slashed(code));
  }
}

const NO_SLASH = text('een code zonder /', 'a code without /');

function slashed(code: string): Text {
  return text(
    `In de code ${asTyped(code)} staat een schuine streep. Cijfers worden aangewezen als code/maat, dus dan is niet te zeggen waar de code ophoudt. Gebruik een punt of streepje.`,
    `The code ${asTyped(code)} holds a slash. Figures are pointed at as code/measure, so there would be no telling where the code ends. Use a point or dash.`,
  );
}
