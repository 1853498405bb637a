import type { FigureValueDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { type Step, waterfallOf } from './waterfall-bars.ts';

const known = (low: number, high = low): FigureValueDto => ({ kind: 'known', low, high, bound: 'exact' });
const step = (key: string, value: FigureValueDto, more: Partial<Step> = {}): Step => ({
  key,
  kind: 'pillar',
  label: key,
  words: '',
  value,
  pillar: 1,
  from: 'right',
  ...more,
});

describe('the waterfall', () => {
  it('lets each pillar start where the one before it ended', () => {
    const { bars } = waterfallOf(1000, [step('P1', known(100)), step('P2', known(250))]);
    expect(bars).toMatchObject([
      { drawn: 'known', start: 1000, sure: 900, far: 900, mark: 900 },
      { drawn: 'known', start: 900, sure: 650, far: 650, mark: 650 },
    ]);
  });

  it('goes on from the middle of a range, and keeps both its ends', () => {
    const { bars } = waterfallOf(4500, [step('P1', known(1500, 1700)), step('P2', known(100))]);
    expect(bars[0]).toMatchObject({ start: 4500, sure: 3000, far: 2800, mark: 2900 });
    expect(bars[1]).toMatchObject({ start: 2900 });
  });

  it('goes on from the middle that is told, where it is not halfway', () => {
    const { bars } = waterfallOf(1000, [step('P1', known(100, 500), { middle: 200 }), step('P2', known(10))]);
    expect(bars[0]).toMatchObject({ sure: 900, far: 500, mark: 800 });
    expect(bars[1]).toMatchObject({ start: 800 });
  });

  it('gives the unknown a place, and takes nothing off for it', () => {
    const { bars } = waterfallOf(1000, [step('P1', { kind: 'unknown' }), step('P2', known(10))]);
    expect(bars[0]).toMatchObject({ drawn: 'unknown', start: 1000, far: 940 });
    expect(bars[1]).toMatchObject({ start: 1000 });
  });

  it('leaves the end open of a row to which unknown parts would add', () => {
    const atLeast: FigureValueDto = { kind: 'known', low: 100, high: 100, bound: 'atLeast' };
    const bar = waterfallOf(1000, [step('P1', atLeast)]).bars[0];
    expect(bar?.far).toBe(900);
    expect(bar?.open).toBeLessThan(900);
    expect(waterfallOf(1000, [step('P1', known(100))]).bars[0]?.open).toBe(900);
  });

  it('draws totals and claims from the shortage, and what remains from the left', () => {
    const { bars } = waterfallOf(1000, [
      step('P1', known(300)),
      step('all', known(300), { kind: 'computed' }),
      step('rest', known(700), { kind: 'ground', from: 'left' }),
    ]);
    expect(bars[1]).toMatchObject({ start: 1000, far: 700 });
    expect(bars[2]).toMatchObject({ start: 0, far: 700 });
  });

  it('widens the scale when more is met than is short', () => {
    expect(waterfallOf(100, [step('P1', known(150))])).toMatchObject({ least: -50, most: 100 });
  });
});
