import { planOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { FigureValue } from '../figure.ts';
import { figureOf } from './money-figure.ts';
import { partyFigures } from './party-figure.ts';

const PLAN = planOf({
  'cost-keys': [{ code: 'K', kind: 'agreed' }],
  'cost-key-shares': [
    { cost_key: 'K', municipality: 'Aa', share: '25%' },
    { cost_key: 'K', municipality: 'Be', share: 'n.t.b.' },
  ],
});
const NAMED = { label: text('proef', 'test') };
const partsOf = (value: FigureValue) =>
  partyFigures(PLAN, 'K', figureOf(NAMED, value, {}), () => NAMED).map(({ figure }) => figure.value);

describe('what of a figure falls to a party', () => {
  it('is its part of both ends, and known of those who agreed', () => {
    expect(partsOf({ kind: 'known', low: 100, high: 200, bound: 'atLeast' })).toEqual([
      { kind: 'known', low: 25, high: 50, bound: 'atLeast' },
      { kind: 'unknown' },
    ]);
  });

  it('is not known of what has no end, nor of what is not known', () => {
    const unknown = [{ kind: 'unknown' }, { kind: 'unknown' }];
    expect(partsOf({ kind: 'known', low: 100, high: Number.POSITIVE_INFINITY, bound: 'exact' })).toEqual(
      unknown,
    );
    expect(partsOf({ kind: 'unknown' })).toEqual(unknown);
    expect(partsOf({ kind: 'notApplicable' })).toEqual(unknown);
  });
});
