import { type RawBuilder, sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Reader } from '../log/writer.ts';

/** What the figures of an indicator in a period come to, by one definition: each figure counted as it was given. */
export interface MeasuredSum {
  readonly indicator: string;
  readonly period: string;
  readonly definition: number;
  /** How many are a figure, how many say why there is none, and how many do not apply. */
  readonly figures: number;
  readonly withoutFigure: number;
  readonly notApplicable: number;
  /** How many are not just about who gave them: with any of those the sum may count something twice. */
  readonly joint: number;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A sum with the plan it is of. */
export interface SumOfPlan extends MeasuredSum {
  readonly region: string;
  readonly plan: string;
}

/** Which sums to read: of what was approved, or of all that was handed in. */
export interface SumsAsked {
  readonly scope: 'approved' | 'handed_in';
  readonly periods?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
}

interface SumRow {
  readonly region: string;
  readonly plan: string;
  readonly indicator: string;
  readonly period: string;
  readonly definition: number;
  readonly figures: string;
  readonly without_figure: string;
  readonly not_applicable: string;
  readonly joint: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

const COLUMNS = sql`
  region_id::text as region, plan_id::text as plan, indicator, period, definition, figures::text as figures,
  without_figure::text as without_figure, not_applicable::text as not_applicable, joint::text as joint,
  value::text as value, numerator::text as numerator, denominator::text as denominator`;

/** What the figures of a plan come to now, by indicator and period. */
export async function sumsOf(
  { trx, region }: Reader,
  { plan, ...asked }: SumsAsked & { readonly plan: string },
): Promise<readonly MeasuredSum[]> {
  const { rows } = await sql<SumRow>`
    select ${COLUMNS} from kapstok.measured_sum
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and ${which(asked)}
    order by measured_sum.indicator, measured_sum.period, measured_sum.definition`.execute(trx);
  return rows.map((row) => sumOf(row));
}

/**
 * What the approved figures of every region come to, of rounds that are closed, whoever asks: never to be told as it is, for it may tell of few people. No
 * role reads this by itself.
 */
export async function nationSums(
  database: Database,
  asked: Omit<SumsAsked, 'scope'> & { readonly periods: readonly string[] },
): Promise<readonly SumOfPlan[]> {
  const { rows } = await asOwner(
    database,
    async (trx) =>
      await sql<SumRow>`
        select ${COLUMNS} from kapstok.measured_sum
        where ${which({ ...asked, scope: 'approved' })} and exists (
          select from kapstok.round_closing closed
          where closed.region_id = measured_sum.region_id and closed.plan_id = measured_sum.plan_id
            and closed.period = measured_sum.period and closed.to_seq is null
        )
        order by measured_sum.region_id, measured_sum.plan_id, measured_sum.indicator, measured_sum.period,
          measured_sum.definition`.execute(trx),
  );
  return rows.map((row) => ({ ...sumOf(row), region: row.region, plan: row.plan }));
}

function which({ scope, periods, indicators }: SumsAsked): RawBuilder<unknown> {
  return sql`scope = ${scope} ${oneOf('period', periods)} ${oneOf('indicator', indicators)}`;
}

function oneOf(column: string, values: readonly string[] | undefined): RawBuilder<unknown> {
  if (values === undefined) return sql``;
  const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;
  return sql`and ${sql.ref(`measured_sum.${column}`)} = any(${list})`;
}

function sumOf(row: SumRow): MeasuredSum {
  return {
    indicator: row.indicator,
    period: row.period,
    definition: row.definition,
    figures: Number(row.figures),
    withoutFigure: Number(row.without_figure),
    notApplicable: Number(row.not_applicable),
    joint: Number(row.joint),
    value: Number(row.value),
    numerator: Number(row.numerator),
    denominator: Number(row.denominator),
  };
}
