import { type Estimate, point, range, unknown } from '@kapstok/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, named, outcomeOf } from '../testing/nodes.ts';
import { kept, portion, remainder, sum, together, within } from './build.ts';
import type { Node } from './node.ts';

const label = named('proef');
const UNKNOWN = unknown('toBeDetermined');
const NOT_APPLICABLE: Estimate = { kind: 'notApplicable' };

function estimateOf(amount: number | Estimate): Estimate {
  return typeof amount === 'number' ? point(amount) : amount;
}

interface Group {
  readonly gross: readonly Node<'person'>[];
  readonly kept: Node<'1'>;
  readonly net: readonly Node<'person'>[];
  readonly together: Node<'person'>;
  /** What all of them are, told without what falls to each. */
  readonly whole: Node<'person'>;
}

/** A group of amounts as the engine builds it: none above the limit, each with what falls to it. */
function group(
  amounts: readonly (number | Estimate)[],
  overlap: number | Estimate,
  most?: number | Estimate,
): Group {
  const gross = amounts.map((amount) => cellOf('person', estimateOf(amount)));
  const limit = most === undefined ? undefined : cellOf('person', estimateOf(most));
  const hasLimit = limit !== undefined && estimateOf(most ?? 0).kind !== 'unknown';
  const parts = !hasLimit ? gross : gross.map((one) => within(label, one, limit));
  const of = { parts, overlap: cellOf('1', estimateOf(overlap)), limit };
  const share = kept(label, of);
  const net = parts.map((part, at) => portion(label, { part, before: parts.slice(0, at), kept: share }));
  return {
    gross,
    kept: share,
    net,
    together: sum('person', label, net),
    whole: together('person', label, of),
  };
}

function outcomes({ net, together }: Group): string {
  return `${net.map(outcomeOf).join(' + ')} = ${outcomeOf(together)}`;
}

