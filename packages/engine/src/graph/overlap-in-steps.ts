import type { Algebra, Overlapping, Portion } from './algebra.ts';

/** Less than any amount that counts: what a sum of nothing is divided by. */
const LEAST = 1e-9;

/** What an overlap is made of: any algebra has these. */
type Arithmetic<V> = Pick<
  Algebra<V>,
  'from' | 'add' | 'subtract' | 'multiply' | 'divide' | 'largest' | 'smallest' | 'sign'
>;

/** Arithmetic with numbers beside values; an operation without an outcome leaves the whole without. */
class Sums<V> {
  readonly #by: Arithmetic<V>;

  constructor(by: Arithmetic<V>) {
    this.#by = by;
  }

  number(value: number): V | undefined {
    return this.#by.from({ kind: 'point', value });
  }

  both(a: V | undefined, b: V | undefined, by: (a: V, b: V) => V | undefined): V | undefined {
    return a === undefined || b === undefined ? undefined : by(a, b);
  }

  /** A part of a sum, at most all of it; of nothing it is nothing. */
  share(part: V | undefined, sum: V | undefined): V | undefined {
    const by = this.#by;
    const under = this.both(sum, this.number(LEAST), (a, b) => by.largest([a, b]));
    const share = this.both(part, under, (a, b) => by.divide(a, b));
    return this.both(share, this.number(1), (a, b) => by.smallest([a, b]));
  }

  /** A sum with as many times the same beside it. */
  with(sum: V | undefined, many: number, each: V | undefined): V | undefined {
    if (many === 0) return sum;
    const by = this.#by;
    const others = this.both(each, this.number(many), (a, b) => by.multiply(a, b));
    return this.both(sum, others, (a, b) => by.add([a, b], undefined));
  }
}

/**
 * The share kept of amounts that overlap, in the operations that every algebra has: for columns of draws. There is no
 * branch in it: of nothing there is nothing to keep, and what share of it is kept does not count.
 */
export function keptInSteps<V>(by: Arithmetic<V>, of: Overlapping<V>): V | undefined {
  const sums = new Sums(by);
  const parts = of.parts.flatMap((part) => positiveOf(by, part) ?? []);
  if (parts.length === 0) return leastKept(sums, by, of);
  const [sum, largest] = [by.add(parts, of.stepsPerUnit), by.largest(parts)];
  const concentration = sums.share(largest, sums.with(sum, of.open, largest));
  const shared = keptAt(sums, by, of.overlap, concentration);
  if (of.limit === undefined) return shared;
  const within = sums.share(of.limit, sums.with(sum, of.open, of.limit));
  return sums.both(shared, within, (a, b) => by.smallest([a, b]));
}

/** The share kept when no amount is known: they may all be as large. */
function leastKept<V>(sums: Sums<V>, by: Arithmetic<V>, of: Overlapping<V>): V | undefined {
  const equal = sums.number(1 / Math.max(1, of.open));
  const shared = keptAt(sums, by, of.overlap, equal);
  if (of.limit === undefined) return shared;
  return sums.both(shared, equal, (a, b) => by.smallest([a, b]));
}

/** 1 - overlap x (1 - what the largest is of the sum); what is not between nothing and all in common is neither more nor less. */
function keptAt<V>(sums: Sums<V>, by: Arithmetic<V>, overlap: V, largest: V | undefined): V | undefined {
  const one = sums.number(1);
  const rest = sums.both(one, largest, (a, b) => by.subtract(a, b));
  const atMost = sums.both(overlap, one, (a, b) => by.smallest([a, b]));
  const part = sums.both(atMost, sums.number(0), (a, b) => by.largest([a, b]));
  const taken = sums.both(rest, part, (a, b) => by.multiply(a, b));
  return sums.both(one, taken, (a, b) => by.subtract(a, b));
}

function positiveOf<V>(by: Arithmetic<V>, part: V): V | undefined {
  if (by.sign(part) === 'positive') return part;
  const zero = by.from({ kind: 'point', value: 0 });
  return zero === undefined ? undefined : by.largest([part, zero]);
}

/** The share kept of one amount, draw by draw; sums of it are counted in whole steps. */
export function portionInSteps<V>(by: Arithmetic<V>, { part, kept }: Portion<V>): V | undefined {
  const zero = by.from({ kind: 'point', value: 0 });
  switch (by.sign(part)) {
    case 'positive':
      return by.multiply(part, kept);
    case 'negative':
    case 'zero':
      return part;
    case 'either': {
      if (zero === undefined) return undefined;
      const [above, below] = [by.largest([part, zero]), by.smallest([part, zero])];
      const sums = new Sums(by);
      const share = sums.both(above, kept, (a, b) => by.multiply(a, b));
      const less = sums.both(zero, below, (a, b) => by.subtract(a, b));
      return sums.both(share, less, (a, b) => by.subtract(a, b));
    }
  }
}

/** What amounts that overlap are together: the sum of what is kept of each. */
export function togetherInSteps<V>(by: Arithmetic<V>, of: Overlapping<V>): V | undefined {
  const { parts, stepsPerUnit } = of;
  const kept = keptInSteps(by, { ...of, open: 0 });
  if (kept === undefined) return undefined;
  const portions = parts.flatMap(
    (part) => portionInSteps(by, { part, before: [], kept, among: () => undefined, stepsPerUnit }) ?? [],
  );
  return portions.length < parts.length ? undefined : by.add(portions, stepsPerUnit);
}
