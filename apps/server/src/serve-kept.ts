import { networkInterfaces } from 'node:os';
import { type Language, type Text, text } from '@kapstok/quantity';
import { databaseProblem } from '@kapstok/store';
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
import type { SignInSettings } from './sign-in/sign-in-settings.ts';
import { type SignIn, signInNotice, startSignInWith } from './sign-in/start-sign-in.ts';
import { visitorOf } from './visitor/visitor.ts';

interface Ready {
  readonly site: StoreSite;
  readonly settings: Settings;
  readonly signIn: SignIn;
}

function announcement({ site, settings, signIn }: Ready, port: number): Text {
  const { host, address } = settings;
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const reach = reachOf(host, port, own);
  const here = address?.origin ?? reach.here;
  const others = address === undefined ? othersSentence(host, reach) : undefined;
  const place = placeOfData(site);
  const notices = [signInNotice(signIn), others].filter((notice) => notice !== undefined);
  const more = (language: Language): string => notices.map((notice) => `\n${notice[language]}`).join('');
  return text(
    `Kapstok staat klaar op ${here}\n${place.nl}${more('nl')}`,
    `Kapstok is ready at ${here}\n${place.en}${more('en')}`,
  );
}

/** How plans that are kept are served. */
export interface KeptSettings {
  readonly settings: Settings;
  readonly signIn: SignInSettings;
}

/** Serves the plans that are kept, with their history. @returns the exit code */
export async function serveKept(
  request: ServeRequest,
  given: KeptSettings,
  opening: Promise<OpenStore>,
): Promise<number> {
  const opened = await opening.catch((error: unknown) => {
    const sentence = databaseProblem(error);
    if (sentence === undefined) throw error;
    request.err(`${sentence[request.language]}\n`);
    return undefined;
  });
  if (opened === undefined) return EXIT.refused;
  try {
    return await serveOpened(request, given, opened);
  } finally {
    await opened.database.close();
  }
}

async function serveOpened(
  request: ServeRequest,
  { settings, signIn: wanted }: KeptSettings,
  { database, site }: OpenStore,
): Promise<number> {
  const signIn = await startSignInWith(wanted, settings);
  if ('nl' in signIn) {
    request.err(`${signIn[request.language]}\n`);
    return EXIT.refused;
  }
  const keeping = new Keeping(database, new KeptPlans(database, settings.keptPlans), visitorOf);
  const plans = new Plans(keeping, new OwnPlans(settings.ownPlans));
  const app = await buildApp({ plans, settings, signIn, web: WEB });
  return await run(app, settings, request, (port) => announcement({ site, settings, signIn }, port));
}
