import { alternativeLabel } from '@kapstok/engine';
import { type Cells, choiceWords, codeLabel, parseAddress, TABLES, writtenNumber } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import { addressWords } from './address-words.ts';
import { statedName } from './stated/wording.ts';
import { rowWords } from './words.ts';

/** What a cell holds where one changes it: a code of a list in words, anything else as it is spelt. */
export function spelledWords(table: string, field: string | null, words: string): Text {
  if (field === null || words === '') return verbatim(words);
  if (table === TABLES.statedFigures.name && field === 'key') return statedName(words);
  return choiceWords(table, field, words) ?? verbatim(words);
}

/** Columns that name cells, rows or choices of the plan by their addresses, and how each is said. */
const ADDRESSES: ReadonlyMap<string, (words: string) => Text> = new Map([
  ['assumptions on', addressWords],
  ['scenario-settings on', addressWords],
  ['overlaps lines', (words: string) => rowWords(TABLES.businessCaseBenefits.name, words)],
]);

/** Each of the addresses in a cell, in words; undefined for a column that holds none. */
function addressed(table: string, field: string, cell: string): Text | undefined {
  const name = ADDRESSES.get(`${table} ${field}`);
  if (name === undefined || cell === '') return undefined;
  const named = cell.split('|').map((words) => name(words.trim()));
  return text(named.map(({ nl }) => nl).join('; '), named.map(({ en }) => en).join('; '));
}

/** What a cell holds as one reads it: a code of a list in words, a number as people write it, in the unit of its row where that is known, anything else as it is spelt. */
export function shownWords(table: string, field: string | null, words: string, unit = ''): Text {
  const said =
    field === null ? undefined : (writtenNumber(table, field, words, unit) ?? addressed(table, field, words));
  return said ?? spelledWords(table, field, words);
}

/** A cell of a row as one reads it: a code that Kapstok has no words for in those of its own row. */
export function shownCell(table: string, field: string, cells: Cells): Text {
  const read = (column: string): string => (Object.hasOwn(cells, column) ? (cells[column] ?? '') : '');
  const label = codeLabel(table, field, read);
  if (label !== undefined) return verbatim(label);
  const isChosen = table === TABLES.scenarioSettings.name && field === 'choice';
  const chosen = isChosen ? alternativeLabel(parseAddress(read('on'))?.row ?? '', read(field)) : undefined;
  return chosen ?? shownWords(table, field, read(field), read('unit'));
}

/** A cell before and after a change as one reads both; as spelt where only the spelling differs. */
export function shownPair(
  table: string,
  field: string | null,
  { before, after }: { readonly before: string; readonly after: string },
): { readonly before: Text; readonly after: Text } {
  const [was, is] = [shownWords(table, field, before), shownWords(table, field, after)];
  const isSpelling = before !== after && was.nl === is.nl;
  const read = isSpelling ? spelledWords : shownWords;
  return { before: read(table, field, before), after: read(table, field, after) };
}
