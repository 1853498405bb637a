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

/** The one connection there is. */
class EmbeddedConnection implements DatabaseConnection {
  readonly #thread: EmbeddedThread;

  constructor(thread: EmbeddedThread) {
    this.#thread = thread;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, command, affected } = await this.#thread.ask({ kind: 'query', sql, parameters });
    return WRITES.has(command) ? { rows, numAffectedRows: BigInt(affected) } : { rows };
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

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
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