describe('amounts that overlap', () => {
  it.each<[string, Group, string]>([
    ['are their sum when they have nothing in common', group([200, 100], 0), '200 + 100 = 300'],
    [
      'are the largest when the others lie wholly in it',
      group([200, 100], 1),
      '133.333333 + 66.666667 = 200',
    ],
    ['are in between otherwise: 200 and 60% of 100', group([200, 100], 0.4), '173.333333 + 86.666667 = 260'],
    ['are never above the limit', group([200, 100], 0, 150), '90 + 60 = 150'],
    ['are what they are below a limit', group([200, 100], 0.4, 1000), '173.333333 + 86.666667 = 260'],
    ['share a limit as each claims, none more than all of it', group([3000, 100], 0, 100), '50 + 50 = 100'],
    ['are one amount by itself', group([200], 1), '200 = 200'],
    ['are nothing when all are nothing', group([0, 0], 0.5), '0 + 0 = 0'],
    ['leave one below zero as it is', group([200, -50, 100], 1), '133.333333 + -50 + 66.666667 = 150'],
    ['leave out what does not apply', group([200, NOT_APPLICABLE], 1), '200 + notApplicable = 200'],
    ['do not overlap when that does not apply', group([200, 100], NOT_APPLICABLE), '200 + 100 = 300'],
  ])('%s', (_, of, outcome) => {
    expect(outcomes(of)).toBe(outcome);
  });

  it.each<[string, Group, string]>([
    [
      'an unknown amount leaves another at least what it has when both are as large',
      group([100, UNKNOWN], 0.5),
      '75 atLeast + unknown = 75 atLeast',
    ],
    [
      'several leave it less',
      group([100, UNKNOWN, UNKNOWN], 1),
      '33.333333 atLeast + unknown + unknown = 33.333333 atLeast',
    ],
    [
      'without overlap and limit an unknown takes nothing',
      group([100, UNKNOWN], 0),
      '100 + unknown = 100 atLeast',
    ],
    [
      'an unknown is no larger than the limit: 300 of 100 and 300',
      group([100, UNKNOWN], 0, 300),
      '75 atLeast + unknown = 75 atLeast',
    ],
    [
      'an overlap that is not known is at most the whole',
      group([200, 100], UNKNOWN),
      '133.333333 atLeast + 66.666667 atLeast = 200 atLeast',
    ],
    [
      'a limit that is not known could only take',
      group([200, 100], 0, UNKNOWN),
      '200 atMost + 100 atMost = 300 atMost',
    ],
    [
      'an amount open at the top may be anything above',
      group([{ kind: 'atLeast', low: 100 }, 100], 0.5),
      '75 atLeast + 75 atLeast = 150 atLeast',
    ],
    [
      'ranges give ranges, within what each is at most',
      group([range(50, 100), 100], 0),
      '50..100 + 100 = 150..200',
    ],
    [
      'what a range may be says what another has beside it, and no more than that',
      group([range(0, 100), 100], 1),
      '0..50 + 50..100 = 50..150',
    ],
    ['an overlap between bounds', group([200, 200], range(0, 1)), '100..200 + 100..200 = 200..400'],
  ])('%s', (_, of, outcome) => {
    expect(outcomes(of)).toBe(outcome);
  });

  it.each<[string, Group, string]>([
    ['as the parts that fall to each', group([200, 100, -10], 0.4), '250'],
    [
      'at least what the known ones are beside an unknown one',
      group([200, 100, UNKNOWN], 0.4),
      '260 atLeast',
    ],
    [
      'at least what is known of one open at the top',
      group([{ kind: 'atLeast', low: 100 }, 50], 0.5),
      '125 atLeast',
    ],
    ['at least the largest when the overlap is not known', group([200, 100], UNKNOWN), '200 atLeast'],
    ['at most when the limit is not known', group([200, 100], 0, UNKNOWN), '300 atMost'],
    ['no wider than can be, with ranges', group([range(0, 100), range(0, 100)], 1), '0..100'],
    ['never above the limit, with ranges', group([range(0, 100), range(50, 100)], 0, 120), '50..120'],
    ['within an overlap between bounds', group([200, 200], range(0.2, 0.4)), '320..360'],
    ['one amount by itself, whatever the overlap', group([200, NOT_APPLICABLE], UNKNOWN), '200'],
    ['unknown when all are', group([UNKNOWN, UNKNOWN], 0.5), 'unknown'],
    ['not applicable when none applies', group([NOT_APPLICABLE], 0.5), 'notApplicable'],
  ])('are together %s', (_, { whole }, outcome) => {
    expect(outcomeOf(whole)).toBe(outcome);
  });

  it('tell what is taken off, which is never less than nothing', () => {
    const [a, b] = [group([range(0, 100), 100], 0.5), group([200, 100], 1)];
    const taken = (of: Group): Node<'person'>[] =>
      of.net.map((net, at) => remainder(label, of.gross[at] ?? net, net));
    expect(taken(a).map(outcomeOf)).toEqual(['0..100', '0..25']);
    expect(outcomeOf(sum('person', label, taken(b)))).toBe('100');
  });
});

