import { Kysely, sql } from 'kysely';
import { alone } from '../alone.ts';
import { type EmbeddedDatabase, withQueries } from '../database.ts';
import { ensureRoles, START_CONNECTION } from '../roles.ts';
import type { Tables } from '../tables.ts';
import { EmbeddedDialect } from './embedded-dialect.ts';
import { EmbeddedThread } from './embedded-thread.ts';
import type { EmbeddedTask } from './messages.ts';

/** Opens the embedded database in a thread of its own. */
export async function openEmbedded(task: EmbeddedTask): Promise<EmbeddedDatabase> {
  const thread = new EmbeddedThread(task);
  const queries = new Kysely<Tables>({ dialect: new EmbeddedDialect(thread) });
  try {
    await ensureRoles(queries);
    await sql.raw(START_CONNECTION).execute(queries);
  } catch (error) {
    await queries.destroy();
    throw error;
  }
  const database: EmbeddedDatabase = {
    kind: 'embedded',
    close: () => queries.destroy(),
    backUp: (file) => alone(database, () => backUp(queries, thread, file)),
  };
  return withQueries(database, queries);
}

/** While it holds the only connection, no transaction is open. */
async function backUp(queries: Kysely<Tables>, thread: EmbeddedThread, file: string): Promise<void> {
  await queries.connection().execute(async (connection) => {
    // All on its pages, so that who starts from it has nothing to redo.
    await sql.raw('reset role; checkpoint; set role kapstok_none').execute(connection);
    await thread.ask({ kind: 'dump', file });
  });
}
