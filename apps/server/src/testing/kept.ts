import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Role } from '@kapstok/plan';
import {
  type Database,
  type FirstRole,
  foundRegions,
  openDatabase,
  openSession,
  readySchema,
} from '@kapstok/store';
import type { FastifyRequest } from 'fastify';
import { buildApp } from '../app.ts';
import type { App } from '../app-type.ts';
import { recordsOfFolder } from '../first-start/first-plan.ts';
import { Keeping } from '../kept-plans/keeping.ts';
import { KeptPlans } from '../kept-plans/kept-plans.ts';
import { OwnPlans } from '../own-plans/own-plans.ts';
import { Plans } from '../plan/plans.ts';
import { EXAMPLE, TEMPLATE } from '../served-plan.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { PUBLIC, setVisitor, type Visitor } from '../visitor/visitor.ts';
import { settingsWith } from './served.ts';

/** The small plan that tests keep, in the region that they work in. */
export const PLAN_ID = 'dorpen~gezond-dorp';
/** The same plan in a region where nobody of the first has a role. */
export const FOREIGN_PLAN_ID = 'elders~gezond-dorp';
/** The same plan in a region that is open to everybody. */
export const OPEN_PLAN_ID = 'open~gezond-dorp';
export const KEPT = `/api/v1/plans/${PLAN_ID}`;

const ISSUER = 'urn:kapstok:test';
const PLAN = 'gezond-dorp';

/** Who tests act as: a name, the role, and what it is about. */
type Person = readonly [name: string, role: Role, within: FirstRole['within']];
const REGION = { kind: 'region' } as const;

const PEOPLE = [
  ['coordinator', 'coordinator', REGION],
  ['other', 'coordinator', REGION],
  ['manager', 'pillarManager', { kind: 'pillar', plan: PLAN, code: 'D1' }],
  ['leader', 'projectLeader', { kind: 'project', plan: PLAN, code: '1.1' }],
  ['board', 'board', REGION],
  ['controller', 'controller', REGION],
  ['participant', 'participant', { kind: 'organisation', plan: PLAN, code: 'WEL' }],
  ['reader', 'reader', REGION],
  ['public', 'public', REGION],
] as const satisfies readonly Person[];

/** Somebody who tests act as. */
export type PersonName = (typeof PEOPLE)[number][0] | 'stranger';

/** A server that keeps the plan, not listening, and who is who in it. */
export interface KeptServer {
  readonly app: App;
  readonly database: Database;
  /** The header by which a request is somebody's. */
  readonly by: (name: PersonName) => { readonly 'x-account': string };
  readonly accounts: ReadonlyMap<PersonName, string>;
  readonly close: () => Promise<void>;
}

/** Who asks, by headers: what a session or a key tells in use. */
function askerOf(request: FastifyRequest): Visitor {
  const account = String(request.headers['x-account'] ?? PUBLIC.account);
  if (account === PUBLIC.account) return PUBLIC;
  const readOnly = request.headers['x-reads'] === 'yes';
  const visitor: Visitor = { ...PUBLIC, kind: 'person', account, readOnly };
  setVisitor(request, visitor);
  return visitor;
}

async function newDatabase(): Promise<Database> {
  const from = existsSync(TEMPLATE) ? { from: TEMPLATE } : {};
  const database = await openDatabase({ memory: true, ...from });
  await readySchema(database);
  return database;
}

async function accountOf(database: Database, subject: string): Promise<string> {
  const session = { id: randomUUID(), secret: randomUUID(), before: randomUUID(), newAccount: randomUUID() };
  return await openSession(database, {
    ...session,
    issuer: ISSUER,
    subject,
    name: subject,
    providerSession: undefined,
    idToken: undefined,
    browser: '',
    idleMinutes: 60,
    minutes: 60,
  });
}

async function found(database: Database): Promise<void> {
  const records = await recordsOfFolder(resolve(EXAMPLE, '../gezond-dorp'));
  const adoption = { body: 'Stuurgroep', date: '2026-01-01', document: undefined };
  const plan = {
    code: PLAN,
    title: 'Gezond Dorp',
    records,
    versions: [
      { name: '0.9', held: false, adoption: undefined },
      { name: '1.0', held: true, adoption },
    ],
  };
  const given = { plans: [plan], published: false, reason: 'Ingelezen bij de eerste start' };
  const roles = PEOPLE.map(([name, role, within]) => ({ issuer: ISSUER, subject: name, name, role, within }));
  const regions = [
    { code: 'dorpen', title: 'Dorpen', roles, ...given },
    { code: 'elders', title: 'Elders', roles: [], ...given },
    { code: 'open', title: 'Open', roles: [], ...given, published: true },
  ];
  await foundRegions(database, regions, { now: () => new Date(), newId: randomUUID });
}

/** A server with the plan in a migrated database, or one of its own, which ends with it. Close it when done. */
export async function keptServer(
  given?: Database,
  ownPlans: Partial<OwnPlanLimits> = {},
): Promise<KeptServer> {
  const database = given ?? (await newDatabase());
  await found(database);
  const names = [...PEOPLE.map(([name]) => name), 'stranger'] as const;
  const accounts = new Map<PersonName, string>();
  for (const name of names) accounts.set(name, await accountOf(database, name));
  const settings = settingsWith(ownPlans);
  const keeping = new Keeping(database, new KeptPlans(database, settings.keptPlans), askerOf);
  const plans = new Plans(keeping, new OwnPlans(settings.ownPlans));
  const app = await buildApp({ plans, settings, web: '/no/such/folder' });
  return {
    app,
    database,
    accounts,
    by: (name) => ({ 'x-account': accounts.get(name) ?? '' }),
    close: async () => {
      await app.close();
      if (given === undefined) await database.close();
    },
  };
}
