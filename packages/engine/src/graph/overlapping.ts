import { stepsPerUnit, type Unit } from '@kapstok/quantity';
import type { Algebra, Overlapping } from './algebra.ts';
import { type Bound, together } from './bound.ts';
import type { Evaluated, Known } from './evaluate.ts';
import type { AnyNode, Operation } from './node.ts';

type Kept = Extract<Operation, { kind: 'kept' | 'together' }>;
type Portion = Extract<Operation, { kind: 'portion' }>;
type Within = Extract<Operation, { kind: 'within' }>;

/** What evaluating an overlap needs: the arithmetic, and what other nodes came to. */
interface Around<V> {
  readonly algebra: Algebra<V>;
  readonly of: (node: AnyNode) => Evaluated<V>;
}

/**
 * The share that is kept of amounts that overlap. Beside an amount that is not (wholly) known another keeps at least what
 * it keeps in the worst case, whatever that amount turns out to be; so does it when the overlap is not known. A limit
 * that is not known could only take from it.
 */
export function keptOf<V>(operation: Kept, { algebra, of }: Around<V>): Evaluated<V> {
  const overlap = overlapOf(of(operation.overlap), algebra);
  if (overlap === undefined) return { kind: 'unknown' };
  const all = overlappingOf(operation, overlap.value, of);
  if (all.parts.length + all.open === 0) return { kind: 'notApplicable' };
  const value = algebra.kept(all);
  if (value === undefined) return { kind: 'unknown' };
  const limit = operation.limit && of(operation.limit);
  const isAlone = all.parts.length + all.open === 1 || algebra.sign(overlap.value) === 'zero';
  if (limit === undefined && isAlone) return { kind: 'known', value, bound: 'exact' };
  const shared = all.open > 0 ? 'atLeast' : overlap.bound;
  return { kind: 'known', value, bound: together(shared, boundOfLimit(limit)) };
}

/**
 * What amounts that overlap are together. An unknown one could only add to it, so it is at least what the known ones are; so
 * is it when the overlap is not known, which is then taken for the whole. A limit that is not known could only take from it.
 */
export function togetherOf<V>(operation: Kept, { algebra, of }: Around<V>): Evaluated<V> {
  const overlap = overlapOf(of(operation.overlap), algebra);
  if (overlap === undefined) return { kind: 'unknown' };
  const all = overlappingOf(operation, overlap.value, of);
  const parts = operation.parts.flatMap((node) => leastOf(of(node)));
  if (parts.length === 0) return { kind: all.open > 0 ? 'unknown' : 'notApplicable' };
  const value = algebra.together({ ...all, parts });
  if (value === undefined) return { kind: 'unknown' };
  const isApart = parts.length === 1 || algebra.sign(overlap.value) === 'zero';
  const shared = all.open > 0 ? 'atLeast' : isApart ? 'exact' : overlap.bound;
  return {
    kind: 'known',
    value,
    bound: together(shared, boundOfLimit(operation.limit && of(operation.limit))),
  };
}

/** What an amount is at least, where that is known. */
function leastOf<V>(part: Evaluated<V>): readonly V[] {
  return part.kind === 'known' && (part.bound === 'exact' || part.bound === 'atLeast') ? [part.value] : [];
}

/** What is known of the amounts, and how many are not. */
function overlappingOf<V>(
  { parts: nodes, limit }: Kept,
  overlap: V,
  of: Around<V>['of'],
): Overlapping<V> & { readonly places: readonly AnyNode[] } {
  const places = nodes.filter((node) => isExact(of(node)));
  const parts = places.flatMap((node) => knownOf(of(node)));
  const open = nodes.filter((node) => isOpen(of(node))).length;
  const [first] = nodes;
  const most = limit && knownOf(of(limit))[0];
  return { parts, open, overlap, limit: most, stepsPerUnit: first && stepsPerUnit(first.unit), places };
}

function isExact<V>(part: Evaluated<V>): boolean {
  return part.kind === 'known' && part.bound === 'exact';
}

function isOpen<V>(part: Evaluated<V>): boolean {
  return part.kind === 'unknown' || (part.kind === 'known' && part.bound !== 'exact');
}

function knownOf<V>(part: Evaluated<V>): readonly V[] {
  return part.kind === 'known' ? [part.value] : [];
}

function boundOfLimit<V>(limit: Evaluated<V> | undefined): Bound {
  if (limit === undefined || limit.kind === 'notApplicable') return 'exact';
  return limit.kind === 'known' ? limit.bound : 'atMost';
}

/** An overlap that is not wholly known may be as large as it can be, which leaves the least. */
function overlapOf<V>(overlap: Evaluated<V>, algebra: Algebra<V>): Known<V> | undefined {
  if (overlap.kind === 'known' && overlap.bound === 'exact') return overlap;
  const isNone = overlap.kind === 'notApplicable';
  const value = algebra.from({ kind: 'point', value: isNone ? 0 : 1 });
  return value === undefined ? undefined : { kind: 'known', value, bound: isNone ? 'exact' : 'atLeast' };
}

/** What falls to one of amounts that overlap, in whole steps of its unit. */
export function portionOf<V>(operation: Portion, unit: Unit, { algebra, of }: Around<V>): Evaluated<V> {
  const [part, kept] = [of(operation.part), of(operation.kept)];
  if (part.kind !== 'known' || part.none === true) return part;
  if (kept.kind !== 'known') return { kind: 'unknown' };
  const value = algebra.portion({
    part: part.value,
    before: operation.before.flatMap((node) => knownOf(of(node))),
    kept: kept.value,
    among: () => amongOf(operation, { algebra, of }),
    stepsPerUnit: stepsPerUnit(unit),
  });
  return value === undefined
    ? { kind: 'unknown' }
    : { kind: 'known', value, bound: boundOfPortion(part, kept, algebra) };
}

function amongOf<V>(
  { part, kept }: Portion,
  { algebra, of }: Around<V>,
): { readonly all: Overlapping<V>; readonly at: number } | undefined {
  if (kept.operation.kind !== 'kept') return undefined;
  const overlap = overlapOf(of(kept.operation.overlap), algebra);
  if (overlap === undefined) return undefined;
  const all = overlappingOf(kept.operation, overlap.value, of);
  const at = all.places.indexOf(part);
  return at < 0 ? undefined : { all, at };
}

function boundOfPortion<V>(part: Known<V>, kept: Known<V>, algebra: Algebra<V>): Bound {
  switch (algebra.sign(part.value)) {
    case 'positive':
      return together(part.bound, kept.bound);
    case 'either':
      return kept.bound === 'exact' ? part.bound : 'partial';
    case 'negative':
    case 'zero':
      return part.bound;
  }
}

/** An amount as far as it is within a limit. A limit that is not known could only take from it. */
export function withinOf<V>({ amount, limit }: Within, { algebra, of }: Around<V>): Evaluated<V> {
  const [whole, most] = [of(amount), of(limit)];
  if (whole.kind !== 'known' || most.kind === 'notApplicable') return whole;
  if (most.kind === 'unknown') return { ...whole, bound: together(whole.bound, 'atMost') };
  const [value, room] = [
    algebra.smallest([whole.value, most.value]),
    algebra.subtract(most.value, whole.value),
  ];
  if (value === undefined) return { kind: 'unknown' };
  const sign = room === undefined ? 'either' : algebra.sign(room);
  const fits = sign === 'positive' || sign === 'zero';
  return { kind: 'known', value, bound: fits ? whole.bound : together(whole.bound, most.bound) };
}
