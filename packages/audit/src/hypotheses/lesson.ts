import type { YearSpan } from '@kapstok/engine';
import type { Place } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';

/** A mistake that one stated figure shows and that may hold for others. */
export type Lesson =
  /** Hours of a project were made with another number of hours per FTE: `ratio` is theirs over the plan's own. */
  | {
      readonly kind: 'conversion';
      readonly scope: string;
      readonly ratio: number;
      readonly says: Text;
      readonly place: Place;
    }
  /** A figure of a scope was added up over other years than it says. */
  | {
      readonly kind: 'years';
      readonly scope: string;
      /** The years it says, as printed. */
      readonly printed: string;
      readonly span: YearSpan;
      readonly place: Place;
    };
