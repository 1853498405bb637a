import { AsyncLocalStorage } from 'node:async_hooks';
import { text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';
import type { Database } from './database.ts';

const NESTED = text(
  'In werk op de databank wordt ander werk op dezelfde databank gestart. Dat zou op zichzelf wachten.',
  'Work on the database starts other work on the same database. It would wait for itself.',
);

const busy = new AsyncLocalStorage<ReadonlySet<Database>>();

/** Runs work that is not inside other work on the same database: the embedded one has a single connection. */
export async function alone<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  const outer = busy.getStore() ?? new Set<Database>();
  if (outer.has(database)) throw new StoreError('nested', NESTED);
  return await busy.run(new Set([...outer, database]), work);
}
