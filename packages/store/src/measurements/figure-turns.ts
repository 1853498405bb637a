import { type FigureKey, wordOfKey } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { askedFigures } from './write-figures.ts';

/** Since which entries a figure stood as it did, the last of them first: as far as whoever acts may see it. */
export type FigureTurns = readonly [now: number, ...before: number[]];

/** Since which entries figures stood as they did, by `wordOfKey`; a figure that was never given, or not to be seen, is absent. */
export async function figureTurns(
  { trx, region }: Reader,
  plan: string,
  keys: readonly FigureKey[],
): Promise<ReadonlyMap<string, FigureTurns>> {
  const { rows } = await sql<FigureKey & { seq: string }>`
    select indicator, period, reporter, kept.from_seq::text as seq from ${askedFigures(keys)}
    join kapstok.measurement kept using (indicator, period, reporter)
    where kept.region_id = ${region}::uuid and kept.plan_id = ${plan}::uuid
    order by kept.from_seq`.execute(trx);
  const turns = new Map<string, FigureTurns>();
  for (const row of rows) {
    const key = wordOfKey(row);
    turns.set(key, [Number(row.seq), ...(turns.get(key) ?? [])]);
  }
  return turns;
}
