import { columnName, tableTitle } from '@kapstok/plan';
import { type Language, type Text, text } from '@kapstok/quantity';
import { knownKeys } from './description/known-keys.ts';
import type { TableDescription } from './description/table-description.ts';
import type { WrittenColumn, WrittenSheet } from './workbook/written-sheet.ts';

const SHEETS = text('Uitleg', 'Guide');
const COLUMNS = text('Uitleg kolommen', 'Guide to columns');
const KEYS = text('Uitleg sleutels', 'Guide to keys');

const SHEET = text('Blad', 'Sheet');
const DUTCH = text('In het Nederlands', 'In Dutch');
const ROW = text('Een rij is', 'A row is');
const AT_LEAST = text('Wat een rij minstens heeft', 'What a row has at least');
const COLUMN = text('Kolom', 'Column');
const MEANING = text('Betekenis', 'Meaning');
const KEY = text('Sleutel', 'Key');
const UNIT = text('Eenheid', 'Unit');
const HOLDS = text('Wat erin mag', 'What it may hold');

/** Every sheet of a template: its name, which leads to it, its Dutch name, what a row is, and what a row can't do without. */
export function sheetGuide(tables: readonly TableDescription[], language: Language): WrittenSheet {
  return {
    name: SHEETS[language],
    columns: [wide(SHEET, 28), wide(DUTCH, 24), wide(ROW, 44), wide(AT_LEAST, 40)].map(inLanguage(language)),
    rows: tables.map(({ definition, columns }) => [
      { value: definition.name, toSheet: definition.name },
      tableTitle(definition.name).nl,
      definition.row[language],
      columns
        .filter(({ column }) => column.required)
        .map(({ name }) => name)
        .join(', '),
    ]),
    frozenColumns: 1,
  };
}

/** Every column of every sheet: what it means and what it may hold. */
export function columnGuide(
  tables: readonly TableDescription[],
  language: Language,
  firstYear: number,
): WrittenSheet {
  const heads = [wide(SHEET, 24), wide(COLUMN, 22), wide(DUTCH, 26), wide(MEANING, 50), wide(HOLDS, 50)];
  return {
    name: COLUMNS[language],
    columns: heads.map(inLanguage(language)),
    rows: tables.flatMap(({ definition, columns, yearly }) => {
      const years = yearly === undefined ? [] : [{ ...yearly, name: `${yearly.letter}${firstYear}` }];
      return [...columns, ...years].map(({ name, meaning, holds }) => [
        { value: definition.name, toSheet: definition.name },
        name,
        columnName(name).nl,
        meaning[language],
        holds[language],
      ]);
    }),
  };
}

/** Every key that Kapstok computes with or checks: in which sheet, what it is, and its unit. */
export function keyGuide(language: Language): WrittenSheet {
  return {
    name: KEYS[language],
    columns: [wide(SHEET, 24), wide(KEY, 32), wide(MEANING, 50), wide(UNIT, 20)].map(inLanguage(language)),
    rows: knownKeys().map(({ table, key, name, unit }) => [
      { value: table, toSheet: table },
      key,
      name[language],
      unit,
    ]),
  };
}

interface WideColumn {
  readonly head: Text;
  readonly width: number;
}

function wide(head: Text, width: number): WideColumn {
  return { head, width };
}

function inLanguage(language: Language): (column: WideColumn) => WrittenColumn {
  return ({ head, width }) => ({ head: head[language], width, format: 'words', wrap: true });
}
