import { sql } from 'kysely';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { backUp } from '../../keeping/back-up.ts';
import { append } from '../../log/append.ts';
import { migrate } from '../../migrations/migrate.ts';
import { MIGRATIONS } from '../../migrations/migrations.ts';
import { adoptVersion, draftVersion, submitVersion } from '../../versions/step.ts';
import { as, BOARD, COORDINATOR, clockFrom, foundLog } from '../log-world.ts';
import { idOf, makeMembers, PLAN, REGION } from '../rights-world.ts';

/*
 * Makes a database of the schema of these sources, with as much in it as that schema holds, and backs it up: to find out
 * later that it still comes up. `scripts/keep-schema.mjs` runs it in the sources of the commit that had that schema.
 */

const now = clockFrom('2026-01-01T00:00:00Z');

/** What is kept from each level on. */
const FROM: readonly (readonly [level: number, fill: (database: Database) => Promise<void>])[] = [
  [3, foundLog],
  [3, makeMembers],
  [3, tell],
  [4, adopt],
  [5, live],
  [7, tellRoles],
  [7, letThemIn],
  [20, measure],
];

/** An entry that tells of no record. */
async function tell(database: Database): Promise<void> {
  const told = {
    id: idOf(9001),
    kind: 'refusal',
    plan: undefined,
    reason: 'een "reden"\n\u{1F600}',
  } as const;
  await as(database, COORDINATOR, now)((writer) => append(writer, { ...told, body: { action: 'edit' } }));
}

async function adopt(database: Database): Promise<void> {
  const of = { plan: PLAN, version: idOf(9002), reason: 'omdat' };
  const decision = { body: 'bestuur', date: '2026-01-01', document: undefined };
  const [coordinator, board] = [as(database, COORDINATOR, now), as(database, BOARD, now)];
  await coordinator((writer) => draftVersion(writer, { ...of, id: idOf(9003), name: '1.0' }));
  await coordinator((writer) => submitVersion(writer, { ...of, id: idOf(9004) }));
  await board((writer) => adoptVersion(writer, { ...of, id: idOf(9005), ...decision }));
}

async function measure(database: Database): Promise<void> {
  const { measureQuarter } = await import('../measured-history.ts');
  await measureQuarter(database, { region: REGION, plan: PLAN, account: COORDINATOR });
}

/** Not all sources have what is asked for here and below: those that do come to it. */
async function live(database: Database): Promise<void> {
  const { runHistories } = await import('../history/run-histories.ts');
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    try {
      await runHistories(database, [seed]);
    } catch (error) {
      // What these tests hold at their end may lag behind their sources; what stands is held when it comes up.
      console.warn(`history ${seed}: ${String(error)}`);
    }
  }
}

async function letThemIn(database: Database): Promise<void> {
  const { letIn } = await import('./let-in.ts');
  await letIn(database);
}

interface RoleUntold {
  readonly id: string;
  readonly account: string;
  readonly role: string;
  readonly within: { readonly [key: string]: string };
}

/** From where there are ways in, the log tells of each role; the world of these tests makes them by the tables. */
async function tellRoles(database: Database): Promise<void> {
  const { rows } = await asOwner(database, (trx) =>
    sql<RoleUntold>`
      select id::text as id, account_id::text as account, role,
        jsonb_strip_nulls(jsonb_build_object('kind', within_kind, 'plan', plan_id, 'code', within_code)) as within
      from kapstok.assignment where region_id = ${REGION}::uuid and made_seq is null order by id`.execute(
      trx,
    ),
  );
  for (const { id, account, role, within } of rows) {
    const body = { what: 'given', assignment: id, account, role, within, until: null };
    const told = { id, kind: 'assignment', plan: within['plan'], reason: 'begin', body } as const;
    const { seq } = await as(database, COORDINATOR, now)((writer) => append(writer, told));
    await asOwner(database, (trx) =>
      sql`
        update kapstok.assignment set made_seq = ${seq}::bigint
        where region_id = ${REGION}::uuid and id = ${id}::uuid`.execute(trx),
    );
  }
}

const [, , file = '', steps = ''] = process.argv;
const level = Number(steps);
const database = await openDatabase({ memory: true });
await migrate(database, MIGRATIONS.slice(0, level));
for (const [from, fill] of FROM) if (from <= level) await fill(database);
await backUp(database, file, { now });
await database.close();
