import { type Calculation, calculate } from '@kapstok/engine';
import { remembered } from '../grouped.ts';

const calculated = remembered(({ plan }: Calculation): Calculation => calculate({ ...plan, overlaps: [] }));

/** The same plan as if nothing were in common: what a document says that is older than its overlaps. */
export function withoutOverlaps(calculation: Calculation): Calculation {
  return calculation.overlaps.length === 0 ? calculation : calculated(calculation);
}
