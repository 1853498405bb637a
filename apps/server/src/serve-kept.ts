import { networkInterfaces } from 'node:os';
import { type Language, type Text, text } from '@kapstok/quantity';
import { databaseProblem, PUBLIC_ACCOUNT } from '@kapstok/store';
import { buildApp } from './app.ts';
import { Keeping } from './kept-plans/keeping.ts';
import { KeptPlans } from './kept-plans/kept-plans.ts';
import { othersSentence, reachOf } from './listening.ts';
import { type OpenStore, placeOfData, type StoreSite } from './open-store.ts';
import { OwnPlans } from './own-plans/own-plans.ts';
import { Plans } from './plan/plans.ts';
import { EXIT, run, type ServeRequest } from './running.ts';
import { WEB } from './served-plan.ts';
import type { Settings } from './settings.ts';

function announcement(site: StoreSite, { host, address }: Settings, port: number): Text {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const reach = reachOf(host, port, own);
  const here = address?.origin ?? reach.here;
  const others = address === undefined ? othersSentence(host, reach) : undefined;
  const place = placeOfData(site);
  const more = (language: Language): string => (others === undefined ? '' : `\n${others[language]}`);
  return text(
    `Kapstok staat klaar op ${here}\n${place.nl}${more('nl')}`,
    `Kapstok is ready at ${here}\n${place.en}${more('en')}`,
  );
}

/** Serves the plans that are kept, with their history. @returns the exit code */
export async function serveKept(
  request: ServeRequest,
  settings: Settings,
  opening: Promise<OpenStore>,
): Promise<number> {
  const opened = await opening.catch((error: unknown) => {
    const sentence = databaseProblem(error);
    if (sentence === undefined) throw error;
    request.err(`${sentence[request.language]}\n`);
    return undefined;
  });
  if (opened === undefined) return EXIT.refused;
  const { database, site } = opened;
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
