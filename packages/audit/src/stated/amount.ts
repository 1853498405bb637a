import type { Bound, FigureValue } from '@kapstok/engine';
import type { Bounds } from '@kapstok/quantity';

/** A figure's value that is known in part or whole. */
export type Known = Extract<FigureValue, { kind: 'known' }>;

const UNKNOWN: FigureValue = { kind: 'unknown' };
const NOT_APPLICABLE: FigureValue = { kind: 'notApplicable' };

/** A known value without unknown parts. */
export function exactly(value: number): Known {
  return { kind: 'known', bound: 'exact', low: value, high: value };
}

function together(a: Bound, b: Bound): Bound {
  if (a === 'exact') return b;
  return b === 'exact' || a === b ? a : 'partial';
}

/** A sum of figures: its known part, which is at least that when a part is unknown. Nothing to add: not applicable. */
export function plus(parts: readonly FigureValue[]): FigureValue {
  const known = parts.filter((part): part is Known => part.kind === 'known');
  const unknowns = parts.some((part) => part.kind === 'unknown');
  if (known.length === 0) return unknowns ? UNKNOWN : NOT_APPLICABLE;
  const bound = known.reduce<Bound>((all, part) => together(all, part.bound), 'exact');
  return {
    kind: 'known',
    bound: unknowns ? together(bound, 'atLeast') : bound,
    low: known.reduce((sum, part) => sum + part.low, 0),
    high: known.reduce((sum, part) => sum + part.high, 0),
  };
}

/** A figure times a number that is not negative. */
export function times(value: FigureValue, factor: number): FigureValue {
  return value.kind === 'known' ? { ...value, low: value.low * factor, high: value.high * factor } : value;
}

/** One figure as a part of another; unknown where either is, or where the whole can be zero. */
export function over(part: FigureValue, whole: FigureValue): FigureValue {
  if (part.kind !== 'known') return part;
  if (whole.kind !== 'known' || whole.low <= 0) return UNKNOWN;
  return {
    kind: 'known',
    bound: together(part.bound, whole.bound),
    low: part.low / whole.high,
    high: part.high / whole.low,
  };
}

/** The middle of what is known: the number itself for a point. */
export function middle(bounds: Bounds): number {
  return (bounds.low + bounds.high) / 2;
}