const STEP = 1e-6;
const counts = fc.integer({ min: 0, max: 2_000_000_000 }).map((steps) => steps / 1e6);
const amounts = fc.array(counts, { minLength: 1, maxLength: 6 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const RUNS = { numRuns: 200 };

function numberOf(node: Node<'person'>): number {
  return Number(outcomeOf(node));
}

function steps(value: number): number {
  return Math.round(value / STEP);
}

describe('what is left of amounts that overlap', () => {
  it('adds up to the step: the parts are the whole, above no limit and no sum, and not below the largest', () => {
    fc.assert(
      fc.property(amounts, shares, fc.option(counts), (gross, overlap, most) => {
        const of = group(gross, overlap, most ?? undefined);
        const net = of.net.map((node) => steps(numberOf(node)));
        const whole = net.reduce((total, one) => total + one, 0);
        const all = gross.reduce((total, one) => total + steps(one), 0);
        const limit = most === null ? Number.POSITIVE_INFINITY : steps(most);
        expect(steps(numberOf(of.together))).toBe(whole);
        expect(steps(numberOf(of.whole))).toBe(whole);
        expect(whole).toBeLessThanOrEqual(Math.min(all, limit));
        expect(whole).toBeGreaterThanOrEqual(Math.min(limit, steps(Math.max(...gross))));
        net.forEach((one, at) => {
          expect(one).toBeLessThanOrEqual(steps(gross[at] ?? 0));
          expect(one).toBeGreaterThanOrEqual(0);
        });
      }),
      RUNS,
    );
  });

  it('is by its definition the least of sum, limit, and sum and largest by the overlap', () => {
    fc.assert(
      fc.property(amounts, shares, fc.option(counts), (gross, overlap, most) => {
        const all = gross.reduce((total, one) => total + one, 0);
        const shared = (1 - overlap) * all + overlap * Math.max(...gross);
        const expected = Math.min(all, most ?? Number.POSITIVE_INFINITY, shared);
        expect(numberOf(group(gross, overlap, most ?? undefined).together)).toBeCloseTo(expected, 4);
      }),
      RUNS,
    );
  });

  it('is never more for more overlap, and never less for a larger amount', () => {
    fc.assert(
      fc.property(amounts, shares, shares, counts, (gross, one, other, more) => {
        const [less, much] = [Math.min(one, other), Math.max(one, other)];
        const before = steps(numberOf(group(gross, less).together));
        expect(steps(numberOf(group(gross, much).together))).toBeLessThanOrEqual(before);
        const grown = gross.map((amount, at) => (at === 0 ? amount + more : amount));
        expect(steps(numberOf(group(grown, less).together))).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('is whatever the order, within a step for each by itself', () => {
    fc.assert(
      fc.property(amounts, shares, (gross, overlap) => {
        const [there, back] = [group(gross, overlap), group(gross.toReversed(), overlap)];
        expect(steps(numberOf(there.together))).toBe(steps(numberOf(back.together)));
        const turned = back.net.map((node) => steps(numberOf(node))).toReversed();
        there.net.forEach((node, at) => {
          expect(Math.abs(steps(numberOf(node)) - (turned[at] ?? 0))).toBeLessThanOrEqual(1);
        });
      }),
      RUNS,
    );
  });

  it('lies, for any value within ranges and of unknowns, within what was said without knowing it', () => {
    const cells = fc.array(fc.record({ low: counts, wide: counts, share: shares, isKnown: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, shares, fc.option(counts), (parts, overlap, most) => {
        const said = group(
          parts.map(({ low, wide, isKnown }) => (isKnown ? range(low, low + wide) : UNKNOWN)),
          overlap,
          most ?? undefined,
        );
        const real = group(
          parts.map(({ low, wide, share, isKnown }) => (isKnown ? low + wide * share : wide)),
          overlap,
          most ?? undefined,
        );
        const wholes = [{ node: said.whole, truth: numberOf(real.whole) }];
        const nets = said.net.map((node, at) => ({ node, truth: numberOf(real.net[at] ?? node) }));
        [...wholes, ...nets].forEach(({ node, truth }) => {
          const [low, high] = boundsIn(outcomeOf(node));
          expect(truth).toBeGreaterThanOrEqual(low - 2 * STEP);
          expect(truth).toBeLessThanOrEqual(high + 2 * STEP);
        });
      }),
      RUNS,
    );
  });
});

/** The bounds that an outcome in short claims: `75 atLeast` claims no upper one. */
function boundsIn(outcome: string): readonly [number, number] {
  if (outcome === 'unknown') return [0, Number.POSITIVE_INFINITY];
  const [words = '', bound] = outcome.split(' ');
  const [low, high] = words.split('..').map(Number);
  return [low ?? Number.NaN, bound === undefined ? (high ?? low ?? Number.NaN) : Number.POSITIVE_INFINITY];
}
