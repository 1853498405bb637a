import {
  ACTIONS,
  type Assignment,
  may,
  ROLE_NAMES,
  type Role,
  rightsOf,
  type Scope,
  tableDefinitions,
} from '@kapstok/plan';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { tellProof } from '../testing/proof.ts';
import {
  FOREIGN_PLAN,
  FOREIGN_REGION,
  foundRegions,
  MEMBERS,
  makeMembers,
  PLAN,
  REGION,
  SECOND_PLAN,
  withinOwn,
} from '../testing/rights-world.ts';

interface Question {
  readonly action: string;
  readonly table_name: string | null;
  readonly plan_id: string | null;
  readonly pillar: string | null;
  readonly project: string | null;
  readonly organisation: string | null;
}

const TABLE_CELLS = [...tableDefinitions().map(({ name }) => name), 'a-table-of-their-own', null];
const OWN = { plan_id: PLAN, pillar: 'x1', project: 'x1', organisation: 'x1' };
const PLACES = [
  OWN,
  { ...OWN, pillar: 'x2', project: null },
  { ...OWN, project: 'x2' },
  { ...OWN, organisation: 'x2' },
  { plan_id: PLAN, pillar: null, project: null, organisation: null },
  { plan_id: null, pillar: null, project: null, organisation: null },
  { ...OWN, plan_id: SECOND_PLAN },
  { ...OWN, plan_id: FOREIGN_PLAN },
];
const QUESTIONS: readonly Question[] = Object.keys(ACTIONS).flatMap((action) =>
  TABLE_CELLS.flatMap((table_name) => PLACES.map((place) => ({ action, table_name, ...place }))),
);

/** What the database answers, question by question. */
async function answers(database: Database, region: string, account: string, role: Role): Promise<unknown> {
  return await acting(database, { region, account, role }, async (trx) => {
    const { rows } = await sql<{ answers: unknown }>`
      select jsonb_agg(kapstok.may(
        q.action, q.table_name, q.plan_id, q.pillar, q.project, q.organisation) order by q.n) as answers
      from rows from (jsonb_to_recordset(${JSON.stringify(QUESTIONS)}::text::jsonb) as (
        action text, table_name text, plan_id uuid, pillar text, project text, organisation text
      )) with ordinality as q (action, table_name, plan_id, pillar, project, organisation, n)`.execute(trx);
    return rows[0]?.answers;
  });
}

function scopeOf(region: string, { plan_id, pillar, project, organisation }: Question): Scope {
  return {
    region,
    plan: plan_id ?? undefined,
    pillar: pillar ?? undefined,
    project: project ?? undefined,
    organisation: organisation ?? undefined,
  };
}

onEachDatabase(({ kind, database: given }) => {
  describe('the table of rights and the database', () => {
    let start = 0;
    let cells = 0;
    let agreed = 0;
    beforeAll(async () => {
      start = performance.now();
      const database = given();
      await foundRegions(database);
      await makeMembers(database);
    });

    it.each(MEMBERS)('agree in every cell: $role within $kind', async ({ role, kind, account }) => {
      const held: Assignment = { role, within: withinOwn(kind), from: '', until: undefined };
      for (const region of [REGION, FOREIGN_REGION]) {
        const answered = await answers(given(), region, account, role);
        const expected = QUESTIONS.map((q) =>
          may([held], q.action as keyof typeof ACTIONS, q.table_name ?? undefined, scopeOf(region, q)),
        );
        cells += expected.length;
        expect(answered).toEqual(expected);
        agreed += expected.length;
      }
    });

    afterAll(() => {
      tellProof({
        database: kind,
        what: `cells of the table of rights, asked of the database: ${MEMBERS.length} roles in what they can be about, ${Object.keys(ACTIONS).length} actions, ${TABLE_CELLS.length} tables, ${PLACES.length} places, 2 regions`,
        count: cells,
        milliseconds: performance.now() - start,
        found: agreed === cells ? 'both say the same of each' : `of ${cells - agreed} they do not`,
      });
    });

    it('hold the same rows, and again after another migration', async () => {
      const wanted = ROLE_NAMES.flatMap((role) =>
        rightsOf(role).map(({ action, table, reach }) => [role, action, table, reach].join(' ')),
      );
      await asOwner(given(), (trx) =>
        sql`insert into kapstok.role_right values ('public', 'edit', '*', 'region')`.execute(trx),
      );
      await migrate(given());
      const { rows } = await asOwner(given(), (trx) =>
        sql<{
          cell: string;
        }>`select concat_ws(' ', role, action, table_name, reach) as cell from kapstok.role_right`.execute(
          trx,
        ),
      );
      expect(rows.map(({ cell }) => cell).toSorted()).toEqual(wanted.toSorted());
    });
  });
});
