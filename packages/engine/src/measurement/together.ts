import type { IndicatorDefinition, Measurement } from '@kapstok/plan';
import { parseUnit, stepsPerUnit } from '@kapstok/quantity';
import { type Bound, together as bothBounds } from '../graph/bound.ts';
import { exactSum } from '../graph/exact-sum.ts';
import type { KnownTotal, MeasuredTotal, MissingFigure } from './measured-total.ts';

/** A figure that has a part in a total: an amount, or how many of how many. */
export interface Part {
  /** The amount; of a share how many have it. */
  readonly amount: number;
  /** Of a share: of how many. */
  readonly denominator: number | undefined;
  /** How it relates to what is not known of it. */
  readonly bound: Bound;
  readonly from: readonly Measurement[];
}

/** Figures that come together, and those that should have been there. */
export interface Gathered {
  readonly parts: readonly Part[];
  readonly missing: readonly MissingFigure[];
}

/**
 * What parts come to. What is missing makes a sum of amounts of zero or more a lower bound, and a mean one that could go either way,
 * unless the definition says that it has no part; it is told either way. Of
 * shares the numerators and the denominators are added. Parts of which none is there are unknown; without anything expected
 * there is nothing to apply to.
 */
export function together(
  { parts, missing }: Gathered,
  { unit, missing: counts }: Pick<IndicatorDefinition, 'unit' | 'missing'>,
): MeasuredTotal {
  const [first] = parts;
  if (first === undefined)
    return missing.length === 0 ? { kind: 'notApplicable' } : { kind: 'unknown', missing };
  const rest = { parts: parts.flatMap(({ from }) => from), missing };
  const open = counts === 'not_counted' ? [] : missing;
  if (first.denominator !== undefined) return weighed(parts, rest, open);
  const value = exactSum(
    parts.map(({ amount }) => amount),
    stepsOf(unit),
  );
  return { kind: 'known', value, denominator: undefined, bound: boundOfSum(parts, open), ...rest };
}

function boundOfSum(parts: readonly Part[], missing: Gathered['missing']): Bound {
  const known = parts.reduce<Bound>((bound, part) => bothBounds(bound, part.bound), 'exact');
  if (missing.length === 0) return known;
  return bothBounds(known, parts.every(({ amount }) => amount >= 0) ? 'atLeast' : 'partial');
}

function weighed(
  parts: readonly Part[],
  rest: Pick<KnownTotal, 'parts' | 'missing'>,
  open: Gathered['missing'],
): MeasuredTotal {
  const numerator = exactSum(
    parts.map(({ amount }) => amount),
    COUNTED,
  );
  const denominator = exactSum(
    parts.map((part) => part.denominator ?? 0),
    COUNTED,
  );
  if (denominator === 0) return { kind: 'unknown', missing: rest.missing };
  const isOpen = open.length > 0 || parts.some(({ bound }) => bound !== 'exact');
  const bound = isOpen ? 'partial' : 'exact';
  return { kind: 'known', value: numerator / denominator, denominator, bound, ...rest };
}

/** Numerators and denominators are counted in millionths: whole people, or decimals of hours. */
const COUNTED = 1e6;

function stepsOf(unit: string): number | undefined {
  const known = parseUnit(unit);
  return known === undefined ? undefined : stepsPerUnit(known.unit);
}
