import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type ServerDatabase, withQueries } from '../database.ts';
import { ensureRoles, START_CONNECTION } from '../roles.ts';
import type { Tables } from '../tables.ts';
import { VALUE_TYPES } from '../value-types.ts';

/** Values as both databases give them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const ours = format === 'binary' ? undefined : VALUE_TYPES[oid];
    const usual: unknown = pg.types.getTypeParser(oid, format);
    return ours ?? usual;
  },
};

/** Opens a PostgreSQL server of version 15 or newer. */
export async function openServer(url: string, connections: number): Promise<ServerDatabase> {
  const settings = { connectionString: url, types };
  await makeRoles(settings);
  const pool = new pg.Pool({ ...settings, max: connections });
  // A connection that breaks while nobody uses it is replaced by the next query.
  pool.on('error', () => undefined);
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
async function makeRoles(settings: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...settings, max: 1 });
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await ensureRoles(queries);
  } finally {
    await queries.destroy();
  }
}
