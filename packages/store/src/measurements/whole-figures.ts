import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { PlanOfRegion } from '../records/whole-plan.ts';
import { type FiguresJsonAsked, figuresJson } from './figures-json.ts';

/**
 * All figures of a plan, as `figuresJson` gives them, whoever asks: which of them may be told outside the region hangs on all of
 * them. Nothing of it may be told to who may not see it.
 */
export async function wholeFiguresJson(
  database: Database,
  { region, plan }: PlanOfRegion,
  asked: Omit<FiguresJsonAsked, 'plan'>,
): Promise<string> {
  return await asOwner(database, (trx) => figuresJson({ trx, region }, { ...asked, plan }));
}
