import { MEASUREMENT_STATES, type MeasurementState } from '@kapstok/plan';
import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { PLANS } from './canaries.ts';
import { CANARY, idOf } from './rights-world.ts';

/** A figure of an indicator that is called as nothing else is. */
export interface CanaryFigure {
  readonly canary: string;
  readonly region: string;
  readonly plan: string;
  readonly reporter: string;
  readonly state: MeasurementState;
  readonly isClosed: boolean;
}

/** The periods in which there are figures: one that is closed, and one that is not. */
const CLOSED = '2025Q4';
export const OPEN = '2026Q1';

/** Those of whom there are figures: the organisation that roles are about, another, and the region itself. */
export const REPORTERS = ['x1', 'x2', ''] as const;

/** Every figure of both regions. */
export const CANARY_FIGURES: readonly CanaryFigure[] = PLANS.flatMap(([region, plan], inPlan) =>
  [true, false].flatMap((isClosed) =>
    REPORTERS.flatMap((reporter, n) =>
      MEASUREMENT_STATES.map((state) => ({
        canary: `${CANARY}-figure-${inPlan}-${n}-${state}-${isClosed ? 'closed' : 'open'}`,
        region,
        plan,
        reporter,
        state,
        isClosed,
      })),
    ),
  ),
);

/** Writes figures of each plan in every state, and closes one of the two periods. */
export async function writeFigureCanaries(database: Database): Promise<void> {
  await asOwner(database, async (trx) => {
    for (const [region, plan] of PLANS) await writePlan(trx, region, plan);
  });
}

async function writePlan(trx: Transaction<Tables>, region: string, plan: string): Promise<void> {
  const figures = CANARY_FIGURES.filter((figure) => figure.plan === plan).map((figure) => ({
    indicator: figure.canary,
    period: figure.isClosed ? CLOSED : OPEN,
    reporter: figure.reporter,
    state: figure.state,
  }));
  const seq = await tell(trx, region, plan, 'measured', {});
  await sql`
    insert into kapstok.measurement (
      region_id, plan_id, from_seq, indicator, period, reporter, definition, about, kind, value, state, remark,
      because, question, evidence, account_id
    )
    select ${region}::uuid, ${plan}::uuid, ${seq}::bigint, f.indicator, f.period, f.reporter, 1, array[f.reporter],
      'value', 1, f.state, '', '', '', '{}', ${idOf(99)}::uuid
    from jsonb_to_recordset(${JSON.stringify(figures)}::text::jsonb)
      as f (indicator text, period text, reporter text, state text)`.execute(trx);
  const spent = await tell(trx, region, plan, 'measured', { what: 'realised' });
  await sql`
    insert into kapstok.realisation
      (region_id, plan_id, from_seq, line, source, period, kind, reporter, amount, state, remark, account_id)
    select ${region}::uuid, ${plan}::uuid, ${spent}::bigint, f.indicator || '-spent', '', f.period, 'spend', f.reporter,
      1, f.state, '', ${idOf(99)}::uuid
    from jsonb_to_recordset(${JSON.stringify(figures)}::text::jsonb)
      as f (indicator text, period text, reporter text, state text)`.execute(trx);
  const closed = await tell(trx, region, plan, 'round', { what: 'closed', round: 'R', periods: [CLOSED] });
  await sql`
    insert into kapstok.round_closing (region_id, plan_id, round, period, from_seq)
    values (${region}::uuid, ${plan}::uuid, 'R', ${CLOSED}, ${closed}::bigint)`.execute(trx);
  for (const reporter of REPORTERS) {
    const reminded = await tell(trx, region, plan, 'round', { what: 'reminded', round: 'R', reporter });
    await sql`
      insert into kapstok.reminder (region_id, plan_id, id, round, reporter, account_id, reminded_at, made_seq)
      values (${region}::uuid, ${plan}::uuid, gen_random_uuid(), 'R', ${reporter}, ${idOf(99)}::uuid, now(),
        ${reminded}::bigint)`.execute(trx);
  }
}

async function tell(
  trx: Transaction<Tables>,
  region: string,
  plan: string,
  kind: string,
  told: object,
): Promise<string> {
  await sql`select set_config('kapstok.region', ${region}, true)`.execute(trx);
  const { rows } = await sql<{ seq: string }>`
    insert into kapstok.entry
      (region_id, seq, id, at, account_id, role, kind, plan_id, reason, body, before_hash, hash)
    select ${region}::uuid, h.seq + 1, gen_random_uuid(), now(), ${idOf(99)}::uuid, 'coordinator', ${kind},
      ${plan}::uuid, ${`${CANARY}-entry-${plan}-${kind}`}, ${JSON.stringify(told)}::text::jsonb, h.hash, h.hash
    from kapstok.lock_head() h
    returning seq::text as seq`.execute(trx);
  return rows[0]?.seq ?? '';
}
