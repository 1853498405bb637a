import { type Column, propertyOf, type TableDefinition, YEARLY_LETTER } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { isPlanYear } from '../cells/words.ts';
import type { Report } from '../report.ts';
import { type Sheet, type SheetRow, wordsOf } from '../sheet.ts';
import { columnNameOf } from './column-name.ts';
import { hasRecordColumn } from './record-column.ts';

/** A column Kapstok knows, and where it stands in the file. */
export interface KnownColumn {
  readonly index: number;
  readonly name: string;
  readonly property: string;
  readonly spelled: string;
  readonly column: Column;
}

/** A column that comes once a year. */
interface YearColumn {
  readonly index: number;
  readonly year: number;
  readonly spelled: string;
}

/** A column Kapstok does not know; its cells are kept as they are. */
interface ExtraColumn {
  readonly index: number;
  readonly name: string;
}

/** The head of a table: which column stands where. */
export interface Head {
  readonly line: number;
  readonly width: number;
  readonly known: readonly KnownColumn[];
  readonly years: readonly YearColumn[];
  readonly extra: readonly ExtraColumn[];
  /** Columns without a name. */
  readonly nameless: readonly number[];
  /** Names in the order of the file: known ones in Kapstok's spelling, others in the file's. */
  readonly names: readonly string[];
}

/** How the file spells a column; the name itself when the file has none. */
export function spelledIn(head: Head, name: string): string {
  return head.known.find((column) => column.name === name)?.spelled ?? name;
}

/** Matches the first row of a sheet with the columns of its table; reports what is missing or double. */
export function readHead(sheet: Sheet, row: SheetRow, definition: TableDefinition, report: Report): Head {
  const known: KnownColumn[] = [];
  const years: YearColumn[] = [];
  const extra: ExtraColumn[] = [];
  const nameless: number[] = [];
  const names: string[] = [];
  const first = hasRecordColumn(sheet) ? 1 : 0;
  const named = namedOnce(sheet, row, definition, report).filter(({ index }) => index >= first);
  for (const { index, spelled, name } of named) {
    const column = Object.hasOwn(definition.columns, name) ? definition.columns[name] : undefined;
    const year = yearOf(name, definition);
    if (spelled === '') nameless.push(index);
    else names.push(column !== undefined || year !== undefined ? name : spelled);
    if (column !== undefined) known.push({ index, name, property: propertyOf(name), spelled, column });
    else if (year !== undefined) years.push({ index, year, spelled });
    else if (spelled !== '') extra.push({ index, name: spelled });
  }
  const head = { line: row.line, width: row.cells.length, known, years, extra, nameless, names };
  reportAbsent(sheet, head, definition, report);
  return head;
}

/** The columns by name; one whose name stood there before is an error and left out. */
function namedOnce(
  sheet: Sheet,
  row: SheetRow,
  definition: TableDefinition,
  report: Report,
): { index: number; spelled: string; name: string }[] {
  const seen = new Map<string, string>();
  const columns = row.cells.map((cell, index) => {
    const spelled = wordsOf(cell).replace(/\s+/g, ' ').trim();
    return { index, spelled, name: columnNameOf(spelled, definition) };
  });
  return columns.filter(({ spelled, name }) => {
    const twin = seen.get(name);
    if (spelled === '' || twin === undefined) {
      seen.set(name, spelled);
      return true;
    }
    report.error({ file: sheet.file, row: row.line, column: spelled }, spelled, ONCE, twice(twin, spelled));
    return false;
  });
}

/** The year of a yearly column of a table, by its name; undefined for any other column. */
export function yearOf(name: string, definition: TableDefinition): number | undefined {
  if (definition.yearly === undefined) return undefined;
  const match = /^([a-z])(\d{4})$/.exec(name);
  if (match === null || match[1] !== YEARLY_LETTER[definition.yearly]) return undefined;
  const year = Number(match[2]);
  return isPlanYear(year) ? year : undefined;
}

function reportAbsent(sheet: Sheet, head: Head, definition: TableDefinition, report: Report): void {
  const present = new Set(head.known.map((column) => column.name));
  for (const [name, column] of Object.entries(definition.columns)) {
    if (!column.required || present.has(name)) continue;
    report.error(
      { file: sheet.file, row: head.line, column: name },
      head.names.join(', '),
      text(`een kolom ${name}`, `a column ${name}`),
      text(
        `De kolom ${name} ontbreekt. Zonder die kolom is niet te zeggen wat een rij is. Zet ${name} in de kop van de tabel.`,
        `The column ${name} is missing. Without it there is no telling what a row is. Put ${name} in the head of the table.`,
      ),
    );
  }
}

const ONCE = text('iedere kolom één keer', 'each column once');

function twice(first: string, second: string): Text {
  return text(
    `De kolommen "${first}" en "${second}" heten hetzelfde. Welke telt, is niet te zeggen. Haal er een weg of geef die een andere naam.`,
    `The columns "${first}" and "${second}" have the same name. There is no telling which one counts. Remove or rename one.`,
  );
}
