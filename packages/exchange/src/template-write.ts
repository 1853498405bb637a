import { type Column, type TableDefinition, tableDefinitions, YEARLY_LETTER } from '@kapstok/plan';
import { type WrittenColumn, type WrittenSheet, writeWorkbook } from './workbook-write.ts';

/** How many years an empty template has columns for, from the first. */
const YEARS = 5;

/** What may stand in a cell of each kind of column, in Dutch: the language of the template. */
const HINTS: Readonly<Record<Column['kind'], string>> = {
  text: 'Tekst.',
  code: 'Een code. Codes zijn tekst: 5.10 is iets anders dan 5.1.',
  reference: 'De code van een rij in de tabel',
  list: 'Een of meer waarden, met | ertussen.',
  yesNo: 'ja of nee.',
  estimate: 'Een getal, a..b, >a, of n.t.b. als het nog niet bekend is.',
  funding: 'Een getal, n.t.b., of rest.',
  year: 'Een jaartal.',
  quarter: 'Een kwartaal, zoals 2026Q3.',
  date: 'Een datum, zoals 2026-12-31.',
  period: 'Jaren, zoals 2025-2027, t/m 2027 of vanaf 2028.',
  unit: 'Een eenheid: EUR, hours, persons, FTE, residents, 1 of %.',
  population: 'Een aantal en waarvan, zoals 13 gemeenten.',
  formula: 'Een formule over sleutels van parameters, zoals reach * price * claim.',
};

/**
 * An empty workbook with a sheet per table of a plan and its columns; a note at each head says what may stand there.
 * @param firstYear The first of the years that get a column; this year unless said otherwise.
 */
export async function templateWorkbook(firstYear = new Date().getFullYear()): Promise<Uint8Array> {
  return writeWorkbook(
    'Kapstok: leeg plan',
    tableDefinitions().map((table) => sheetOf(table, firstYear)),
  );
}

function sheetOf(table: TableDefinition, firstYear: number): WrittenSheet {
  const columns = Object.entries(table.columns).map(([name, column]): WrittenColumn => {
    const required = column.required ? ' Verplicht.' : '';
    return { head: name, note: `${hintOf(column)}${required}` };
  });
  const { yearly } = table;
  const years =
    yearly === undefined ? [] : yearsFrom(firstYear).map((year) => yearColumn(YEARLY_LETTER[yearly], year));
  const source = columns.filter(({ head }) => head === 'source');
  const others = columns.filter(({ head }) => head !== 'source');
  return { name: table.name, columns: [...others, ...years, ...source], rows: [], frozenColumns: 1 };
}

function hintOf(column: Column): string {
  const hint = HINTS[column.kind];
  if (column.kind === 'reference') return `${hint} ${column.table}${column.wildcard ? ', of *' : ''}.`;
  if (column.values.length > 0) return `Een van: ${column.values.join(', ')}.`;
  return column.unit === '' ? hint : `${hint} Eenheid: ${column.unit}.`;
}

function yearsFrom(first: number): readonly number[] {
  return Array.from({ length: YEARS }, (_, index) => first + index);
}

function yearColumn(letter: string, year: number): WrittenColumn {
  return { head: `${letter}${year}`, note: `${year}. Voeg een kolom toe voor een ander jaar.` };
}
