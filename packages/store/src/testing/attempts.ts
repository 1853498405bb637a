import { type Action, tableDefinitions } from '@kapstok/plan';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { type Attempter, allows, among, edits, reads } from './attempter.ts';
import { CANARY_ROWS, type CanaryRow, PLACES, PLANS } from './canaries.ts';
import type { Chance } from './chance.ts';
import { entry } from './entry.ts';
import { readBeside, readHistory, readList, readPastOfRecord } from './history-attempts.ts';
import { FORBIDDEN_OF_FIGURES } from './measuring-attempts.ts';
import { CANARY, FOREIGN_REGION, idOf, REGION } from './rights-world.ts';
import { addKey, FORBIDDEN, invite, readSessions, readWaysIn } from './ways-in-attempts.ts';

/** What an attempt came to: rows read or written, and every word of it, of faults too. */
export interface Told {
  readonly rows: number;
  readonly words: string;
}

/** Something to try, and how many rows it may read or write; undefined where only its words count. */
export interface Attempt {
  readonly what: string;
  readonly rows: number | undefined;
  readonly run: (trx: Transaction<Tables>) => Promise<{ readonly rows: readonly unknown[] }>;
}

/** Makes an attempt; nothing of it stays. */
export async function tryOut(database: Database, { actor }: Attempter, { run }: Attempt): Promise<Told> {
  let told: Told | undefined;
  await acting(database, actor, async (trx) => {
    const { rows } = await run(trx);
    told = { rows: rows.length, words: JSON.stringify(rows) };
    throw new Error('nothing of it stays');
  }).catch((error: unknown) => {
    told ??= { rows: 0, words: wordsOf(error) };
  });
  return told ?? { rows: 0, words: '' };
}

/** All that a fault tells. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, ...Object.values(error)].map(String).join('\n');
}

/** Something to try. */
export function attemptBy(chance: Chance, by: Attempter): Attempt {
  const make = chance.oneOf([
    readRows,
    readRows,
    readFault,
    readTable,
    endRow,
    endAll,
    addRow,
    addRow,
    tamper,
    assign,
    step,
    found,
    callUp,
    readHistory,
    readList,
    readPastOfRecord,
    readBeside,
    readWaysIn,
    readWaysIn,
    readSessions,
    invite,
    addKey,
  ]);
  return make(chance, by);
}

const TABLE_NAMES = tableDefinitions().map(({ name }) => name);
const FILTERS: readonly [
  (row: CanaryRow) => RawBuilder<unknown>,
  (one: CanaryRow, other: CanaryRow) => boolean,
][] = [
  [() => sql`true`, () => true],
  [({ table }) => sql`table_name = ${table}`, (one, other) => one.table === other.table],
  [({ scope }) => sql`plan_id = ${scope.plan}::uuid`, (one, other) => one.scope.plan === other.scope.plan],
  [({ record }) => sql`record_id = ${record}::uuid`, (one, other) => one.record === other.record],
  [({ canary }) => sql`cells ->> 'name' = ${canary}`, (one, other) => one.canary === other.canary],
  [
    ({ scope }) => sql`region_id = ${scope.region}::uuid`,
    (one, other) => one.scope.region === other.scope.region,
  ],
];

function someRow(chance: Chance): CanaryRow {
  return among(chance, CANARY_ROWS);
}

function readRows(chance: Chance, by: Attempter): Attempt {
  const row = someRow(chance);
  const [filter, holds] = FILTERS[chance.below(FILTERS.length)] ?? [() => sql`true`, () => true];
  return {
    what: 'read rows',
    rows: CANARY_ROWS.filter((other) => holds(row, other) && reads(by, other)).length,
    run: (trx) => sql`select * from kapstok.record_state where ${filter(row)} order by cells`.execute(trx),
  };
}

/** A fault of reading tells what stood there: it may only be of rows that may be read. */
function readFault(chance: Chance): Attempt {
  const { scope } = someRow(chance);
  const faults: readonly [RawBuilder<unknown>, ...RawBuilder<unknown>[]] = [
    sql`select 1 from kapstok.record_state where (cells ->> 'name')::int = 1`,
    sql`select (cells ->> 'name')::date from kapstok.record_state where plan_id = ${scope.plan}::uuid`,
    sql`select title::int from kapstok.region`,
    sql`select (name || reason)::int from kapstok.entry e join kapstok.version v using (region_id)`,
    sql`select name::uuid from kapstok.account`,
  ];
  const query = chance.oneOf(faults);
  return { what: 'read a fault', rows: undefined, run: (trx) => query.execute(trx) };
}

function readTable(chance: Chance): Attempt {
  const tables = [
    'region',
    'plan',
    'version',
    'entry',
    'assignment',
    'head',
    'account',
    'measurement',
    'measured_sum',
  ];
  const table = among(chance, tables);
  const columns = table === 'account' ? sql`id, name` : sql`*`;
  return {
    what: 'read a table',
    rows: undefined,
    run: (trx) => sql`select ${columns} from ${sql.table(`kapstok.${table}`)}`.execute(trx),
  };
}

const WORKING = CANARY_ROWS.filter(({ stage }) => stage === 'working');

function endRow(chance: Chance, by: Attempter): Attempt {
  const row = among(chance, WORKING);
  return {
    what: 'end a row',
    rows: edits(by, row) ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, row.scope.region, row.scope.plan, 'change');
      return await sql`
        update kapstok.record_state set to_seq = ${seq}::bigint
        where to_seq is null and cells ->> 'name' = ${row.canary} returning 1`.execute(trx);
    },
  };
}

