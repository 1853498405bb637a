import { type Scope, tableDefinitions } from '@kapstok/plan';
import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { CANARY, FOREIGN_PLAN, FOREIGN_REGION, idOf, PLAN, REGION, SECOND_PLAN } from './rights-world.ts';

/** From when a row is: what was adopted, what was submitted after that, and what is worked on now. */
type Stage = 'adopted' | 'submitted' | 'working';

const STAGES: readonly Stage[] = ['adopted', 'submitted', 'working'];

/** A row with a word in it that stands nowhere else. */
export interface CanaryRow {
  readonly canary: string;
  readonly record: string;
  readonly table: string;
  readonly stage: Stage;
  readonly scope: Scope & { readonly plan: string };
}

/** A place in a plan: what a row belongs to. */
type PlaceInPlan = Pick<Scope, 'pillar' | 'project' | 'organisation'>;

/** The places that assignments are about, those beside them, and none in particular. */
export const PLACES: readonly PlaceInPlan[] = [
  { pillar: 'x1', project: 'x1' },
  { pillar: 'x1', project: 'x2' },
  { pillar: 'x2', project: 'x3' },
  { organisation: 'x1' },
  { organisation: 'x2' },
  {},
];

/** The plans of both regions. */
export const PLANS: readonly (readonly [string, string])[] = [
  [REGION, PLAN],
  [REGION, SECOND_PLAN],
  [FOREIGN_REGION, FOREIGN_PLAN],
];

/** Every row of both regions. */
export const CANARY_ROWS: readonly CanaryRow[] = PLANS.flatMap(([region, plan], inPlan) =>
  tableDefinitions().flatMap(({ name: table }, inTable) =>
    PLACES.flatMap((place, n) =>
      STAGES.map((stage) => ({
        canary: `${CANARY}-${inPlan}-${table}-${n}-${stage}`,
        record: idOf(10_000 * (inPlan + 1) + 100 * inTable + n),
        table,
        stage,
        scope: { region, plan, ...place },
      })),
    ),
  ),
);

/** Writes a year of both regions: three entries for each plan, after the first a version adopted, after the second one submitted. */
export async function writeCanaries(database: Database): Promise<void> {
  await asOwner(database, async (trx) => {
    for (const [region, plan] of PLANS) await writePlan(trx, region, plan);
  });
}

async function writePlan(trx: Transaction<Tables>, region: string, plan: string): Promise<void> {
  for (const stage of STAGES) {
    const rows = CANARY_ROWS.filter((row) => row.scope.plan === plan && row.stage === stage);
    const seq = await writeEntry(trx, region, plan, 'change');
    await sql`
      update kapstok.record_state set to_seq = ${seq}::bigint
      where region_id = ${region}::uuid and plan_id = ${plan}::uuid and to_seq is null`.execute(trx);
    await writeRows(trx, seq, rows);
    if (stage !== 'working') await writeVersion(trx, region, plan, stage, seq);
  }
}

/** An entry with a canary in its reason, made by nobody who acts in a test. */
async function writeEntry(
  trx: Transaction<Tables>,
  region: string,
  plan: string,
  kind: string,
): Promise<string> {
  await sql`select set_config('kapstok.region', ${region}, true)`.execute(trx);
  const { rows } = await sql<{ seq: string }>`
    insert into kapstok.entry
      (region_id, seq, id, at, account_id, role, kind, plan_id, reason, body, before_hash, hash)
    select ${region}::uuid, h.seq + 1, gen_random_uuid(), now(), ${idOf(99)}::uuid, 'coordinator', ${kind},
      ${plan}::uuid, ${`${CANARY}-entry-${plan}-${kind}`}, '{}', h.hash, h.hash
    from kapstok.lock_head() h
    returning seq::text as seq`.execute(trx);
  return rows[0]?.seq ?? '';
}

async function writeRows(trx: Transaction<Tables>, seq: string, rows: readonly CanaryRow[]): Promise<void> {
  const written = rows.map(({ canary, record, table, scope }) => ({
    region_id: scope.region,
    plan_id: scope.plan,
    record_id: record,
    table_name: table,
    cells: { name: canary },
    pillar: scope.pillar,
    project: scope.project,
    organisation: scope.organisation,
  }));
  await sql`
    insert into kapstok.record_state
      (region_id, plan_id, record_id, table_name, cells, pillar, project, organisation, from_seq, position)
    select r.*, ${seq}::bigint, 'a'
    from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as r (
      region_id uuid, plan_id uuid, record_id uuid, table_name text, cells jsonb,
      pillar text, project text, organisation text
    )`.execute(trx);
}

async function writeVersion(
  trx: Transaction<Tables>,
  region: string,
  plan: string,
  state: string,
  seq: string,
): Promise<void> {
  const told = await writeEntry(trx, region, plan, 'version');
  await sql`
    insert into kapstok.version
      (region_id, plan_id, id, name, state, seq, body, decided_on, made_seq, changed_seq)
    values (
      ${region}::uuid, ${plan}::uuid, gen_random_uuid(), ${`${CANARY}-version-${plan}-${state}`}, ${state},
      ${seq}::bigint, 'stuurgroep', '2026-01-01', ${told}::bigint, ${told}::bigint
    )`.execute(trx);
}
