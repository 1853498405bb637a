import type { Cells } from '../history/record.ts';
import { tableDefinitions } from '../tables.ts';
import { type CodeWords, wordsIn } from './code-words.ts';
import { PARAMETER_KEYS, SHORTAGE_KEYS } from './value-key.ts';

const LONGEST = 120;

/** Keys that have words of their own, whatever a row says beside them. */
const KNOWN_KEYS: CodeWords = { ...PARAMETER_KEYS, ...SHORTAGE_KEYS };
/** Columns with a code that another column of the row has words for. */
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'business-case-benefits': { line: 'label' },
  'labour-shortage': { key: 'meaning' },
  'labour-task': { row: 'label' },
  parameters: { key: 'meaning' },
};

/** The words that go with a code, where a table has no names. */
const NAMES: Readonly<Record<string, string>> = { 'budget-lines': 'item', decisions: 'what', risks: 'what' };

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
  const labels = Object.hasOwn(LABELS, table) ? (LABELS[table] ?? {}) : {};
  const labelled = (column: string): string => {
    const code = words(column);
    return wordsIn(KNOWN_KEYS, code) === undefined ? words(labels[column] ?? '') || code : code;
  };
  const naming = tableDefinitions().find((definition) => definition.name === table)?.naming ?? [];
  const parts =
    code !== '' && name !== '' ? [code, name] : naming.map(labelled).filter((part) => part !== '');
  const called =
    parts.length > 0
      ? parts.join(code !== '' && name !== '' ? ' ' : ' / ')
      : name || code || (Object.values(cells).find((part) => part.trim() !== '') ?? '').trim();
  return called.length > LONGEST ? `${called.slice(0, LONGEST)}…` : called;
}
