import { isKnownColumn } from '@kapstok/exchange';
import { type Edit, tableDefinitions } from '@kapstok/plan';

/**
 * Tables whose words and dates no other row, and no other cell of the row, is held against. Of a table that is not here
 * every column counts: forgetting one costs time, and no more.
 */
const PLAIN_TABLES: ReadonlySet<string> = new Set([
  'pillars',
  'projects',
  'organisations',
  'municipalities',
  'bodies',
  'related-plans',
  'budget-lines',
  'budget-stated-subtotals',
  'milestones',
  'decisions',
  'risks',
  'judgements',
  'learning-log',
]);

/** Kinds of column that are only read by themselves. Numbers are not: an assumption may be about them. */
const PLAIN_KINDS: ReadonlySet<string> = new Set(['text', 'list', 'yesNo', 'date', 'period', 'quarter']);

/** Words of any table that say where something was read. */
const SOURCE = 'source';

const DEFINITIONS = new Map(tableDefinitions().map((definition) => [definition.name, definition]));

function isPlain(table: string, field: string): boolean {
  const definition = DEFINITIONS.get(table);
  if (definition === undefined) return false;
  if (!isKnownColumn(table, field)) return true;
  const column = definition.columns[field];
  if (definition.key.includes(field) || column === undefined) return false;
  return field === SOURCE || (PLAIN_TABLES.has(table) && PLAIN_KINDS.has(column.kind));
}

/**
 * Whether edits may stop a plan as a whole, beyond words that can't be read by themselves: rows that come and go, keys,
 * references, numbers, and all that is held against other cells. Most edits of words may not, and cost nothing more.
 */
export function mayStopPlan(edits: readonly Edit[]): boolean {
  return edits.some((edit) => {
    if (edit.kind === 'move') return false;
    return edit.kind !== 'set' || !isPlain(edit.table, edit.field);
  });
}
