import type { Overlapping, Portion } from './algebra.ts';
import { exactSum } from './exact-sum.ts';
import type { Interval } from './interval.ts';

/** Numbers up to here can be rounded to whole ones without loss. */
const MOST = Number.MAX_SAFE_INTEGER;

function atLeastZero({ low, high }: Interval): Interval {
  return { low: Math.max(0, low), high: Math.max(0, high) };
}

function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

/**
 * The share kept of amounts that overlap. Every amount counts once in its own bounds: the bounds hold for whatever the
 * amounts are, and are no wider than they need to be for one of them.
 */
export function keptOfIntervals(of: Overlapping<Interval>): Interval {
  const parts = of.parts.map(atLeastZero);
  const overlap = { low: clamped(of.overlap.low), high: clamped(of.overlap.high) };
  const low = Math.min(1 - overlap.high * (1 - leastConcentrated(of, parts)), leastWithin(of, parts));
  if (of.open > 0) return { low, high: low };
  const high = Math.min(1 - overlap.low * (1 - mostConcentrated(of, parts)), mostWithin(of, parts));
  return { low, high: Math.max(low, high) };
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** What the largest is of the sum, at the least: the others are as large as they can be beside it. */
function leastConcentrated(
  { open, stepsPerUnit }: Overlapping<Interval>,
  parts: readonly Interval[],
): number {
  const largest = Math.max(0, ...parts.map(({ low }) => low));
  const many = parts.filter(({ high }) => high > 0).length + open;
  if (largest === 0) return many === 0 ? 1 : 1 / many;
  const known = exactSum(
    parts.map(({ high }) => Math.min(high, largest)),
    stepsPerUnit,
  );
  return shareOf(largest, known + open * largest);
}

/** What the largest is of the sum, at the most: one of them is as large as it can be, the others as small. */
function mostConcentrated({ stepsPerUnit }: Overlapping<Interval>, parts: readonly Interval[]): number {
  const shares = parts.map((part) => {
    const sum = exactSum(
      parts.map((other) => (other === part ? part.high : other.low)),
      stepsPerUnit,
    );
    return shareOf(part.high, sum);
  });
  return shares.length === 0 ? 1 : Math.max(...shares);
}

/** The share that stays below the limit, at the least; no amount is above it, so neither is one that is not known. */
function leastWithin(
  { limit, open, stepsPerUnit }: Overlapping<Interval>,
  parts: readonly Interval[],
): number {
  if (limit === undefined) return 1;
  const known = exactSum(
    parts.map(({ high }) => high),
    stepsPerUnit,
  );
  return shareOf(Math.max(0, limit.low), known + open * Math.max(0, limit.high));
}

function mostWithin({ limit, stepsPerUnit }: Overlapping<Interval>, parts: readonly Interval[]): number {
  if (limit === undefined) return 1;
  const sum = exactSum(
    parts.map(({ low }) => low),
    stepsPerUnit,
  );
  return shareOf(Math.max(0, limit.high), sum);
}

/** A part of a sum; all of it where the sum is nothing. */
function shareOf(part: number, sum: number): number {
  return sum > 0 ? Math.min(1, part / sum) : 1;
}

/**
 * What amounts that overlap are together. It grows with each of them and with the limit, and shrinks with the overlap: so
 * its least is that of all at their least. It is rounded as the portions are, which add up to it.
 */
export function togetherOfIntervals(of: Overlapping<Interval>): Interval {
  return { low: togetherAt(of, 'low', 'high'), high: togetherAt(of, 'high', 'low') };
}

function togetherAt(of: Overlapping<Interval>, end: keyof Interval, other: keyof Interval): number {
  const { stepsPerUnit } = of;
  const amounts = of.parts.map((part) => part[end]);
  const point = (value: number): Interval => ({ low: value, high: value });
  const { low: kept } = keptOfIntervals({
    parts: amounts.map(point),
    open: 0,
    overlap: point(of.overlap[other]),
    limit: of.limit && point(of.limit[end]),
    stepsPerUnit,
  });
  const sum = exactSum(
    amounts.map((amount) => Math.max(0, amount)),
    stepsPerUnit,
  );
  const below = amounts.filter((amount) => amount < 0);
  return exactSum([stepsBetween(0, sum, kept, stepsPerUnit) ?? sum * kept, ...below], stepsPerUnit);
}

/**
 * The share kept of one amount. Between points it is rounded as the sum of all amounts up to it is: so the portions of all
 * are, to the step, what is kept of their sum. Of ranges the bounds are rounded outward.
 */
export function portionOfIntervals(of: Portion<Interval>): Interval {
  const { part, kept, before, stepsPerUnit } = of;
  if (part.high <= 0 || (kept.low === 1 && kept.high === 1)) return part;
  if (![part, kept, ...before].every(isPoint)) return rounded(of);
  const all = [...before, part].map(({ low }) => Math.max(0, low));
  const [sum, less] = [exactSum(all, stepsPerUnit), exactSum(all.slice(0, -1), stepsPerUnit)];
  const value = stepsBetween(less, sum, kept.low, stepsPerUnit) ?? part.low * kept.low;
  return { low: value, high: value };
}

/** What a share of one sum is more than the same share of another, in whole steps; undefined when it can't be counted so. */
function stepsBetween(
  less: number,
  sum: number,
  share: number,
  steps: number | undefined,
): number | undefined {
  if (steps === undefined || sum * steps > MOST) return undefined;
  return (Math.round(sum * share * steps) - Math.round(less * share * steps)) / steps;
}

/**
 * Between ranges: an amount leaves the more the larger it is, so the least and the most are those of its own ends, each
 * beside the others as they are worst and best for it.
 */
function rounded({ part, kept, among, stepsPerUnit }: Portion<Interval>): Interval {
  const group = among();
  const keptAt = (value: number): Interval => {
    if (group === undefined) return kept;
    const own = { low: value, high: value };
    return keptOfIntervals({ ...group.all, parts: group.all.parts.with(group.at, own) });
  };
  const low = part.low <= 0 ? part.low : part.low * keptAt(part.low).low;
  const high = part.high * keptAt(part.high).high;
  if (stepsPerUnit === undefined || high * stepsPerUnit > MOST) return { low, high };
  const [below, above] = [
    Math.floor(nearly(low * stepsPerUnit, 1)),
    Math.ceil(nearly(high * stepsPerUnit, -1)),
  ];
  return { low: below / stepsPerUnit, high: Math.min(part.high, above / stepsPerUnit) };
}

/** A number, off by what multiplying leaves of it: a whole one is not taken for one just below it. */
function nearly(value: number, side: 1 | -1): number {
  return value + side * 4 * Number.EPSILON * Math.abs(value);
}
