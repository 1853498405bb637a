import { text } from '@kapstok/quantity';
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StoreError } from '../../store-error.ts';
import { type ServerDatabase, withQueries } from '../database.ts';
import { ensureRoles, START_CONNECTION } from '../roles.ts';
import type { Tables } from '../tables.ts';
import { VALUE_TYPES } from '../value-types.ts';

const OLDEST = 15;

/** So many milliseconds one waits for a connection: who asks is told that there is none, rather than nothing. */
const MOST_WAIT = 10_000;

/** Values as both databases give them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const ours = format === 'binary' ? undefined : VALUE_TYPES[oid];
    const usual: unknown = pg.types.getTypeParser(oid, format);
    return ours ?? usual;
  },
};

/**
 * Opens a PostgreSQL server of version 15 or newer.
 * @throws StoreError `oldServer` or `noRoles`.
 */
export async function openServer(url: string, connections: number): Promise<ServerDatabase> {
  const settings = { connectionString: url, types, connectionTimeoutMillis: MOST_WAIT };
  await prepare(settings);
  const pool = new pg.Pool({ ...settings, max: connections });
  // A connection that breaks while nobody uses it is replaced by the next query; of one that is used, the query tells.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  const queries = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(START_CONNECTION));
      },
    }),
  });
  return withQueries({ kind: 'server', close: () => queries.destroy() }, queries);
}

/** On a connection of its own: those of the pool have no rights. */
async function prepare(settings: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...settings, max: 1 });
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ version: string }>`
      select current_setting('server_version_num') as version`.execute(queries);
    refuseOldServer(Number(rows[0]?.version));
    await ensureRoles(queries);
  } finally {
    await queries.destroy();
  }
}

/**
 * The SQL of the migrations is written for PostgreSQL 15.
 * @param version as the server numbers itself: 150018 is 15.18.
 * @throws StoreError `oldServer` below 15.
 */
export function refuseOldServer(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST) return;
  throw new StoreError(
    'oldServer',
    text(
      `De databankserver is PostgreSQL ${major}. Kapstok heeft PostgreSQL ${OLDEST} of nieuwer nodig.`,
      `The database server is PostgreSQL ${major}. Kapstok needs PostgreSQL ${OLDEST} or newer.`,
    ),
  );
}
