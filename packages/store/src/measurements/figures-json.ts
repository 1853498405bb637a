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
 * What figures come to, as a JSON array for somebody else to read: with `indicator`, `period`, `reporter`, `definition`, `about`,
 * `kind`, its amounts in words, `state`, and `seq`, the entry from which it stands so. As far as whoever acts may see them.
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
    select coalesce(json_agg(json_build_object(
      'indicator', m.indicator, 'period', m.period, 'reporter', m.reporter, 'definition', m.definition, 'about', m.about,
      'kind', m.kind, 'value', m.value::text, 'numerator', m.numerator::text, 'denominator', m.denominator::text,
      'state', m.state, 'seq', m.from_seq
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
