import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** Which figures of a plan to read. */
export interface FiguresJsonAsked {
  readonly plan: string;
  /** As they stood after this entry; undefined: as they now stand. */
  readonly seq?: number | undefined;
  /** Of those that now stand only the ones that stand so since a later entry; a figure never goes. */
  readonly since?: number | undefined;
}

/**
 * Figures as a JSON array, for somebody else to read. Each is an array, for they are many: its indicator, period, reporter,
 * definition, all it is about, its kind, value, numerator and denominator in words or null, state, and the entry from which it
 * stands so. As far as whoever acts may see them.
 */
export async function figuresJson(
  { trx, region }: Reader,
  { plan, seq, since }: FiguresJsonAsked,
): Promise<string> {
  const standing =
    seq === undefined
      ? sql`m.to_seq is null and m.from_seq > ${since ?? 0}::bigint`
      : sql`m.from_seq <= ${seq}::bigint and (m.to_seq is null or m.to_seq > ${seq}::bigint)`;
  const { rows } = await sql<{ json: string }>`
    select coalesce(json_agg(json_build_array(
      m.indicator, m.period, m.reporter, m.definition, m.about, m.kind, m.value::text, m.numerator::text,
      m.denominator::text, m.state, m.from_seq
    )), '[]')::text as json
    from kapstok.measurement m
    where m.region_id = ${region}::uuid and m.plan_id = ${plan}::uuid and ${standing}`.execute(trx);
  return rows[0]?.json ?? '[]';
}

/** The last entry of the log that a figure of the region, as far as whoever acts may see it, stands from; 0: there is none. */
export async function lastMeasured({ trx, region }: Reader): Promise<number> {
  const { rows } = await sql<{ seq: string }>`
    select from_seq::text as seq from kapstok.measurement
    where region_id = ${region}::uuid order by from_seq desc limit 1`.execute(trx);
  return Number(rows[0]?.seq ?? 0);
}
