import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Estimate,
  highOf,
  isKnown,
  lowOf,
  point,
  range,
  reasonInWords,
  type UnknownReason,
  unknown,
} from './estimate.ts';

describe('an estimate', () => {
  it.each<[string, Estimate, number, number]>([
    ['a point', point(12), 12, 12],
    ['a range', range(1500, 1700), 1500, 1700],
    ['a value open at the top', { kind: 'atLeast', low: 20_000 }, 20_000, Number.POSITIVE_INFINITY],
  ])('has a least and a most: %s', (_, estimate, low, high) => {
    expect(isKnown(estimate)).toBe(true);
    if (!isKnown(estimate)) return;
    expect([lowOf(estimate), highOf(estimate)]).toEqual([low, high]);
  });

  it.each<[string, Estimate]>([
    ['unknown', unknown('toBeDetermined')],
    ['not applicable', { kind: 'notApplicable' }],
  ])('has no number in it when it is %s', (_, estimate) => {
    expect(isKnown(estimate)).toBe(false);
  });

  it('is a point when both bounds are one number', () => {
    expect(range(7, 7)).toEqual({ kind: 'point', value: 7 });
  });

  it('refuses bounds that are the wrong way round, or no numbers', () => {
    expect(() => range(3000, 2800)).toThrow('no range: from 3000 to 2800');
    expect(() => range(Number.NaN, 2800)).toThrow('no range');
  });

  it('never has its least above its most', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const made = range(Math.min(a, b), Math.max(a, b));
        expect(isKnown(made) && lowOf(made) <= highOf(made)).toBe(true);
      }),
    );
  });

  it('says in plain words why it is not known', () => {
    const reasons: UnknownReason[] = [
      'toBeDetermined',
      'unknown',
      'notMeasured',
      'later',
      'baselineToCome',
      'blank',
    ];
    const words = reasons.map(reasonInWords);
    expect(words.at(0)).toEqual({ nl: 'nog te bepalen (n.t.b.)', en: 'to be determined' });
    expect(new Set(words.map(({ nl }) => nl)).size).toBe(reasons.length);
    expect(new Set(words.map(({ en }) => en)).size).toBe(reasons.length);
  });
});
