import type { SensitivityDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { MOST_BARS, tornadoOf } from './tornado-bars.ts';

const WORDS = { name: ({ name }: SensitivityDto) => name.nl, value: () => '' };
const of = (assumption: string, whenLow: number, whenHigh: number): SensitivityDto => ({
  assumption,
  name: { nl: assumption, en: assumption },
  rankCorrelation: 0.5,
  varianceShare: 0.3,
  narrows: 0.1,
  whenLow,
  whenHigh,
  isNoise: false,
});

describe('the tornado', () => {
  it('keeps the order it is given, and which end belongs to low', () => {
    const { bars } = tornadoOf([of('A', 400, 500), of('B', 480, 430)], 450, WORDS);
    expect(bars).toMatchObject([
      { key: 'A', whenLow: 400, whenHigh: 500 },
      { key: 'B', whenLow: 480, whenHigh: 430 },
    ]);
  });

  it('has every end and the middle on its scale', () => {
    const { least, most } = tornadoOf([of('A', 400, 500)], 600, WORDS);
    expect(least).toBeLessThan(400);
    expect(most).toBeGreaterThan(600);
  });

  it('has a scale where nothing moves the answer', () => {
    expect(tornadoOf([of('A', 450, 450)], 450, WORDS)).toMatchObject({ least: 405, most: 495 });
  });

  it('draws the first ones where there are many', () => {
    const many = Array.from({ length: 200 }, (_, index) => of(`A${index}`, 1, 2));
    expect(tornadoOf(many, 1, WORDS).bars).toHaveLength(MOST_BARS);
  });
});
