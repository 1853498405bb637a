import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Text } from '@kapstok/quantity';
import { text } from '@kapstok/quantity';
import { type Database, isWithoutRegions, openDatabase, readySchema, siteOf } from '@kapstok/store';
import { REGIONS, TEMPLATE } from './served-plan.ts';

/** Where the plans are kept. */
export type StoreSite = ReturnType<typeof siteOf>;

/** An open database, and where it is. */
export interface OpenStore {
  readonly site: StoreSite;
  readonly database: Database;
}

/**
 * Opens the database that the environment names, ready to work with; one without regions gets those of the examples.
 * @param signIn Whether the accounts of the development provider get their roles then.
 * @throws StoreError, and what the driver throws when a server can't be reached: `databaseProblem` says it in a sentence
 */
export async function openStore(
  env: Readonly<Record<string, string | undefined>>,
  signIn: boolean,
): Promise<OpenStore> {
  const site = siteOf({ env, platform: process.platform, home: homedir() });
  const from = existsSync(TEMPLATE) ? { from: TEMPLATE } : {};
  const database = await openDatabase('folder' in site ? { ...site, ...from } : site);
  try {
    await readySchema(database);
    if (await isWithoutRegions(database)) {
      const { loadExamples } = await import('./first-start/load-examples.ts');
      await loadExamples(database, { file: REGIONS, signIn });
    }
    return { site, database };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The place of the data in a sentence: of a server without its user and password. */
export function placeOfData(site: StoreSite): Text {
  if ('folder' in site) {
    return text(
      `De gegevens staan in ${site.folder}. Dit is een proefopstelling: gebruik voor echt werk PostgreSQL (DATABASE_URL).`,
      `The data is in ${site.folder}. This is a trial set-up: for real work use PostgreSQL (DATABASE_URL).`,
    );
  }
  const server = URL.canParse(site.url) ? new URL(site.url).host + new URL(site.url).pathname : '';
  return text(`De gegevens staan op de server ${server}.`, `The data is on the server ${server}.`);
}
