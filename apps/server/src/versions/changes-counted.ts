import type { ChangesCounted, Database } from '@kapstok/store';

const counted = new WeakMap<Database, ChangesCounted>();

/** What was counted of the changes in a database since this process began: of 200 000 nobody waits for them twice. */
export function changesCounted(database: Database): ChangesCounted {
  const before = counted.get(database);
  if (before !== undefined) return before;
  const now: ChangesCounted = new Map();
  counted.set(database, now);
  return now;
}
