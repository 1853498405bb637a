import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { recordsJson } from './rows.ts';

/** A plan of a region. */
export interface PlanOfRegion {
  readonly region: string;
  readonly plan: string;
}

/**
 * All records of a plan, as `recordsJson` gives them, whoever asks: a change is held against the whole plan, also by who
 * sees only their own rows of it. Nothing of it may be told to who may not read it.
 * @param seq as they stood after this entry; undefined: as they now stand
 */
export async function wholePlanJson(
  database: Database,
  { region, plan }: PlanOfRegion,
  seq?: number,
): Promise<string> {
  return await asOwner(database, (trx) => recordsJson({ trx, region }, plan, seq));
}
