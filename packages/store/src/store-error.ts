import type { Text } from '@kapstok/quantity';

/** What can keep the store from working, other than a fault of SQL. */
export type StoreProblem =
  /** Another process has the folder open. */
  | 'inUse'
  /** The thread of the embedded database ended, or it was closed already. */
  | 'stopped'
  /** Work as a user inside other work: it would wait for itself. */
  | 'nested'
  /** The database user can't take the roles that Kapstok works with. */
  | 'noRoles'
  /** An address that is not one of a PostgreSQL server. */
  | 'noServer'
  /** The server is older than PostgreSQL 15. */
  | 'oldServer'
  /** The database holds migrations that this Kapstok does not know, or others under the same number. */
  | 'otherSchema'
  /** The database still has to be migrated. */
  | 'notMigrated'
  /** Whoever is logged in does not see all that is to be kept. */
  | 'notAll'
  /** A region or plan would get a code that no address can hold. */
  | 'wrongCode'
  /** There is data where data was to be restored. */
  | 'notEmpty'
  /** There is a file already where a backup was to be written. */
  | 'fileThere'
  /** A backup can't be written where it was to be. */
  | 'cannotWrite'
  /** A file is no backup of Kapstok, or can't be read. */
  | 'noBackup'
  /** A backup was cut off or changed since it was made. */
  | 'brokenBackup'
  /** What was restored is not what the backup holds. */
  | 'otherContent';

/** A refusal of the store, with a sentence for who runs it. */
export class StoreError extends Error {
  readonly problem: StoreProblem;
  readonly text: Text;

  constructor(problem: StoreProblem, text: Text) {
    super(text.en);
    this.name = 'StoreError';
    this.problem = problem;
    this.text = text;
  }
}

/** The SQLSTATE of a fault that the database reported, alike for both databases; nothing for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** The table that a fault of the database is about, alike for both databases; nothing where it is about none. */
export function tableOf(error: unknown): string | undefined {
  if (sqlStateOf(error) === undefined || !(error instanceof Error) || !('table' in error)) return undefined;
  return typeof error.table === 'string' ? error.table : undefined;
}
