import type { Database, LogEnd } from '../database/database.ts';

/** Where logs ended before, and when that was last noted. */
export interface EndsNoted {
  /** As ISO 8601 in UTC; undefined when nothing was noted. */
  readonly at: string | undefined;
  readonly ends: readonly LogEnd[];
}

/**
 * Where the logs ended at the backups that a database made by itself. With these it is also found when a log was made anew,
 * or cut off and closed again. On a server there are none: its backups are kept elsewhere.
 * @throws StoreError `brokenBackup` when what was noted can't be read
 */
export function endsNoted(database: Database): EndsNoted {
  const noted = database.kind === 'embedded' ? (database.notedEnds?.() ?? []) : [];
  return { at: noted.at(-1)?.at, ends: noted.flatMap(({ ends }) => ends) };
}
