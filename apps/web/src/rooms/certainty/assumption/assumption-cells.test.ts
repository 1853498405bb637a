import { describe, expect, it } from 'vitest';
import {
  addressesIn,
  asksMeaning,
  faultsIn,
  isFactor,
  meaningIn,
  mustBeFactor,
  shapeIn,
  uselessColumns,
} from './assumption-cells.ts';

const RANGE = { on: 'parameters:rate:value', shape: 'range', low: '5', high: '50' };
const columns = (cells: Record<string, string>) => faultsIn(cells).map(({ place }) => place.field);

describe('the cells of an assumption', () => {
  it('are read by their codes or their names', () => {
    expect(shapeIn({ shape: 'range' })).toBe('range');
    expect(shapeIn({ shape: 'Een bereik' })).toBe('range');
    expect(shapeIn({ shape: 'iets anders' })).toBeUndefined();
    expect(meaningIn({ ...RANGE, meaning: 'twee groepen' })).toBe('two_groups');
    expect(addressesIn({ on: ' a:b:c | d:e ' })).toEqual(['a:b:c', 'd:e']);
  });

  it('ask what a range or a percentage means, and nothing of other shapes', () => {
    expect(asksMeaning(RANGE)).toBe(true);
    expect(asksMeaning({ ...RANGE, meaning: 'bounds' })).toBe(false);
    expect(asksMeaning({ shape: 'percentage', percent: '20%' })).toBe(true);
    expect(asksMeaning({ shape: 'pert', low: '1', likely: '2', high: '3' })).toBe(false);
  });

  it('do not let a meaning stand that its shape can not have', () => {
    expect(asksMeaning({ shape: 'percentage', percent: '20%', meaning: 'two_groups' })).toBe(true);
  });

  it('name the numbers that are missing or the wrong way round', () => {
    expect(columns(RANGE)).toEqual([]);
    expect(columns({ ...RANGE, high: '' })).toEqual(['high']);
    expect(columns({ ...RANGE, low: '60' })).toEqual(['high']);
    expect(columns({ shape: 'pert', low: '1', likely: '5', high: '3' })).toEqual(['likely']);
    expect(columns({ shape: 'percentage', percent: '120%' })).toEqual(['percent']);
  });

  it('are emptied where a shape has no use for them', () => {
    const cells = { ...RANGE, meaning: 'two_groups' };
    expect(uselessColumns(cells, 'percentage')).toEqual(['low', 'high', 'meaning']);
    expect(uselessColumns(cells, 'pert')).toEqual(['meaning']);
    expect(uselessColumns({ ...cells, meaning: 'bounds' }, 'pert')).toEqual([]);
  });
});

describe('factors', () => {
  it('are all that can be said of several cells, and of every year of a row', () => {
    expect(mustBeFactor(RANGE)).toBe(false);
    expect(mustBeFactor({ on: 'business-case-benefits:1.1/time_gain' })).toBe(true);
    expect(mustBeFactor({ on: 'a:b:value|a:c:value' })).toBe(true);
    expect(mustBeFactor({ on: 'choices:recruits' })).toBe(false);
  });

  it('are what a percentage is, and what a row calls so', () => {
    expect(isFactor({ shape: 'percentage' })).toBe(true);
    expect(isFactor({ ...RANGE, relative: 'ja' })).toBe(true);
    expect(isFactor(RANGE)).toBe(false);
  });
});
