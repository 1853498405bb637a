import { type Cells, type TableContent, tableDefinitions } from '@kapstok/plan';
import type { Decimal } from '../sheet.ts';
import { CellMeaning, saysSameInOtherWords } from './cell-meaning.ts';

/**
 * A table with its numbers written with another decimal sign, every cell saying what it said. Undefined when some cell
 * can't: then the table keeps its own sign.
 */
export function withDecimal(table: TableContent, decimal: Decimal): TableContent | undefined {
  const definition = tableDefinitions().find(({ name }) => name === table.name);
  if (table.decimal === decimal || definition === undefined) return { ...table, decimal };
  const [was, is] = [new CellMeaning(definition, table.decimal), new CellMeaning(definition, decimal)];
  const rows = table.rows.map((cells) => rewritten(cells, was, is));
  const sound = rows.filter((cells) => cells !== undefined);
  return sound.length < rows.length ? undefined : { ...table, decimal, rows: sound };
}

function rewritten(cells: Cells, was: CellMeaning, is: CellMeaning): Cells | undefined {
  const entries: [string, string][] = [];
  for (const [column, words] of Object.entries(cells)) {
    const said = was.isNumeric(column) ? sayingSame(words, column, cells, was, is) : words;
    if (said === undefined) return undefined;
    entries.push([column, said]);
  }
  return Object.fromEntries(entries);
}

function sayingSame(
  words: string,
  column: string,
  row: Cells,
  was: CellMeaning,
  is: CellMeaning,
): string | undefined {
  const says = was.of(column, words, row);
  return [withSign(words, was.decimal, is.decimal), words].find((candidate) =>
    saysSameInOtherWords(is.of(column, candidate, row), says),
  );
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** Numbers as they are written with each sign, with or without groups of thousands. */
const WRITTEN: Readonly<Record<Decimal, RegExp>> = {
  '.': /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
  ',': /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
};

function withSign(words: string, from: Decimal, to: Decimal): string {
  const group = from === ',' ? '.' : ',';
  return words.replace(NUMBER, (number) =>
    WRITTEN[from].test(number) ? number.replaceAll(group, '').replace(from, to) : number,
  );
}
