import { planOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { FigureValue } from '../figure.ts';
import type { Bound } from '../graph/bound.ts';
import { amountWords, figureOf, lessFigure, type MoneyFigure, sumFigure } from './money-figure.ts';
import { paceOf } from './pace.ts';
import { resultsReached, type TargetReached } from './results-reached.ts';

const NAMED = { label: text('proef', 'test'), id: 'proef' };
const of = (value: FigureValue): MoneyFigure => figureOf(NAMED, value, {});
const known = (low: number, bound: Bound = 'exact', high = low): MoneyFigure =>
  of({ kind: 'known', low, high, bound });
const unknown = of({ kind: 'unknown' });
const none = of({ kind: 'notApplicable' });

describe('what is left of an amount', () => {
  it.each<[string, MoneyFigure, MoneyFigure, object]>([
    ['is to the cent', known(0.3), known(0.1), { kind: 'known', low: 0.2, high: 0.2, bound: 'exact' }],
    ['is all of it where nothing applies', known(3), none, { kind: 'known', low: 3, bound: 'exact' }],
    ['is not known where either is not', known(3), unknown, { kind: 'unknown' }],
    ['is not known of what is not', unknown, known(3), { kind: 'unknown' }],
    ['is not known of what does not apply', none, none, { kind: 'unknown' }],
    ['is at most, of what at least is taken', known(3), known(1, 'atLeast'), { low: 2, bound: 'atMost' }],
    ['may be either, of what is at least', known(3, 'atLeast'), known(1), { low: 2, bound: 'partial' }],
    ['may be either, where both are', known(3, 'atLeast'), known(1, 'atLeast'), { bound: 'partial' }],
    ['may be either, of what at most is taken', known(3), known(1, 'atMost'), { bound: 'partial' }],
    ['is a range of ranges', known(10, 'exact', 12), known(1, 'exact', 3), { low: 7, high: 11 }],
  ])('%s', (_, from, less, value) => {
    expect(lessFigure(NAMED, from, less).value).toMatchObject(value);
  });
});

describe('amounts in words', () => {
  it('say of what is not there why, in both languages', () => {
    expect([unknown, none, known(1000)].map(amountWords)).toEqual([
      { nl: 'onbekend', en: 'unknown' },
      { nl: 'n.v.t.', en: 'n/a' },
      { nl: '€ 1.000', en: '€ 1,000' },
    ]);
    expect(sumFigure(NAMED, [known(1000), none, unknown]).formula).toEqual({
      nl: '€ 1.000 + onbekend',
      en: '€ 1,000 + unknown',
    });
    expect(sumFigure(NAMED, [known(1000), none, unknown]).inputs).toHaveLength(2);
  });
});

describe('how far money is', () => {
  const quarter = { cadence: 'quarter', year: 2026, number: 2 } as const;
  const paced = {
    spend: known(50),
    budget: known(200, 'exact', 250),
    periods: [quarter],
    targets: undefined,
  };

  it('is what was spent of the least and of the most that may be', () => {
    expect(paceOf(NAMED, paced, quarter)?.spent.value).toMatchObject({ low: 0.2, high: 0.25 });
    expect(paceOf(NAMED, paced, { ...quarter, number: 1 })?.time.value).toMatchObject({ low: 0 });
  });

  it('stands beside what is past of the time, to the month', () => {
    const year = { cadence: 'year', year: 2026, number: 1 } as const;
    expect(paceOf(NAMED, { ...paced, periods: [year] }, quarter)?.time.value).toEqual({
      kind: 'known',
      low: 0.5,
      high: 0.5,
      bound: 'exact',
    });
  });

  it('is not told without anything spent, budgeted, or past', () => {
    expect(paceOf(NAMED, paced, undefined)).toBeUndefined();
    expect(paceOf(NAMED, { ...paced, periods: [] }, quarter)).toBeUndefined();
    for (const nothing of [known(0), unknown, none])
      expect(paceOf(NAMED, { ...paced, budget: nothing }, quarter)).toBeUndefined();
    for (const nothing of [unknown, none])
      expect(paceOf(NAMED, { ...paced, spend: nothing }, quarter)).toBeUndefined();
  });
});

describe('how far results are', () => {
  const [indicator] = planOf({ kpis: [{ code: 'K1', name: 'Geholpen', unit: 'persons' }] }).kpis;
  const targets = (...states: readonly TargetReached['state'][]): readonly TargetReached[] =>
    states.flatMap((state) => (indicator === undefined ? [] : [{ indicator, period: '2026Q1', state }]));

  it('is told by how many were reached, missed, still run and are not known', () => {
    const found = resultsReached(NAMED, targets('reached', 'missed', 'running', 'unknown'));
    expect(found.value).toEqual({ kind: 'known', low: 0.25, high: 0.25, bound: 'atLeast' });
    expect(found.formula).toEqual({
      nl: '1 van 4 streefwaarden gehaald; 1 gemist, 1 loopt nog, 1 niet bekend',
      en: '1 of 4 targets reached; 1 missed, 1 still running, 1 not known',
    });
    expect(found.remark?.nl).toContain('niet bekend of ze zijn gehaald');
    expect(
      found.inputs.map(({ label, value }) => [label.nl, value.kind === 'known' ? value : value.kind]),
    ).toEqual([
      ['K1 Geholpen, 2026Q1: gehaald', { kind: 'known', low: 1, high: 1, bound: 'exact' }],
      ['K1 Geholpen, 2026Q1: gemist', { kind: 'known', low: 0, high: 0, bound: 'exact' }],
      ['K1 Geholpen, 2026Q1: loopt nog', { kind: 'known', low: 0, high: 0, bound: 'exact' }],
      ['K1 Geholpen, 2026Q1: niet bekend of het is gehaald', 'unknown'],
    ]);
    expect(found.inputs[0]?.origin?.place.table).toBe('kpis');
    const all = resultsReached(NAMED, targets('reached', 'reached'));
    expect([all.value, all.remark]).toEqual([{ kind: 'known', low: 1, high: 1, bound: 'exact' }, undefined]);
    expect(resultsReached(NAMED, targets('unknown')).value).toEqual({ kind: 'unknown' });
  });
});
