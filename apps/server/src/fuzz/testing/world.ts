import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type PlanRecords, ROLE_NAMES, ROLES, type Role, tableDefinitions } from '@kapstok/plan';
import {
  acting,
  type Database,
  type FirstRole,
  foundRegions,
  listVersions,
  newSecret,
  openDatabase,
  openSession,
  ownAssignments,
  readHead,
  readLog,
  readySchema,
} from '@kapstok/store';
import { buildApp } from '../../app.ts';
import type { App } from '../../app-type.ts';
import { recordsOfFolder } from '../../first-start/first-plan.ts';
import { Keeping } from '../../kept-plans/keeping.ts';
import { KeptPlans } from '../../kept-plans/kept-plans.ts';
import { OwnPlans } from '../../own-plans/own-plans.ts';
import { Plans } from '../../plan/plans.ts';
import type { LogStream } from '../../protection/logging.ts';
import { EXAMPLE, TEMPLATE } from '../../served-plan.ts';
import type { SignIn } from '../../sign-in/start-sign-in.ts';
import { settingsWith } from '../../testing/served.ts';
import { visitorOf } from '../../visitor/visitor.ts';

/** Two regions with the same plan: one in which everybody has a role, and one in which nobody has. */
export const OWN = 'dorpen';
export const FOREIGN = 'elders';
const PLAN = 'gezond-dorp';

/** Begins every word that only the foreign region holds; a letter of its own comes after it, which no request has. */
const CANARY = 'kanarie';
const LEAK = new RegExp(`${CANARY}[a-z]-[\\w-]+`, 'gi');

/** Words of the foreign region in what was answered. */
export function canariesIn(words: string): readonly string[] {
  return [...new Set(words.match(LEAK) ?? [])];
}

const ISSUER = 'urn:kapstok:test';

