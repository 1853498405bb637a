import { existsSync } from 'node:fs';
import { homedir, networkInterfaces } from 'node:os';
import { type Language, type Text, text } from '@kapstok/quantity';
import {
  type Database,
  databaseProblem,
  isWithoutRegions,
  openDatabase,
  PUBLIC_ACCOUNT,
  readySchema,
  siteOf,
} from '@kapstok/store';
import { buildApp } from './app.ts';
import { loadExamples } from './first-start/load-examples.ts';
import { Keeping } from './kept-plans/keeping.ts';
import { KeptPlans } from './kept-plans/kept-plans.ts';
import { othersSentence, reachOf } from './listening.ts';
import { OwnPlans } from './own-plans/own-plans.ts';
import { Plans } from './plan/plans.ts';
import { isLoopback } from './protection/host-name.ts';
import { EXIT, run, type ServeRequest } from './running.ts';
import { REGIONS, TEMPLATE, WEB } from './served-plan.ts';
import type { Settings } from './settings.ts';

type Site = ReturnType<typeof siteOf>;

/** Opens the database, ready to work with; with the example regions in it when there were none. */
async function opened(site: Site, signIn: boolean): Promise<Database> {
  const from = existsSync(TEMPLATE) ? { from: TEMPLATE } : {};
  const database = await openDatabase('folder' in site ? { ...site, ...from } : site);
  try {
    await readySchema(database);
    if (await isWithoutRegions(database)) await loadExamples(database, { file: REGIONS, signIn });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The place of the data, as people can read it: of a server without its password. */
function placeOf(site: Site): Text {
  if ('folder' in site) {
    return text(
      `De gegevens staan in ${site.folder}. Dit is een proefopstelling: gebruik voor echt werk PostgreSQL (DATABASE_URL).`,
      `The data is in ${site.folder}. This is a trial set-up: for real work use PostgreSQL (DATABASE_URL).`,
    );
  }
  const { host, pathname } = new URL(site.url);
  const server = `${host}${pathname}`;
  return text(`De gegevens staan op de server ${server}.`, `The data is on the server ${server}.`);
}

function announcement(site: Site, { host, address }: Settings, port: number): Text {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const reach = reachOf(host, port, own);
  const here = address?.origin ?? reach.here;
  const others = address === undefined ? othersSentence(host, reach) : undefined;
  const place = placeOf(site);
  const more = (language: Language): string => (others === undefined ? '' : `\n${others[language]}`);
  return text(
    `Kapstok staat klaar op ${here}\n${place.nl}${more('nl')}`,
    `Kapstok is ready at ${here}\n${place.en}${more('en')}`,
  );
}

/** Serves the plans that are kept, with their history. @returns the exit code */
export async function serveKept(request: ServeRequest, settings: Settings): Promise<number> {
  const site = siteOf({ env: request.env, platform: process.platform, home: homedir() });
  let database: Database;
  try {
    database = await opened(site, isLoopback(settings.host));
  } catch (error) {
    const sentence = databaseProblem(error);
    if (sentence === undefined) throw error;
    request.err(`${sentence[request.language]}\n`);
    return EXIT.refused;
  }
  try {
    const keeping = new Keeping(database, new KeptPlans(database, settings.keptPlans), () => ({
      account: PUBLIC_ACCOUNT,
      readOnly: true,
      chosen: () => undefined,
    }));
    const plans = new Plans(keeping, new OwnPlans(settings.ownPlans));
    const app = await buildApp({ plans, settings, web: WEB });
    return await run(app, settings, request, (port) => announcement(site, settings, port));
  } finally {
    await database.close();
  }
}
