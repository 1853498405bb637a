import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { EmbeddedThread } from './embedded-thread.ts';

const WRITES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** After so many rows, and after so large a part of all that were written, the tables are looked at anew. */
const MANY = 2000;
const PART = 0.2;

/** The one connection there is. */
class EmbeddedConnection implements DatabaseConnection {
  readonly #thread: EmbeddedThread;
  #written = 0;
  #seen = 0;

  constructor(thread: EmbeddedThread) {
    this.#thread = thread;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, command, affected } = await this.#thread.ask({ kind: 'query', sql, parameters });
    if (!WRITES.has(command)) return { rows };
    this.#written += affected;
    return { rows, numAffectedRows: BigInt(affected) };
  }

  /**
   * Has the tables looked at, where much was written since the last time: a server does so by itself, this database does not, and one
   * that takes a large table for a small one reads it again and again. Only between transactions.
   */
  async lookAtTables(): Promise<void> {
    if (this.#written - this.#seen < Math.max(MANY, this.#seen * PART)) return;
    this.#seen = this.#written;
    const { rows } = await this.executeQuery<{ role: string }>(
      CompiledQuery.raw(`select current_setting('role') as role`),
    );
    const [{ role } = { role: 'none' }] = rows;
    await this.executeQuery(CompiledQuery.raw(`reset role; analyze; set role ${role}`));
  }

  /** Gives all rows at once: they have crossed from the thread already. */
  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  /** Ends a transaction; a commit of one in which a command failed is a rollback, and is told. */
  async commit(): Promise<void> {
    const { command } = await this.#thread.ask({ kind: 'query', sql: 'commit', parameters: [] });
    if (command === 'ROLLBACK') throw new AbortedTransactionError();
  }
}

/** Transactions on the one connection; Kysely lets them wait for each other. */
class EmbeddedDriver implements Driver {
  readonly #thread: EmbeddedThread;
  readonly #connection: EmbeddedConnection;

  constructor(thread: EmbeddedThread) {
    this.#thread = thread;
    this.#connection = new EmbeddedConnection(thread);
  }

  async init(): Promise<void> {
    await this.#thread.started;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    // Who waits for the connection gets it all the same; of a thread that ended, who asks something is told.
    await this.#connection.lookAtTables().catch((error: unknown) => console.error('analyze:', error));
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const { isolationLevel, accessMode } = settings;
    const isolation = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
    const access = accessMode === undefined ? '' : ` ${accessMode}`;
    await connection.executeQuery(CompiledQuery.raw(`start transaction${isolation}${access}`));
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    await this.#thread.end();
  }
}

/** Kysely on the embedded database: PostgreSQL's SQL, one connection, in a thread. */
export class EmbeddedDialect implements Dialect {
  readonly #thread: EmbeddedThread;

  constructor(thread: EmbeddedThread) {
    this.#thread = thread;
  }

  createAdapter(): DialectAdapter {
    return new PGliteAdapter();
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#thread);
  }

  createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(database);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }
}
