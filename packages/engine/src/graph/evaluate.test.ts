import { point, range, unknown } from '@kapstok/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, gapOf, named, outcomeOf } from '../testing/nodes.ts';
import {
  converted,
  difference,
  discountFactor,
  dividedBy,
  largest,
  none,
  ratio,
  shareOf,
  sum,
  untyped,
} from './build.ts';
import { Evaluator } from './evaluate.ts';
import { intervals } from './interval.ts';
import type { AnyNode, Node } from './node.ts';

const label = named('proef');
const euro = (value: number): Node<'EUR'> => cellOf('EUR', point(value));
const NOT_APPLICABLE = cellOf('EUR', { kind: 'notApplicable' });
const UNKNOWN = cellOf('EUR', unknown('toBeDetermined'));

function smallestOf(of: readonly AnyNode[]): AnyNode {
  return untyped(euro(0).unit, label, { kind: 'smallest', of });
}

describe('a sum', () => {
  it.each<[string, readonly Node<'EUR'>[], string]>([
    ['adds what is known', [euro(10), euro(5)], '15'],
    ['is its known part when a part is unknown, and says so', [euro(10), UNKNOWN], '10 atLeast'],
    ['is unknown when no part is known', [UNKNOWN, gapOf('EUR')], 'unknown'],
    ['leaves out what does not apply', [euro(10), NOT_APPLICABLE], '10'],
    ['does not apply when no part does', [NOT_APPLICABLE], 'notApplicable'],
    ['does not apply when there are no parts', [], 'notApplicable'],
    ['is a zero that is known, which is no unknown', [euro(0)], '0'],
    ['adds ranges', [cellOf('EUR', range(1, 2)), euro(10)], '11..12'],
    [
      'counts of a value open at the top what is known',
      [cellOf('EUR', { kind: 'atLeast', low: 5 })],
      '5 atLeast',
    ],
  ])('%s', (_, parts, outcome) => {
    expect(outcomeOf(sum('EUR', label, parts))).toBe(outcome);
  });

  it('never loses known amounts to an unknown part, and always says it is there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const parts = amounts.map((amount) => euro(amount / 100));
        const known = outcomeOf(sum('EUR', label, parts));
        expect(outcomeOf(sum('EUR', label, [...parts, UNKNOWN]))).toBe(`${known} atLeast`);
      }),
    );
  });
});

describe('what follows from a sum with an unknown part', () => {
  const part = sum('EUR', label, [euro(10), UNKNOWN]);

  it.each<[string, AnyNode, string]>([
    ['the rest is at most', difference(label, euro(100), part), '90 atMost'],
    ['the difference the other way is at least', difference(label, part, euro(4)), '6 atLeast'],
    ['two unknowns can work either way', difference(label, part, part), '0 partial'],
    ['a share of it is at least', shareOf(label, part, cellOf('1', point(0.5))), '5 atLeast'],
    ['a negative multiple of it is at most', shareOf(label, part, cellOf('1', point(-2))), '-20 atMost'],
    ['nothing of it is nothing', shareOf(label, part, cellOf('1', point(0))), '0'],
    [
      'a factor on both sides of zero leaves it open',
      shareOf(label, part, cellOf('1', range(-1, 1))),
      '-10..10 partial',
    ],
    ['divided by it is at most', ratio(label, euro(5), part), '0.5 atMost'],
    ['it divided is at least', ratio(label, part, euro(20)), '0.5 atLeast'],
    ['the largest is at least', largest('EUR', label, [part, euro(30)]), '30 atLeast'],
    [
      'the smallest of a known and an unknown is at most the known',
      smallestOf([euro(30), UNKNOWN]),
      '30 atMost',
    ],
  ])('%s', (_, node, outcome) => {
    expect(outcomeOf(node)).toBe(outcome);
  });
});

