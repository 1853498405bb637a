import type { Plan, Row } from '@kapstok/plan';
import { isKnown, lowOf } from '@kapstok/quantity';
import { wrongHours } from './hours-per-fte.ts';

/** A conversion that can't be right, and the figures that are made with it, by their address. */
interface Conversion {
  readonly isImpossible: (row: Row<'parameters'>) => boolean;
  readonly madeWithIt: RegExp;
}

const CONVERSIONS: readonly Conversion[] = [
  {
    isImpossible: (row) => wrongHours(row) !== undefined,
    madeWithIt: /\/(?:extraHours|timeSavingFte|fte|persons|shortage)\b/,
  },
  {
    isImpossible: isAboveOne('fte_per_person'),
    madeWithIt: /\/(?:extraHours|extraStaffFte|fte|persons|shortage)\b/,
  },
  { isImpossible: isAboveOne('discount_rate'), madeWithIt: /\/careCost\b.*\.npv$/ },
];

function isAboveOne(key: string): Conversion['isImpossible'] {
  return (row) => row.key === key && isKnown(row.value) && lowOf(row.value) > 1;
}

/** Whether a figure follows from a conversion that can't be right: what differs by that has its finding there. */
export function restsOnImpossible(plan: Plan, figure: string): boolean {
  return CONVERSIONS.some(
    ({ isImpossible, madeWithIt }) => madeWithIt.test(figure) && plan.parameters.some(isImpossible),
  );
}
