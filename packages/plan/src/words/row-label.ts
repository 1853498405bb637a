import { type CodeWords, wordsIn } from './code-words.ts';
import { PARAMETER_KEYS, SHORTAGE_KEYS } from './value-key.ts';

/** Keys that have words of their own, whatever a row says beside them. */
const KNOWN_KEYS: CodeWords = { ...PARAMETER_KEYS, ...SHORTAGE_KEYS };

/** Columns with a code that another column of the row has words for. */
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'business-case-benefits': { line: 'label' },
  'labour-shortage': { key: 'meaning' },
  'labour-task': { row: 'label' },
  parameters: { key: 'meaning' },
};

/** The columns of a table with a code, each with the column that has the plan's own words for it. */
export function codeLabels(table: string): Readonly<Record<string, string>> {
  return Object.hasOwn(LABELS, table) ? (LABELS[table] ?? {}) : {};
}

/** Whether the codes of a table may have words in their row. */
export function hasLabels(table: string): boolean {
  return Object.hasOwn(LABELS, table);
}

/** The cells of a row by their columns: what stands there, and nothing where nothing does. */
type Read = (column: string) => string;

/** The plan's own words for a code in a row; undefined where Kapstok has words for the code, or the row has none. */
export function codeLabel(table: string, column: string, read: Read): string | undefined {
  const labels = codeLabels(table);
  const label = Object.hasOwn(labels, column) ? labels[column] : undefined;
  if (label === undefined || wordsIn(KNOWN_KEYS, read(column)) !== undefined) return undefined;
  const words = read(label).trim();
  return words === '' ? undefined : words;
}

/** The columns that name a row, each in the plan's own words where it has them; blank ones left out. */
export function namingWords(
  { name, naming }: { readonly name: string; readonly naming: readonly string[] },
  read: Read,
): readonly string[] {
  return naming
    .map((column) => codeLabel(name, column, read) ?? read(column).trim())
    .filter((words) => words !== '');
}
