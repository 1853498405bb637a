import { describe, expect, it } from 'vitest';
import { FigureIndex } from './figure-index.ts';

const IDS = [
  '1.1/fte.structural',
  '1.10/fte.structural',
  '1.1/time_gain/hours.window',
  'plan/fte.structural',
];

describe('the index of addresses', () => {
  const index = new FigureIndex(IDS);

  it.each([
    ['1.1/', ['1.1/fte.structural', '1.1/time_gain/hours.window']],
    ['1.1/time_gain/', ['1.1/time_gain/hours.window']],
    ['1.1', ['1.1/fte.structural', '1.10/fte.structural', '1.1/time_gain/hours.window']],
    ['2/', []],
    ['', IDS],
  ])('finds what starts with "%s", as going past all of them would', (words, expected) => {
    expect(index.startingWith(words)).toEqual(expected);
    expect(IDS.filter((id) => id.startsWith(words))).toEqual(expected);
  });
});
