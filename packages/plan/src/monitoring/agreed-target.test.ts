import { describe, expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { targetOn, targetsAgreed } from './agreed-target.ts';
import { parseReportingPeriod, type ReportingPeriod } from './reporting-period.ts';

const period = (words: string): ReportingPeriod => {
  const read = parseReportingPeriod(words);
  if (read === undefined) throw new TypeError(`no period: ${words}`);
  return read;
};
const change = { indicator: 'K1', period: '2026', unit: 'persons' };
const plan = planOf({
  kpis: [{ code: 'K1', unit: 'persons', t2025: '', t2026: '25..100' }],
  targets: [
    { ...change, target: '15..60', agreed_on: '2026-09-01', agreed_by: 'PHO|VGZ' },
    { ...change, target: '20..80', agreed_on: '2026-02-01' },
    { ...change, period: '2026Q1', target: '5..20' },
  ],
});
const printed = (words: string) =>
  targetsAgreed(plan, 'K1', period(words)).map(({ target }) => target.printed);

describe('the target of a period', () => {
  it('is told with all it has been, the first of them first', () => {
    expect(printed('2026')).toEqual(['25..100', '20..80', '15..60']);
    expect(printed('2026Q1')).toEqual(['5..20']);
  });

  it('is none where nothing was agreed: that of a year is not shared out', () => {
    expect(printed('2026Q2')).toEqual([]);
    expect(printed('2025')).toEqual([]);
  });

  it.each([
    ['2026-01-31', '25..100', 'kpis:2:t2026'],
    ['2026-02-01', '20..80', 'targets:3:target'],
    ['2027-01-01', '15..60', 'targets:2:target'],
  ])('that holds on %s is %s, of %s', (day, words, at) => {
    const found = targetOn(plan, 'K1', period('2026'), day);
    expect([
      found?.target.printed,
      `${found?.place.table}:${found?.place.line}:${found?.place.field}`,
    ]).toEqual([words, at]);
  });
});
