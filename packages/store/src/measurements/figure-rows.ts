import {
  type FigureKey,
  type KeptMeasurement,
  MEASUREMENT_STATES,
  parseReportingPeriod,
} from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import { type FigureStanding, measuredOf } from './figure.ts';

/** A figure as the database gives it. */
export interface FigureRow extends FigureKey {
  readonly from_seq: string;
  readonly definition: number;
  readonly about: readonly string[];
  readonly kind: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly state: string;
  readonly remark: string;
  readonly because: string;
  readonly question: string;
  readonly evidence: readonly string[];
  readonly account: string;
}

/** The columns of a figure. */
export const FIGURE_COLUMNS: RawBuilder<unknown> = sql`
  indicator, period, reporter, from_seq::text as from_seq, definition, about, kind, value::text as value,
  numerator::text as numerator, denominator::text as denominator, state, remark, because, question, evidence,
  account_id::text as account`;

/** All that stands of a figure of a row. */
export function standingOf(row: FigureRow): FigureStanding {
  const amounts: Readonly<Record<string, string | null>> = {
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
  };
  const measured = measuredOf(row.kind, (amount) => amounts[amount] ?? '');
  const state = MEASUREMENT_STATES.find((one) => one === row.state);
  if (measured === undefined || state === undefined)
    throw new Error(`no such figure: ${row.kind} ${row.state}`);
  const { definition, about, remark, because, question, evidence, account } = row;
  return { definition, about, measured, state, remark, because, question, evidence, handedInBy: account };
}

/** A figure of a row, as others know it. */
export function measurementOf(row: FigureRow): KeptMeasurement {
  const period = parseReportingPeriod(row.period);
  if (period === undefined) throw new Error(`no such period: ${row.period}`);
  const { indicator, reporter, from_seq: seq } = row;
  return { ...standingOf(row), indicator, reporter, period, seq: Number(seq) };
}
