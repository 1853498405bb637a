import { asOwner } from '../acting/as-owner.ts';
import { openDatabase } from '../database/open-database.ts';
import { migrate } from '../migrations/migrate.ts';
import { builtGuards } from './built-guards.ts';
import { type Guard, readGuards } from './read-guards.ts';

/** Written by the build; not there where the sources run. */
const BUILT = new URL('../guards.json', import.meta.url);

let expected: Promise<readonly Guard[]> | undefined;

/**
 * What guards a database that has just taken every step of the schema: as the build read it from one, else of an embedded
 * one in memory, made once. So no list of it has to be kept beside the steps, nor can one fall behind them.
 */
export async function expectedGuards(): Promise<readonly Guard[]> {
  expected ??= guardsOfNew();
  return await expected;
}

async function guardsOfNew(): Promise<readonly Guard[]> {
  const built = builtGuards(BUILT);
  if (built !== undefined) return built;
  const database = await openDatabase({ memory: true });
  try {
    await migrate(database);
    return await asOwner(database, readGuards);
  } finally {
    await database.close();
  }
}
