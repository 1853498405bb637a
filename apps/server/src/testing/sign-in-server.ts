import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SessionDto } from '@kapstok/contract';
import { type Database, foundRegions, openDatabase, readySchema } from '@kapstok/store';
import { buildApp } from '../app.ts';
import type { App } from '../app-type.ts';
import { developmentRoles } from '../first-start/development-roles.ts';
import { recordsOfFolder } from '../first-start/first-plan.ts';
import { Keeping } from '../kept-plans/keeping.ts';
import { KeptPlans } from '../kept-plans/kept-plans.ts';
import { OwnPlans } from '../own-plans/own-plans.ts';
import { Plans } from '../plan/plans.ts';
import { EXAMPLE, TEMPLATE } from '../served-plan.ts';
import { Provider } from '../sign-in/provider.ts';
import { type SignIn, startSignInWith } from '../sign-in/start-sign-in.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { Browser, type Visit } from './browser.ts';
import { settingsWith } from './served.ts';

/** The region and the plan of it in which the accounts to try have their roles. */
export const REGION = 'dorpen';
export const PLAN = `${REGION}~gezond-dorp`;
export const COOKIE = 'kapstok-session';

/** A server with a provider that asks no password, both listening. */
export interface SignInServer {
  readonly app: App;
  readonly database: Database;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

async function found(database: Database): Promise<void> {
  const records = await recordsOfFolder(resolve(EXAMPLE, '../gezond-dorp'));
  const plan = { code: 'gezond-dorp', title: 'Gezond Dorp', records, versions: [] };
  const given = { plans: [plan], published: false, reason: 'Ingelezen bij de eerste start' };
  const regions = [
    { code: REGION, title: 'Dorpen', roles: developmentRoles(plan), ...given },
    { code: 'elders', title: 'Elders', roles: [], ...given },
  ];
  await foundRegions(database, regions, { now: () => new Date(), newId: randomUUID });
}

/** Makes the development provider one that does not ask each time, and so has something to sign out of. */
function lasting(signIn: SignIn): SignIn {
  if (signIn.provider === undefined) throw new Error('no provider');
  const { prompt: _, ...access } = signIn.provider.access;
  return { ...signIn, provider: new Provider(access) };
}

async function newDatabase(): Promise<Database> {
  const from = existsSync(TEMPLATE) ? { from: TEMPLATE } : {};
  const database = await openDatabase({ memory: true, ...from });
  await readySchema(database);
  return database;
}

/** Starts a server with the small plan in a migrated database, or one of its own, which ends with it; close it when done. */
export async function signInServer(
  how: 'asks each time' | 'remembers' = 'asks each time',
  given?: Database,
): Promise<SignInServer> {
  const database = given ?? (await newDatabase());
  await found(database);
  const settings = settingsWith();
  const wanted = { provider: { kind: 'development' }, idleMinutes: 480, minutes: 10_080 } as const;
  const started = await startSignInWith(wanted, settings);
  if ('nl' in started) throw new Error(started.nl);
  const signIn = how === 'remembers' ? lasting(started) : started;
  const keeping = new Keeping(database, new KeptPlans(database, settings.keptPlans), visitorOf);
  const plans = new Plans(keeping, new OwnPlans(settings.ownPlans));
  const app = await buildApp({ plans, settings, signIn, web: '/no/such/folder' });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    database,
    origin,
    close: async () => {
      await app.close();
      if (given === undefined) await database.close();
    },
  };
}

/** Chooses an account on the page of the provider. @returns where that led, not asked yet when it is back here */
export async function choose(browser: Browser, origin: string, page: Visit, role: string): Promise<Visit> {
  const body = new URLSearchParams({ account: role });
  const back = (url: string): boolean => url.startsWith(`${origin}/auth/callback`);
  return await browser.follow(page.url, { method: 'POST', body }, back);
}

/** Signs in as the account of a role, in a browser of its own. */
export async function signedIn(
  { origin }: SignInServer,
  role: string,
  browser = new Browser(),
): Promise<Browser> {
  const page = await browser.follow(`${origin}/auth/sign-in?to=/roadmap`);
  const back = await choose(browser, origin, page, role);
  const done = await browser.visit(back.url);
  if (done.status !== 303) throw new Error(`${done.status}: ${done.body}`);
  return browser;
}

/** Who the server says a browser is. */
export async function whoIs({ origin }: SignInServer, browser: Browser): Promise<SessionDto> {
  const { body } = await browser.visit(`${origin}/api/v1/session`);
  return JSON.parse(body) as SessionDto;
}