function endAll(chance: Chance, by: Attempter): Attempt {
  const { scope } = someRow(chance);
  return {
    what: 'end every row',
    rows: WORKING.filter((row) => scope.region === by.actor.region && edits(by, row)).length,
    run: async (trx) => {
      const seq = await entry(trx, scope.region, scope.plan, 'change');
      return await sql`update kapstok.record_state set to_seq = ${seq}::bigint where to_seq is null returning 1`.execute(
        trx,
      );
    },
  };
}

function addRow(chance: Chance, by: Attempter): Attempt {
  const { scope } = someRow(chance);
  const { pillar, project, organisation } = among(chance, PLACES);
  const table = among(chance, TABLE_NAMES);
  const told = chance.below(5) > 0;
  const where = { ...scope, pillar, project, organisation };
  return {
    what: 'add a row',
    rows: told && edits(by, { scope: where, table }) ? 1 : 0,
    run: async (trx) => {
      const seq = told ? await entry(trx, scope.region, scope.plan, 'change') : '1';
      return await sql`
        insert into kapstok.record_state
          (region_id, plan_id, record_id, from_seq, table_name, position, cells, pillar, project, organisation)
        values (${scope.region}::uuid, ${scope.plan}::uuid, gen_random_uuid(), ${seq}::bigint, ${table}, 'b', '{}',
          ${pillar ?? null}, ${project ?? null}, ${organisation ?? null})
        returning 1`.execute(trx);
    },
  };
}

/** What nobody may do, whatever their role. */
function tamper(chance: Chance): Attempt {
  const query = chance.oneOf([
    sql`delete from kapstok.record_state returning 1`,
    sql`delete from kapstok.entry returning 1`,
    sql`delete from kapstok.version returning 1`,
    sql`delete from kapstok.assignment returning 1`,
    sql`truncate kapstok.record_state`,
    sql`update kapstok.record_state set cells = '{}' returning 1`,
    sql`update kapstok.record_state set pillar = 'x1' returning 1`,
    sql`update kapstok.entry set reason = 'anders' returning 1`,
    sql`update kapstok.head set seq = 0 returning 1`,
    sql`update kapstok.assignment set role = 'coordinator' returning 1`,
    sql`insert into kapstok.role_right values ('reader', 'edit', '*', 'region') returning 1`,
    sql`insert into kapstok.region values (gen_random_uuid(), ${CANARY}, 'x') returning 1`,
    sql`insert into kapstok.account values (gen_random_uuid(), 'x', 'x', 'x') returning 1`,
    sql`select issuer, subject from kapstok.account`,
    ...FORBIDDEN,
    ...FORBIDDEN_OF_FIGURES,
  ]);
  return { what: 'tamper', rows: 0, run: (trx) => query.execute(trx) };
}

function assign(chance: Chance, by: Attempter): Attempt {
  const region = chance.oneOf([REGION, REGION, FOREIGN_REGION]);
  const to = chance.oneOf([by.member.account, idOf(190), idOf(190)]);
  const role = chance.oneOf(['coordinator', 'board', 'reader', 'public']);
  return {
    what: 'assign a role',
    rows: to !== by.member.account && allows(by, 'assignRoles', { region }) ? 1 : 0,
    run: (trx) =>
      sql`
      insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at)
      values (${region}::uuid, gen_random_uuid(), ${to}::uuid, ${role}, 'region', now()) returning 1`.execute(
        trx,
      ),
  };
}

/** Steps of a version, with all that the one who takes them has to be allowed. */
const STEPS: readonly [string, ...string[]] = ['draft', 'adopted', 'frozen'];
const NEEDS: Readonly<Record<string, readonly Action[]>> = {
  draft: ['submitVersion', 'draftVersion'],
  adopted: ['adoptVersion'],
  frozen: ['submitVersion', 'freezeVersion'],
};

function step(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const state = chance.oneOf(STEPS);
  const may = (NEEDS[state] ?? []).every((action) => allows(by, action, { region }));
  return {
    what: 'take a version on',
    rows: may ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, region, plan, 'version');
      return await sql`
        update kapstok.version set state = ${state}, changed_seq = ${seq}::bigint
        where plan_id = ${plan}::uuid and state = 'submitted' returning 1`.execute(trx);
    },
  };
}

function found(chance: Chance, by: Attempter): Attempt {
  const region = chance.oneOf([REGION, FOREIGN_REGION]);
  return {
    what: 'found a plan',
    rows: allows(by, 'manageRegion', { region }) ? 1 : 0,
    run: (trx) =>
      sql`
      insert into kapstok.plan values (${region}::uuid, gen_random_uuid(), 'nog een', 'Nog een') returning 1`.execute(
        trx,
      ),
  };
}

/** The functions that see more than who calls them. */
function callUp(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const editsSomething = PLACES.some((place) =>
    TABLE_NAMES.some((table) => allows(by, 'edit', { region: REGION, plan: PLANS[0]?.[1], ...place }, table)),
  );
  const inOwn = region === REGION && by.actor.region === REGION;
  // Two pillars of projects in the places of each plan: x1 has two projects, x2 one.
  return {
    what: 'call up pillars of projects',
    rows: inOwn && editsSomething ? 3 : 0,
    run: (trx) => sql`select * from kapstok.pillar_of_projects(${plan}::uuid)`.execute(trx),
  };
}
