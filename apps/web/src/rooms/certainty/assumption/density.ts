import { type Distribution, quantiles } from '@kapstok/engine';
import type { PossibleValues } from '@kapstok/plan';

/** What is drawn of an assumption, as a picture needs it. */
export interface Density {
  /** How many draws lie in each part of the scale, as a share of the fullest; the parts are equally wide. */
  readonly parts: readonly number[];
  readonly least: number;
  readonly most: number;
  /** One in ten draws lies below `low`, and one in ten above `high`. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** How many draws are less, or more, than it can be, as a share of all: they count as the least or most there can be. */
  readonly below: number;
  readonly above: number;
}

const DRAWS = 2000;
const PARTS = 40;
/** One in so many draws at either end is left out of the picture: a long tail would leave nothing of the rest. */
const TAIL = 200;

const ANY: PossibleValues = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** How likely which value is: the draws of a distribution, counted, within what it can be. */
export function densityOf(distribution: Distribution, possible: PossibleValues = ANY): Density {
  const drawn = quantiles(distribution, DRAWS);
  const values = drawn.map((value) => Math.min(possible.most, Math.max(possible.least, value)));
  const at = (share: number) => values[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0;
  const cut = distribution.kind === 'uniform' || distribution.kind === 'triangular' ? 0 : 1 / TAIL;
  const least = at(cut);
  // Of what is the same in every draw there is one place, and it needs some width.
  const most = at(1 - cut) > least ? at(1 - cut) : least + Math.max(1, Math.abs(least));
  const counts = Array.from({ length: PARTS }, () => 0);
  for (const value of values) {
    if (value < least || value > most) continue;
    const part = Math.min(PARTS - 1, Math.floor(((value - least) / (most - least)) * PARTS));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const fullest = Math.max(...counts);
  return {
    parts: counts.map((count) => count / fullest),
    least,
    most,
    low: at(0.1),
    middle: at(0.5),
    high: at(0.9),
    below: drawn.filter((value) => value < possible.least).length / DRAWS,
    above: drawn.filter((value) => value > possible.most).length / DRAWS,
  };
}
