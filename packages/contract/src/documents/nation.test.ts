import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { FigureDto, FigureValueDto } from '../schemas/figure.ts';
import type { Nation } from '../schemas/nation.ts';
import { nationRemarks, nationTotal } from './nation.ts';

const known = (low: number, high: number | null = low, bound: 'exact' | 'atLeast' | 'atMost' = 'exact') =>
  ({ kind: 'known', low, high, bound }) as const;

function figure(value: FigureValueDto, unit = 'EUR'): FigureDto {
  return { id: 'plan/investment.total', label: { ...text('Investering', 'Investment') }, unit, value };
}

function planWith(
  title: string,
  figures: FigureDto[],
  region = title,
  adopted = true,
): Nation['plans'][number] {
  const version = {
    id: '00000000-0000-4000-8000-000000000001',
    name: '1',
    state: 'adopted' as const,
    seq: 1,
    at: null,
    held: true,
    body: 'Stuurgroep',
    date: '2026-01-01',
    document: null,
    changesSince: null,
  };
  return {
    plan: title,
    title,
    region: { code: region, title: region },
    version: adopted ? version : null,
    figures,
  };
}

const sum = (...values: FigureValueDto[]): FigureValueDto | undefined =>
  nationTotal(values.map((value, at) => planWith(`P${at}`, [figure(value)])))[0]?.value;

describe('the sum over plans', () => {
  it.each([
    [[known(2), known(3)], known(5)],
    [[known(2, 4), known(3)], known(5, 7)],
    [[known(2), { kind: 'unknown' }], known(2, 2, 'atLeast')],
    [[known(2, null, 'atLeast'), known(3)], known(5, null, 'atLeast')],
    [[known(2), { kind: 'notApplicable' }], known(2)],
    [[{ kind: 'unknown' }, { kind: 'unknown' }], { kind: 'unknown' }],
    [[{ kind: 'notApplicable' }], { kind: 'notApplicable' }],
  ] as const)('of %j is %j', (values, expected) => {
    expect(sum(...values)).toEqual(expected);
  });

  it('of what can go either way can go either way', () => {
    expect(sum(known(2, 2, 'atMost'), { kind: 'unknown' })).toEqual({ ...known(2), bound: 'partial' });
  });

  it('leaves out what is in another unit', () => {
    const plans = [planWith('A', [figure(known(2))]), planWith('B', [figure(known(3), 'person')])];
    expect(nationTotal(plans)).toEqual([figure(known(2))]);
  });

  it('says what it does not say', () => {
    const two = [planWith('A', [], 'r'), planWith('B', [], 'r'), planWith('C', [], 'c', false)];
    const remarks = nationRemarks(two, [2028, 2029, null]).map(({ nl }) => nl);
    expect(remarks).toEqual([
      expect.stringContaining('telt hier dubbel'),
      expect.stringContaining('2028, 2029'),
      expect.stringContaining('A; B'),
      expect.stringContaining('niet mee: C'),
    ]);
    expect(nationRemarks([planWith('A', [])], [2028])).toEqual([]);
  });
});
