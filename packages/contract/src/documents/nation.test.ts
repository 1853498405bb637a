import { type Text, text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { FigureDto, FigureValueDto } from '../schemas/figure.ts';
import type { Nation } from '../schemas/nation.ts';
import { nationRemarks, nationTotal } from './nation.ts';

const known = (low: number, high: number | null = low, bound: 'exact' | 'atLeast' | 'atMost' = 'exact') =>
  ({ kind: 'known', low, high, bound }) as const;

function figure(value: FigureValueDto, unit = 'EUR'): FigureDto {
  return { id: 'plan/investment.total', label: { ...text('Investering', 'Investment') }, unit, value };
}

function shortage(persons: number): FigureDto {
  const label = { ...text('Personeelstekort', 'Labour shortage') };
  return { id: 'plan/shortage.persons', label, unit: 'person', value: known(persons) };
}

function planWith(
  title: string,
  figures: FigureDto[],
  region = title,
  why: Text | null = null,
): Nation['plans'][number] {
  const version = {
    id: '00000000-0000-4000-8000-000000000001',
    name: '1',
    state: 'adopted' as const,
    seq: 1,
    at: null,
    madeAt: null,
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
    version: why === null ? version : null,
    figures,
    why: why && { ...why },
  };
}

const sum = (...values: FigureValueDto[]): FigureValueDto | undefined =>
  nationTotal({ plans: values.map((value, at) => planWith(`P${at}`, [figure(value)])), without: [] })[0]
    ?.value;

const NOTHING = text('Er is niets van vastgesteld.', 'Nothing of it was adopted.');

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

  it('is at least where a plan has it in another unit, has it not, or can not be computed', () => {
    const others = [
      planWith('B', [figure(known(3), 'person')]),
      planWith('B', []),
      planWith('B', [], 'B', NOTHING),
    ];
    for (const other of others) {
      const plans = [planWith('A', [figure(known(2))]), other];
      expect(nationTotal({ plans, without: [] })).toEqual([figure(known(2, 2, 'atLeast'))]);
    }
  });

  it('is at least where a region adopted nothing', () => {
    const without = [{ code: 'b', title: 'B' }];
    const plans = [planWith('A', [figure(known(2))])];
    expect(nationTotal({ plans, without })).toEqual([figure(known(2, 2, 'atLeast'))]);
  });

  it('has the shortage of a region once where its plans say the same of it, and says so where they do not', () => {
    const both = (second: number) => [
      planWith('A', [shortage(10)], 'r'),
      planWith('B', [shortage(second)], 'r'),
      planWith('C', [shortage(10)], 's'),
    ];
    expect(nationTotal({ plans: both(10), without: [] })).toEqual([shortage(20)]);
    expect(nationTotal({ plans: both(12), without: [] })).toEqual([shortage(32)]);
    const words = (second: number) =>
      nationRemarks({ plans: both(second), without: [] }, [])
        .map(({ nl }) => nl)
        .join(' ');
    expect(words(10)).not.toContain('ander tekort');
    expect(words(12)).toContain('een ander tekort, zodat het meer keren meetelt: A; B');
  });

  it('says what it does not say', () => {
    const plans = [
      planWith('A', [figure(known(1)), shortage(10)], 'r'),
      planWith('B', [figure(known(1)), shortage(12)], 'r'),
      planWith('C', [], 'c', NOTHING),
      planWith('D', [figure({ kind: 'unknown' })], 'd'),
    ];
    const without = [{ code: 'e', title: 'Elders' }];
    const remarks = nationRemarks({ plans, without }, [2028, 2029, null]).map(({ nl }) => nl);
    expect(remarks).toEqual([
      expect.stringContaining('telt hier dubbel'),
      expect.stringContaining('2028, 2029'),
      expect.stringContaining('A; B'),
      'Van C (c) is geen cijfer bekend. Het telt in geen som mee, dus elke som kan hoger zijn dan hier staat. De reden: Er is niets van vastgesteld.',
      'Eén regio heeft nog niets vastgesteld: Elders. Wat daar nog bij komt, is onbekend en telt niet mee, dus elke som kan hoger zijn dan hier staat.',
      'Eén plan noemt niet alle cijfers: D (investering, personeelstekort). Wat ontbreekt, telt niet mee, dus die sommen kunnen hoger zijn dan hier staat.',
    ]);
    expect(nationRemarks({ plans: [planWith('A', [])], without: [] }, [2028])).toEqual([]);
  });
});
