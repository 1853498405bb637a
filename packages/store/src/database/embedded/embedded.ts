import { Kysely, sql } from 'kysely';
import { type Database, withQueries } from '../database.ts';
import { ensureRoles, START_CONNECTION } from '../roles.ts';
import type { Tables } from '../tables.ts';
import { EmbeddedDialect } from './embedded-dialect.ts';
import { EmbeddedThread } from './embedded-thread.ts';
import type { EmbeddedTask } from './messages.ts';

/** Opens the embedded database in a thread of its own. */
export async function openEmbedded(task: EmbeddedTask): Promise<Database> {
  const thread = new EmbeddedThread(task);
  const queries = new Kysely<Tables>({ dialect: new EmbeddedDialect(thread) });
  await ensureRoles(queries);
  await sql.raw(START_CONNECTION).execute(queries);
  return withQueries({ kind: 'embedded', close: () => queries.destroy() }, queries);
}
