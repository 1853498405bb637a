import { AsyncLocalStorage } from 'node:async_hooks';
import { text } from '@kapstok/quantity';
import type { Kysely } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { Tables } from './tables.ts';

const NESTED = text(
  'In werk op de databank wordt ander werk op dezelfde databank gestart. Dat zou op zichzelf wachten.',
  'Work on the database starts other work on the same database. It would wait for itself.',
);

const busy = new AsyncLocalStorage<ReadonlySet<Kysely<Tables>>>();

/** Runs work that is not inside other work on the same database: the embedded one has a single connection. */
export async function alone<Result>(queries: Kysely<Tables>, work: () => Promise<Result>): Promise<Result> {
  const outer = busy.getStore() ?? new Set<Kysely<Tables>>();
  if (outer.has(queries)) throw new StoreError('nested', NESTED);
  return await busy.run(new Set([...outer, queries]), work);
}
