import { describe, expect, it } from 'vitest';
import { possibleHere } from './possible-here.ts';

const NO_END = Number.POSITIVE_INFINITY;

const TABLES = {
  parameters: [
    { key: 'hours_per_fte', value: '1872', unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: '0,5', unit: 'FTE/person' },
    { key: 'result', value: '-0,02', unit: 'EUR' },
  ],
};

describe('between which bounds what is assumed can lie', () => {
  it.each([
    ['parameters:hours_per_fte:value', { least: 0, most: NO_END }],
    ['parameters:fte_per_person:value', { least: 0, most: 1 }],
    ['parameters:result:value', { least: Number.NEGATIVE_INFINITY, most: NO_END }],
    ['choices:timeToStaff', { least: 0, most: 1 }],
  ])('is of %s what the engine keeps to', (on, bounds) => {
    expect(possibleHere({ on, shape: 'range' }, TABLES)).toEqual(bounds);
  });

  it('is of factors what they can be with what stands there', () => {
    const on = 'parameters:fte_per_person:value';
    expect(possibleHere({ on, shape: 'percentage' }, TABLES)).toEqual({ least: 0, most: 2 });
  });

  it('is not known of nothing, nor of what does not stand there', () => {
    expect(possibleHere({ on: '', shape: 'range' }, TABLES)).toBeUndefined();
    expect(possibleHere({ on: 'parameters:none:value', shape: 'range' }, TABLES)).toBeUndefined();
  });
});
