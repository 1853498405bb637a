import { type FigureKey, wordOfKey } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader, Writer } from '../log/writer.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { amountsOf, type FigureChange } from './figure.ts';
import { FIGURE_COLUMNS, type FigureRow } from './figure-rows.ts';

/** Figures by their keys, as a table in a query. */
export function askedFigures(keys: readonly FigureKey[]): RawBuilder<unknown> {
  const list = keys.map(({ indicator, period, reporter }) => ({ indicator, period, reporter }));
  return sql`
    jsonb_to_recordset(${JSON.stringify(list)}::text::jsonb)
      as asked (indicator text, period text, reporter text)`;
}

/** Figures as they now stand, by `wordOfKey`: as far as whoever acts may see them. */
export async function figuresNow(
  { trx, region }: Reader,
  plan: string,
  keys: readonly FigureKey[],
): Promise<ReadonlyMap<string, FigureRow>> {
  const { rows } = await sql<FigureRow>`
    select ${FIGURE_COLUMNS} from ${askedFigures(keys)}
    join kapstok.measurement kept using (indicator, period, reporter)
    where kept.region_id = ${region}::uuid and kept.plan_id = ${plan}::uuid and kept.to_seq is null`.execute(
    trx,
  );
  return new Map(rows.map((row) => [wordOfKey(row), row]));
}

/**
 * Ends and begins the figures that an entry changes.
 * @throws {NotAllowed} when whoever acts may not change one of them; the database refuses the same
 */
export async function writeFigures(
  writer: Writer,
  plan: string,
  seq: number,
  changes: readonly FigureChange[],
): Promise<void> {
  const { trx, region } = writer;
  const ended = changes.filter(({ before }) => before !== undefined);
  const { numAffectedRows } = await sql`
    update kapstok.measurement kept set to_seq = ${seq}::bigint from ${askedFigures(ended)}
    where kept.region_id = ${region}::uuid and kept.plan_id = ${plan}::uuid and kept.to_seq is null
      and kept.indicator = asked.indicator and kept.period = asked.period
      and kept.reporter = asked.reporter`.execute(trx);
  if (Number(numAffectedRows) !== ended.length)
    throw new NotAllowed('not all of these figures may be changed');
  await beginFigures(writer, plan, seq, changes);
}

async function beginFigures(
  { trx, region }: Writer,
  plan: string,
  seq: number,
  changes: readonly FigureChange[],
): Promise<void> {
  const begun = changes.map(({ indicator, period, reporter, after }) => {
    const { measured, handedInBy: account_id, ...kept } = after;
    return { indicator, period, reporter, ...kept, account_id, ...amountsOf(measured) };
  });
  await sql`
    insert into kapstok.measurement (
      region_id, plan_id, from_seq, indicator, period, reporter, definition, about, kind, value, numerator,
      denominator, state, remark, because, question, evidence, account_id
    )
    select ${region}::uuid, ${plan}::uuid, ${seq}::bigint, begun.*
    from jsonb_to_recordset(${JSON.stringify(begun)}::text::jsonb) as begun (
      indicator text, period text, reporter text, definition int, about text[], kind text, value numeric,
      numerator numeric, denominator numeric, state text, remark text, because text, question text,
      evidence text[], account_id uuid
    )`.execute(trx);
}
