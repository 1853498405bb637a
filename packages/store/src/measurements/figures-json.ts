import type { FigureKey } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** Which figures of a plan to read. */
export interface FiguresJsonAsked {
  readonly plan: string;
  /** As they stood after this entry; undefined: as they now stand. */
  readonly seq?: number | undefined;
  /** Of those that now stand only the ones that stand so since a later entry; a figure never goes. */
  readonly since?: number | undefined;
  /** Only of these reporters; undefined: of all. */
  readonly reporters?: readonly string[] | undefined;
}

/**
 * Figures as a JSON array, for somebody else to read. Each is an array, for they are many: its indicator, period, reporter,
 * definition, all it is about, its kind, value, numerator and denominator in words or null, state, the entry from which it
 * stands so, and why it is right (blank where nothing was to be said). As far as whoever acts may see them.
 */
export async function figuresJson(
  reader: Reader,
  { plan, seq, since, reporters }: FiguresJsonAsked,
): Promise<string> {
  const standing =
    seq === undefined
      ? sql`m.to_seq is null and m.from_seq > ${since ?? 0}::bigint`
      : sql`m.from_seq <= ${seq}::bigint and (m.to_seq is null or m.to_seq > ${seq}::bigint)`;
  const some = reporters === undefined ? sql`` : sql`and m.reporter = any(${listOf(reporters)})`;
  return await readJson(reader, plan, sql`kapstok.measurement m where ${standing} ${some}`);
}

/** Some figures of a plan: all of a few periods, and these. */
export interface SomeFigures {
  readonly periods: readonly string[];
  readonly keys: readonly FigureKey[];
}

/** Some figures as they now stand, as `figuresJson` gives them. */
export async function someFiguresJson(
  reader: Reader,
  plan: string,
  { periods, keys }: SomeFigures,
): Promise<readonly string[]> {
  const inPeriods = sql`kapstok.measurement m where m.to_seq is null and m.period = any(${listOf(periods)})`;
  const named = sql`
    jsonb_to_recordset(${JSON.stringify(keys)}::text::jsonb) k (indicator text, period text, reporter text)
    join kapstok.measurement m on m.indicator = k.indicator collate "C" and m.period = k.period collate "C"
      and m.reporter = k.reporter collate "C"
    where m.to_seq is null`;
  const read: string[] = [];
  if (periods.length > 0) read.push(await readJson(reader, plan, inPeriods));
  if (keys.length > 0) read.push(await readJson(reader, plan, named));
  return read;
}

function listOf(words: readonly string[]): RawBuilder<unknown> {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(words)}::text::jsonb))`;
}

async function readJson({ trx, region }: Reader, plan: string, from: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ json: string }>`
    select coalesce(json_agg(json_build_array(
      m.indicator, m.period, m.reporter, m.definition, m.about, m.kind, m.value::text, m.numerator::text,
      m.denominator::text, m.state, m.from_seq, m.because
    )), '[]')::text as json
    from ${from} and m.region_id = ${region}::uuid and m.plan_id = ${plan}::uuid`.execute(trx);
  return rows[0]?.json ?? '[]';
}

/** The last entry of the log that a figure of the region, as far as whoever acts may see it, stands from; 0: there is none. */
export async function lastMeasured({ trx, region }: Reader): Promise<number> {
  const { rows } = await sql<{ seq: string }>`
    select from_seq::text as seq from kapstok.measurement
    where region_id = ${region}::uuid
      and ((select kapstok.may_all('readSubmitted')) or (select kapstok.may_somewhere('readWorking')))
    order by from_seq desc limit 1`.execute(trx);
  return Number(rows[0]?.seq ?? 0);
}
