import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { meanOf, quantiles } from '../draws/distribution.ts';
import { distributionOf, type Said } from './distribution-of.ts';

function said(row: SimpleRow): Said {
  const [found] = planOf({
    assumptions: [{ id: 'X', name: 'Bereik', on: 'parameters:a:value', ...row }],
  }).assumptions;
  if (found === undefined) throw new Error('no assumption');
  return distributionOf(found);
}

const range = (meaning: string, low: unknown, high: unknown): Said =>
  said({ shape: 'range', meaning, low: Number(low), high: Number(high) });
/** How many of a thousand draws lie below. */
function below(of: Said, value: number): number {
  if (of.kind !== 'distribution') return Number.NaN;
  return quantiles(of.of, 1000).filter((draw) => draw < value).length;
}

describe('what an assumption says', () => {
  it('of one value is that value', () => {
    expect(said({ shape: 'point', likely: 12 })).toEqual({ kind: 'point', value: 12 });
  });

  it('of bounds, and of two groups of which any mix is as likely, is anywhere between them', () => {
    for (const meaning of ['bounds', 'two_groups'])
      expect(range(meaning, 5, 50)).toEqual({
        kind: 'distribution',
        of: { kind: 'uniform', low: 5, high: 50 },
      });
  });

  it('of a range of eight in ten has a tenth of it below and a tenth above', () => {
    expect(range('interval80', 5, 50)).toMatchObject({ of: { kind: 'lognormal' } });
    expect(below(range('interval80', 5, 50), 5)).toBe(100);
    expect(below(range('interval80', 5, 50), 50)).toBe(900);
  });

  it('of a range of eight in ten from zero on is cut at zero', () => {
    expect(range('interval80', 0, 50)).toMatchObject({ of: { kind: 'normal' } });
    expect(below(range('interval80', 0, 50), 0)).toBe(0);
  });

  it('of a range of eight in ten is cut at zero only where it can’t be negative', () => {
    const row = { id: 'X', on: 'parameters:a:value', low: -50, high: -20 };
    const [range80, normal] = planOf({
      assumptions: [
        { ...row, shape: 'range', meaning: 'interval80' },
        { ...row, shape: 'normal', high: 20 },
      ],
    }).assumptions;
    if (range80 === undefined || normal === undefined) throw new Error('no assumption');
    const [all, some] = [distributionOf(range80, true), distributionOf(normal, true)];
    expect([below(all, -50), below(all, -35), below(all, -20), below(all, 0)]).toEqual([100, 500, 900, 999]);
    expect([below(some, -50), below(some, 20)]).toEqual([100, 900]);
    expect(below(distributionOf(normal), 0)).toBe(0);
    expect(all.kind === 'distribution' && meanOf(all.of)).toBe(-35);
  });

  it('of a range of which nobody said what it means is open', () => {
    expect(said({ shape: 'range', low: 5, high: 50 })).toEqual({ kind: 'open' });
    expect(said({ shape: 'percentage', percent: 0.2 })).toEqual({ kind: 'open' });
  });

  it('of a percentage is a factor around one', () => {
    expect(said({ shape: 'percentage', percent: 0.2, meaning: 'bounds' })).toEqual({
      kind: 'distribution',
      of: { kind: 'uniform', low: 0.8, high: 1.2 },
    });
    const eight = said({ shape: 'percentage', percent: 0.2, meaning: 'interval80' });
    expect([below(eight, 0.8), below(eight, 1), below(eight, 1.2)]).toEqual([100, 500, 900]);
    expect(said({ shape: 'percentage', percent: 0, meaning: 'bounds' })).toEqual({ kind: 'point', value: 1 });
  });

  it.each(['triangular', 'pert'] as const)('of three points is %s', (shape) => {
    expect(said({ shape, low: 1, likely: 2, high: 5 })).toEqual({
      kind: 'distribution',
      of: { kind: shape, low: 1, likely: 2, high: 5 },
    });
    expect(said({ shape, low: 1, high: 5 })).toEqual({ kind: 'unknown' });
  });

  it('of a share is beta, between none and all where no bounds are given', () => {
    expect(said({ shape: 'beta', a: 2, b: 3 })).toEqual({
      kind: 'distribution',
      of: { kind: 'beta', a: 2, b: 3, low: 0, high: 1 },
    });
    expect(said({ shape: 'beta', a: 2, b: 3, low: 0.2, high: 0.6 })).toMatchObject({
      of: { low: 0.2, high: 0.6 },
    });
    expect(said({ shape: 'beta', a: 2 })).toEqual({ kind: 'unknown' });
    expect(said({ shape: 'beta', b: 2 })).toEqual({ kind: 'unknown' });
  });

  it('by name is lognormal or normal, of eight in ten', () => {
    const [log, plain] = (['lognormal', 'normal'] as const).map((shape) =>
      said({ shape, low: 50, high: 90 }),
    );
    for (const [one, kind] of [
      [log, 'lognormal'],
      [plain, 'normal'],
    ] as const) {
      if (one === undefined) throw new Error('nothing said');
      expect(one).toMatchObject({ of: { kind } });
      expect([below(one, 50), below(one, 90)]).toEqual([100, 900]);
    }
  });

  it('of bounds that are one is that one, and without its numbers is not known', () => {
    expect(range('bounds', 7, 7)).toEqual({ kind: 'point', value: 7 });
    for (const shape of ['point', 'range', 'percentage', 'triangular', 'lognormal', 'normal'] as const)
      expect(said({ shape, meaning: 'bounds' })).toEqual({ kind: 'unknown' });
    expect(said({ shape: 'normal', low: 3 })).toEqual({ kind: 'unknown' });
  });
});
