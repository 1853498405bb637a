import { sql } from 'kysely';
import { inject } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';

/** An embedded database in memory in which nothing stands. */
export interface EmptyEmbedded {
  readonly database: Database;
  /** When it is no longer needed: it is emptied for who asks next. */
  readonly giveBack: () => Promise<void>;
}

const idle: Database[] = [];

/** Starting one takes about a second, emptying one much less. */
export async function emptyEmbedded(): Promise<EmptyEmbedded> {
  const database = idle.pop() ?? (await openDatabase({ memory: true, from: inject('databases').empty }));
  return {
    database,
    giveBack: async () => {
      await asOwner(database, (trx) => sql`drop schema if exists kapstok cascade`.execute(trx));
      idle.push(database);
    },
  };
}

/** Closes those that nobody uses, at the end of a file. */
export async function closeEmptied(): Promise<void> {
  for (const database of idle.splice(0)) await database.close();
}
