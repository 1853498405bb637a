import { Kysely, sql } from 'kysely';
import { alone } from '../alone.ts';
import {
  type Dumped,
  type EmbeddedDatabase,
  type LogEnd,
  type LogPosition,
  withQueries,
} from '../database.ts';
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
    await thread.cut();
    throw error;
  }
  const database: EmbeddedDatabase = {
    kind: 'embedded',
    close: () => queries.destroy(),
    backUp: (file) => alone(queries, () => backUp(queries, thread, file)),
    position: () => positionOf(queries),
  };
  return withQueries(database, queries);
}

/** While all is taken no transaction is open, for it holds the only connection; others have it again while the file is written. */
async function backUp(queries: Kysely<Tables>, thread: EmbeddedThread, file: string): Promise<Dumped> {
  const dumped = await queries.connection().execute(async (connection) => {
    // All on its pages, so that who starts from it has nothing to redo.
    await sql.raw('reset role; checkpoint').execute(connection);
    const ends = await endsOf(connection);
    await sql.raw('set role kapstok_none').execute(connection);
    await thread.ask({ kind: 'take', file });
    return { position: await positionOf(connection), ends };
  });
  await thread.ask({ kind: 'write', file });
  return dumped;
}

/** Where the log of each region ends; none where there is no schema yet. */
async function endsOf(queries: Kysely<Tables>): Promise<readonly LogEnd[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('kapstok.head') is not null as there`.execute(queries);
  if (there.rows[0]?.there !== true) return [];
  const { rows } = await sql<{ region: string; seq: string; hash: string }>`
    select region_id::text as region, seq::text as seq, encode(hash, 'hex') as hash
    from kapstok.head order by region_id`.execute(queries);
  return rows.map(({ region, seq, hash }) => ({ region, seq: Number(seq), hash }));
}

async function positionOf(queries: Kysely<Tables>): Promise<LogPosition> {
  const query = sql<{ position: string }>`select pg_current_wal_insert_lsn()::text as position`;
  const { rows } = await query.execute(queries);
  return rows[0]?.position ?? '';
}