describe('an unknown', () => {
  it.each<[string, AnyNode]>([
    ['times a factor', converted(label, gapOf('person'), cellOf('FTE/person', point(0.7)))],
    ['as a rate', converted(label, cellOf('person', point(10)), gapOf('FTE/person'))],
    ['divided', dividedBy(label, gapOf('hour'), cellOf('hour/FTE', point(1872)))],
    ['taken away', difference(label, euro(10), UNKNOWN)],
    ['taken away from', difference(label, UNKNOWN, euro(10))],
    ['as a discount rate', discountFactor(label, gapOf('1/year'), 3)],
    ['divided by zero', ratio(label, euro(10), euro(0))],
  ])('stays unknown: %s', (_, node) => {
    expect(outcomeOf(node)).toBe('unknown');
  });

  it('is not what there is nothing of: that is a known zero, but no known part beside an unknown', () => {
    const place = { table: 'business-cases', line: 2, row: 'A', field: '' };
    const nothing = none('EUR', label, { nl: 'geen', en: 'none' }, place);
    expect(outcomeOf(sum('EUR', label, [nothing]))).toBe('0');
    expect(outcomeOf(sum('EUR', label, [sum('EUR', label, [nothing]), nothing]))).toBe('0');
    expect(outcomeOf(sum('EUR', label, [sum('EUR', label, [nothing]), UNKNOWN]))).toBe('unknown');
    expect(outcomeOf(sum('EUR', label, [nothing, euro(10)]))).toBe('10');
  });
});

describe('a discount factor at a rate of which only the least is known', () => {
  const rate = cellOf('1/year', { kind: 'atLeast', low: 0 });

  it.each([
    [2, '1 atMost'],
    [-2, '1 atLeast'],
    [0, '1'],
  ])('%d years later', (years, outcome) => {
    expect(outcomeOf(discountFactor(label, rate, years))).toBe(outcome);
  });
});

describe('what does not apply', () => {
  it.each<[string, AnyNode, string]>([
    ['takes nothing away', difference(label, euro(10), NOT_APPLICABLE), '10'],
    ['has no rest', difference(label, NOT_APPLICABLE, euro(10)), 'notApplicable'],
    ['has no share', ratio(label, NOT_APPLICABLE, euro(10)), 'notApplicable'],
  ])('%s', (_, node, outcome) => {
    expect(outcomeOf(node)).toBe(outcome);
  });
});

describe('worked examples', () => {
  const gross = euro(2_436_877);
  const factor = (year: number, base: number): Node<'EURnpv/EUR'> =>
    discountFactor(label, cellOf('1/year', point(0.035)), year - base);

  it('gross 2 436 877 in 2025 at 3.5 % from 2024 is 2 354 470 net present: 2436877 / 1.035', () => {
    const value = new Evaluator(intervals).of(converted(label, gross, factor(2025, 2024)));
    expect(value).toMatchObject({ kind: 'known', bound: 'exact' });
    if (value.kind !== 'known') return;
    expect(value.value.low).toBeCloseTo(2_354_470.53, 2);
  });

  it('EUR 886 332 at EUR 91 is 9 739.91 hours, at 1 872 hours 5.2029 FTE', () => {
    const hours = dividedBy(label, euro(886_332), cellOf('EUR/hour', point(91)));
    const fte = dividedBy(label, hours, cellOf('hour/FTE', point(1872)));
    expect(Number(outcomeOf(hours))).toBeCloseTo(9739.91, 2);
    expect(Number(outcomeOf(fte))).toBeCloseTo(5.2029, 4);
  });

  it('2 240 persons at 0.7 are 1 568 FTE', () => {
    const fte = converted(label, cellOf('person', point(2240)), cellOf('FTE/person', point(0.7)));
    expect(outcomeOf(fte)).toBe('1568');
  });
});

describe('a chain of 100 000 nodes', () => {
  it('is worked out without running out of stack', () => {
    let node = euro(1);
    for (let step = 0; step < 100_000; step += 1) node = sum('EUR', label, [node, euro(1)]);
    expect(outcomeOf(node)).toBe('100001');
  });

  it('is worked out when every link is used twice', () => {
    let node: Node<'EUR'> = euro(0);
    for (let step = 0; step < 2000; step += 1) node = sum('EUR', label, [node, node]);
    expect(outcomeOf(node)).toBe('0');
  });
});
