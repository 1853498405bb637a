import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { uncertaintyOf } from '../uncertainty/uncertain-inputs.ts';
import { streamsAmong } from './streams.ts';

const INPUTS: readonly SimpleRow[] = [
  { id: 'price', group: 'costs', correlation: 0.5, shared: 'prices' },
  { id: 'wage', group: 'costs', correlation: 0.5 },
  { id: 'reach', group: 'use', correlation: 0.5 },
  { id: 'effect' },
];

function streamsOf(among: string | undefined): Readonly<Record<string, readonly [string, string]>> {
  const assumptions = INPUTS.map((row) => ({
    on: 'x',
    shape: 'range',
    meaning: 'bounds',
    low: 1,
    high: 2,
    ...row,
  }));
  const uncertainty = uncertaintyOf(planOf({ assumptions }));
  const streams = streamsAmong(uncertainty, among);
  return Object.fromEntries(
    uncertainty.inputs.map((input) => [input.id, [streams.input(input), streams.group(input)]]),
  );
}

describe('the chance of a plan', () => {
  it('is called by the keys of its inputs where it is drawn by itself, whatever it shares', () => {
    expect(streamsOf(undefined)).toEqual({
      price: ['price', 'costs'],
      wage: ['wage', 'costs'],
      reach: ['reach', 'use'],
      effect: ['effect', ''],
    });
  });

  it('is its own among others, but for what it shares, and for the groups that move with that', () => {
    const [one, other] = [streamsOf('oost~a'), streamsOf('west~b')];
    const same = Object.keys(one).map((id) => [
      id,
      one[id]?.[0] === other[id]?.[0],
      one[id]?.[1] === other[id]?.[1],
    ]);
    expect(same).toEqual([
      ['effect', false, false],
      ['price', true, true],
      ['reach', false, false],
      ['wage', false, true],
    ]);
    const names = Object.values(one).map(([input]) => input);
    expect(new Set(names).size).toBe(names.length);
  });
});
