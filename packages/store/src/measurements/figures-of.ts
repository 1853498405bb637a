import type { KeptMeasurement, MeasurementState } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { FIGURE_COLUMNS, type FigureRow, measurementOf } from './figure-rows.ts';

/** Which figures of a plan to read: those that whoever acts may see, of all that is asked for. */
export interface FiguresAsked {
  readonly plan: string;
  /** As they stood after this entry; undefined: as they now stand. */
  readonly seq?: number | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  readonly reporters?: readonly string[] | undefined;
  readonly states?: readonly MeasurementState[] | undefined;
  /** Read on after this one, as `wordOfPlace` gave it. */
  readonly after?: readonly [indicator: string, period: string, reporter: string] | undefined;
  readonly limit?: number | undefined;
}

/** Figures of a plan, by indicator, period and reporter. */
export async function figuresOf(
  { trx, region }: Reader,
  asked: FiguresAsked,
): Promise<readonly KeptMeasurement[]> {
  const { rows } = await sql<FigureRow>`
    select ${FIGURE_COLUMNS} from kapstok.measurement
    where ${whichFigures(region, asked)} ${beyond(asked.after)}
    order by measurement.indicator, measurement.period, measurement.reporter
    limit ${asked.limit ?? null}::int`.execute(trx);
  return rows.map(measurementOf);
}

/** All that a figure has been, the first of it first: as far as whoever acts may see it. */
export async function figureHistory(
  { trx, region }: Reader,
  {
    plan,
    indicator,
    period,
    reporter,
  }: Readonly<Record<'plan' | 'indicator' | 'period' | 'reporter', string>>,
): Promise<readonly KeptMeasurement[]> {
  const { rows } = await sql<FigureRow>`
    select ${FIGURE_COLUMNS} from kapstok.measurement
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and indicator = ${indicator}
      and period = ${period} and reporter = ${reporter}
    order by measurement.from_seq`.execute(trx);
  return rows.map(measurementOf);
}

/** Which rows hold the figures that are asked for. */
export function whichFigures(
  region: string,
  { plan, seq, indicators, periods, reporters, states }: Omit<FiguresAsked, 'after' | 'limit'>,
): RawBuilder<unknown> {
  return sql`
    region_id = ${region}::uuid and plan_id = ${plan}::uuid and ${standing(seq)}
      ${oneOf('indicator', indicators)} ${oneOf('period', periods)}
      ${oneOf('reporter', reporters)} ${oneOf('state', states)}`;
}

function standing(seq: number | undefined): RawBuilder<unknown> {
  if (seq === undefined) return sql`to_seq is null`;
  return sql`measurement.from_seq <= ${seq}::bigint and (to_seq is null or to_seq > ${seq}::bigint)`;
}

function oneOf(column: string, values: readonly string[] | undefined): RawBuilder<unknown> {
  if (values === undefined) return sql``;
  const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;
  return sql`and ${sql.ref(`measurement.${column}`)} = any(${list})`;
}

function beyond(after: FiguresAsked['after']): RawBuilder<unknown> {
  if (after === undefined) return sql``;
  return sql`
    and (measurement.indicator, measurement.period, measurement.reporter)
      > (${after[0]}, ${after[1]}, ${after[2]})`;
}