/** Somebody who asks: what they call themselves, and the cookie they send; `public` sends none. */
export interface Asking {
  readonly name: string;
  readonly role: Role | undefined;
  /** What their role is about; undefined without one. */
  readonly within: FirstRole['within'] | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** Ids that there are in a region, for who guesses them all. */
interface KnownIds {
  readonly region: string;
  /** The id of the region in the database. */
  readonly regionId: string;
  readonly plan: string;
  /** The id of the plan in the database. */
  readonly planId: string;
  readonly records: readonly string[];
  readonly entries: readonly string[];
  readonly versions: readonly string[];
  /** Of which entry of the log each version is. */
  readonly seqs: ReadonlyMap<string, number>;
  readonly accounts: readonly string[];
}

/** A server with everything in it, not listening yet. */
export interface World {
  readonly app: App;
  readonly database: Database;
  readonly asking: readonly Asking[];
  /** Who coordinates the foreign region. */
  readonly foreigner: Asking;
  readonly own: KnownIds;
  readonly foreign: KnownIds;
  /** Signs everybody in again who was signed out. */
  readonly signInAgain: () => Promise<void>;
  /** The last entry of the log of a region. */
  readonly lastEntry: (region: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The code of the pillar, project and organisation of the small plan that roles are about. */
export const CODES = { pillar: 'D1', project: '1.1', organisation: 'WEL' } as const;

/** What the role of somebody is about. */
function withinFor(role: Role): FirstRole['within'] {
  const [kind = 'region'] = ROLES[role].within;
  if (kind === 'region' || kind === 'nation') return { kind: 'region' };
  return { kind, plan: PLAN, code: CODES[kind] };
}

/** Every role that somebody may have in a region. */
const MEMBERS: readonly Role[] = ROLE_NAMES.filter(
  (role) => !ROLES[role].within.every((kind) => kind === 'nation'),
);

/**
 * The same records with words of the foreign region in every cell that holds letters only, but for words from a list; what
 * stood alike stays alike, for one row may name another by its words.
 */
function withCanaries(records: PlanRecords): PlanRecords {
  const marks = new Map<string, number>();
  const marked = (words: string): string => {
    const mark = marks.get(words) ?? marks.size + 1;
    marks.set(words, mark);
    return `${words} ${CANARY}c-${mark}`;
  };
  return new Map(
    [...records].map(([id, record]) => {
      const { columns = {} } = tableDefinitions().find(({ name }) => name === record.table) ?? {};
      const isFree = (name: string, words: string): boolean =>
        (columns[name]?.values ?? []).length === 0 && /^[\p{L} ,.'-]{12,}$/u.test(words);
      const cells = Object.entries(record.cells).map(
        ([name, words]) => [name, isFree(name, words) ? marked(words) : words] as const,
      );
      return [id, { ...record, cells: Object.fromEntries(cells) }];
    }),
  );
}

/** Somebody with a role, by what they are called. */
export type Member = Pick<Asking, 'name'> & Pick<FirstRole, 'role' | 'within'>;

/** One of every role that somebody may have in a region. */
const ONE_OF_EACH: readonly Member[] = MEMBERS.map((role) => ({ name: role, role, within: withinFor(role) }));

async function found(database: Database, members: readonly Member[]): Promise<void> {
  const folder = resolve(EXAMPLE, '../gezond-dorp');
  const versions = [
    { name: '1.0', held: true, adoption: { body: 'Stuurgroep', date: '2026-01-01', document: undefined } },
  ];
  const roles = members.map((member) => ({ issuer: ISSUER, subject: member.name, ...member }));
  const records = await recordsOfFolder(folder);
  const plan = { code: PLAN, title: 'Gezond Dorp', versions, records };
  const strange = withCanaries(await recordsOfFolder(folder));
  const adoption = { body: `Raad ${CANARY}b-1`, date: '2026-01-01', document: `${CANARY}d-1` };
  const foreignPlan = {
    code: PLAN,
    title: `Plan ${CANARY}p-1`,
    versions: [{ name: `${CANARY}v-1`, held: true, adoption }],
    records: strange,
  };
  const keeper = { issuer: ISSUER, subject: 'foreigner', name: `Vreemde ${CANARY}a-1` };
  const regions = [
    { code: OWN, title: 'Dorpen', published: true, plans: [plan], roles, reason: 'eerste start' },
    {
      code: FOREIGN,
      title: `Elders ${CANARY}t-1`,
      published: false,
      plans: [foreignPlan],
      roles: [{ ...keeper, role: 'coordinator' as const, within: { kind: 'region' } as const }],
      reason: `omdat ${CANARY}r-1`,
    },
  ];
  await foundRegions(database, regions, { now: () => new Date(), newId: randomUUID });
}

async function signIn(database: Database, subject: string, secret: string): Promise<string> {
  return await openSession(database, {
    id: randomUUID(),
    secret,
    before: randomUUID(),
    newAccount: randomUUID(),
    issuer: ISSUER,
    subject,
    name: subject,
    providerSession: undefined,
    idToken: undefined,
    browser: 'test',
    idleMinutes: 600,
    minutes: 600,
  });
}

async function knownIds(
  database: Database,
  code: string,
  by: string,
  accounts: readonly string[],
): Promise<KnownIds> {
  const held = await ownAssignments(database, by);
  const region = held.find((one) => one.region?.code === code)?.region?.id ?? '';
  return await acting(database, { region, account: by, role: 'coordinator', readOnly: true }, async (trx) => {
    const reader = { trx, region };
    const entries = await readLog(reader, { after: 0, limit: 1000 });
    const plan = entries.find((entry) => entry.plan !== undefined)?.plan ?? '';
    const versions = await listVersions(reader, plan);
    const words = JSON.stringify(entries.map(({ body }) => body));
    const records = [...new Set(words.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))].slice(0, 200);
    return {
      region: code,
      regionId: region,
      plan: `${code}~${PLAN}`,
      planId: plan,
      records,
      entries: entries.map(({ id }) => id),
      versions: versions.map(({ id }) => id),
      seqs: new Map(versions.map(({ id, seq }) => [id, seq])),
      accounts,
    };
  });
}

const NO_SIGN_IN: SignIn = {
  kind: 'none',
  settings: { idleMinutes: 600, minutes: 600 },
  provider: undefined,
  listensAt: () => undefined,
  close: () => Promise.resolve(),
};

/** How the server decides where somebody stands. */
export type KeepingMaker = (database: Database, plans: KeptPlans, foreign: () => string) => Keeping;

/** What the server does: it looks up where whoever asks stands. */
const AS_SERVED: KeepingMaker = (database, plans) => new Keeping(database, plans, visitorOf);

/** A database in which the world is made. */
interface WorldPlace {
  readonly database: Database;
  /** Closes it, and leaves nothing behind. */
  readonly drop: () => Promise<void>;
}

async function newDatabase(): Promise<WorldPlace> {
  const from = existsSync(TEMPLATE) ? { from: TEMPLATE } : {};
  const database = await openDatabase({ memory: true, ...from });
  await readySchema(database);
  return { database, drop: () => database.close() };
}

/** What a world may have beside the usual: a database of another kind, and more people. */
interface WorldGiven {
  readonly place?: WorldPlace;
  readonly more?: readonly Member[];
  /** Where faults are told; nowhere when it is not said. */
  readonly log?: LogStream;
}

interface SignedIn {
  readonly names: readonly string[];
  readonly accounts: ReadonlyMap<string, string>;
  /** By which a request is somebody's, as it now is. */
  readonly headers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly signInAgain: () => Promise<void>;
}

/** Signs in everybody with a role, and somebody without. */
async function signedIn(database: Database, members: readonly Member[]): Promise<SignedIn> {
  const names = [...members.map(({ name }) => name), 'stranger'];
  const accounts = new Map<string, string>();
  const headers = new Map<string, Record<string, string>>();
  const signInAgain = async (): Promise<void> => {
    for (const name of names) {
      const secret = newSecret();
      accounts.set(name, await signIn(database, name, secret));
      headers.set(name, { cookie: `kapstok-session=${secret}` });
    }
  };
  await signInAgain();
  return { names, accounts, headers, signInAgain };
}

/** Makes the world; close it when done. */
export async function makeWorld(
  keepingOf: KeepingMaker = AS_SERVED,
  { place, more = [], log }: WorldGiven = {},
): Promise<World> {
  const { database, drop } = place ?? (await newDatabase());
  const members = [...ONE_OF_EACH, ...more];
  await found(database, members);
  const { names, accounts, headers, signInAgain } = await signedIn(database, members);
  const foreignSecret = newSecret();
  const foreigner = await signIn(database, 'foreigner', foreignSecret);
  const usual = settingsWith({ plans: 2, plansPerAddress: 1, milliseconds: 5000 });
  const settings = log === undefined ? usual : { ...usual, logLevel: 'error' as const };
  const foreignId = { now: '' };
  const keeping = keepingOf(database, new KeptPlans(database, settings.keptPlans), () => foreignId.now);
  const plans = new Plans(keeping, new OwnPlans(settings.ownPlans));
  const parts = { plans, settings, signIn: NO_SIGN_IN, web: '/no/such/folder' };
  const app = await buildApp(log === undefined ? parts : { ...parts, log });
  const own = await knownIds(database, OWN, accounts.get('coordinator') ?? '', [...accounts.values()]);
  const foreign = await knownIds(database, FOREIGN, foreigner, [foreigner]);
  foreignId.now = foreign.regionId;
  const asking: Asking[] = names.map((name) => ({
    name,
    role: members.find((one) => one.name === name)?.role,
    within: members.find((one) => one.name === name)?.within,
    get headers() {
      return headers.get(name) ?? {};
    },
  }));
  asking.push({ name: 'public', role: 'public', within: { kind: 'region' }, headers: {} });
  return {
    app,
    database,
    asking,
    foreigner: {
      name: 'foreigner',
      role: 'coordinator',
      within: undefined,
      headers: { cookie: `kapstok-session=${foreignSecret}` },
    },
    own,
    foreign,
    signInAgain,
    lastEntry: async (code) => {
      const [account = '', { regionId: region }] =
        code === OWN ? [accounts.get('coordinator'), own] : [foreigner, foreign];
      return await acting(database, { region, account, role: 'coordinator' }, async (trx) => {
        return (await readHead({ trx, region }))?.seq ?? 0;
      });
    },
    close: async () => {
      await app.close();
      await drop();
    },
  };
}
