import type { Place } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';

/** Something in the plan that cannot be computed as it stands: a formula that is no formula, a mix of units, a circle. */
export interface Fault {
  readonly place: Place;
  /** What stood there. */
  readonly found: string;
  readonly expected: Text;
  readonly message: Text;
}
