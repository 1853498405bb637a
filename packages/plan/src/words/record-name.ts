import type { Cells } from '../history/record.ts';
import { tableDefinitions } from '../tables.ts';
import { namingWords } from './row-label.ts';

const LONGEST = 120;

/** The words that go with a code, where a table has no names. */
const NAMES: Readonly<Record<string, string>> = {
  'budget-lines': 'item',
  decisions: 'what',
  risks: 'what',
  milestones: 'what',
  'follow-up-actions': 'what',
  judgements: 'statement',
  'learning-log': 'what',
};

/** Tables whose rows have a number instead of a code. */
const NUMBERED: ReadonlySet<string> = new Set(['budget-lines', 'assumptions', 'overlaps']);

/**
 * What a row is called: its code and name where it has them, else the words of the columns that name a row of its table
 * (its label instead of a code that has one), else the first words in it; empty for a row without words.
 */
export function recordName(table: string, cells: Cells): string {
  const words = (column: string): string =>
    Object.hasOwn(cells, column) ? (cells[column] ?? '').trim() : '';
  const named = Object.hasOwn(NAMES, table) ? (NAMES[table] ?? 'name') : 'name';
  const [code, name] = [words(NUMBERED.has(table) ? 'id' : 'code'), words(named)];
  const definition = tableDefinitions().find((each) => each.name === table);
  const naming = definition === undefined ? [] : namingWords(definition, words);
  const parts = code !== '' && name !== '' ? [code, name] : naming;
  const called =
    parts.length > 0
      ? parts.join(code !== '' && name !== '' ? ' ' : ' / ')
      : name || code || (Object.values(cells).find((part) => part.trim() !== '') ?? '').trim();
  return called.length > LONGEST ? `${called.slice(0, LONGEST)}…` : called;
}
