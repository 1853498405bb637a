import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { gapLine } from './gaps.ts';

describe('a gap as one line', () => {
  const what = text('Fte per uur', 'FTE an hour');
  const why = text('staat niet in het plan', 'is not in the plan');

  it('names its place', () => {
    const place = { table: 'kpis', line: 3, row: 'K1', field: 'target' };
    expect(gapLine({ place, what, why }, 'nl')).toBe('kpis K1 target: staat niet in het plan');
  });

  it('without a place names what it is about', () => {
    const place = { table: '', line: 0, row: '', field: '' };
    expect(gapLine({ place, what, why }, 'nl')).toBe('Fte per uur: staat niet in het plan');
  });
});
