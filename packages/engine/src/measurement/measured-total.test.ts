import {
  type IndicatorDefinition,
  type Measured,
  type Measurement,
  parseReportingPeriod,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import type { MeasuredTotal } from './measured-total.ts';
import { type IndicatorReported, measuredTotal, periodsTouched } from './over-time.ts';

const period = (words: string): ReportingPeriod => {
  const read = parseReportingPeriod(words);
  if (read === undefined) throw new TypeError(`no period: ${words}`);
  return read;
};

const definition = (more: Partial<IndicatorDefinition> = {}): IndicatorDefinition => ({
  indicator: 'I1',
  version: 1,
  from: period('2025Q1'),
  unit: 'hours',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  overOrganisations: 'sum',
  overTime: 'sum',
  missing: 'unknown',
  parent: undefined,
  ...more,
});

/** `A 2026Q1`: 5; several organisations as `A+B`, of which the first handed it in. */
const measurement = (words: string, measured: Measured | number, version = 1): Measurement => {
  const [about = '', code = ''] = words.split(' ');
  const of = about.split('+');
  return {
    indicator: 'I1',
    definition: version,
    reporter: of[0] ?? '',
    about: of.toSorted(),
    period: period(code),
    measured: typeof measured === 'number' ? { kind: 'value', value: measured } : measured,
    state: 'approved',
  };
};

const figures = (given: Readonly<Record<string, Measured | number>>): readonly Measurement[] =>
  Object.entries(given).map(([words, measured]) => measurement(words, measured));

const reported = (
  measurements: readonly Measurement[],
  more: Partial<IndicatorDefinition> = {},
  organisations: readonly string[] = ['A', 'B'],
): IndicatorReported => ({
  definitions: [definition(more)],
  measurements,
  expected: () => organisations,
});

const inShort = (total: MeasuredTotal): string => {
  const missing =
    'missing' in total
      ? total.missing.map(({ of, period: at, why }) => `${of} ${reportingPeriodCode(at)} ${why}`)
      : [];
  if (total.kind === 'known') return [`${total.value} ${total.bound}`, ...missing].join('; ');
  return total.kind === 'notCounted' ? `notCounted ${total.why}` : [total.kind, ...missing].join('; ');
};
const total = (of: IndicatorReported, code: string): string => inShort(measuredTotal(of, period(code)));

const share = (numerator: number, denominator: number): Measured => ({
  kind: 'share',
  numerator,
  denominator,
});
const none = (kind: 'not_measured' | 'too_few' | 'not_applicable'): Measured => ({ kind });

describe('figures of organisations', () => {
  it('add up, and a measured 0 is 0', () => {
    expect(total(reported(figures({ 'A 2026Q1': 5, 'B 2026Q1': 0 })), '2026Q1')).toBe('5 exact');
  });

  it('that are missing make a total the least it can be, and are named', () => {
    expect(total(reported(figures({ 'A 2026Q1': 5 })), '2026Q1')).toBe('5 atLeast; B 2026Q1 absent');
    expect(total(reported(figures({ 'A 2026Q1': 5, 'B 2026Q1': none('too_few') })), '2026Q1')).toBe(
      '5 atLeast; B 2026Q1 too_few',
    );
    expect(total(reported(figures({ 'A 2026Q1': none('not_measured') }), {}, ['A']), '2026Q1')).toBe(
      'unknown; A 2026Q1 not_measured',
    );
  });

  it('may as well take from a total that has less than nothing in it', () => {
    expect(total(reported(figures({ 'A 2026Q1': -5 })), '2026Q1')).toBe('-5 partial; B 2026Q1 absent');
  });

  it('that do not apply are left out, and are no gap', () => {
    const given = figures({ 'A 2026Q1': 5, 'B 2026Q1': none('not_applicable') });
    expect(total(reported(given), '2026Q1')).toBe('5 exact');
    expect(total(reported(figures({ 'A 2026Q1': none('not_applicable') }), {}, ['A']), '2026Q1')).toBe(
      'notApplicable',
    );
  });

  it('of which a share is taken as a number where nothing is weighed', () => {
    expect(total(reported(figures({ 'A 2026Q1': share(1, 2) }), { unit: '%' }, ['A']), '2026Q1')).toBe(
      '0.5 exact',
    );
  });

  it('are not known as shares of none', () => {
    const shares = { unit: '%', overOrganisations: 'weighted_mean', overTime: 'weighted_mean' } as const;
    const given = figures({ 'A 2026Q1': share(0, 0) });
    expect(total(reported(given, shares, ['A']), '2026Q1')).toBe('unknown; A 2026Q1 of_none');
  });

  it('that are weighed over time only are weighed over organisations too', () => {
    const given = figures({ 'A 2026Q1': share(1, 2), 'B 2026Q1': share(90, 100) });
    const shares = { unit: '%', overOrganisations: 'sum', overTime: 'weighted_mean' } as const;
    expect(total(reported(given, shares), '2026Q1')).toBe(`${91 / 102} exact`);
  });

  it('may go either way as soon as one of them is below nothing', () => {
    const given = figures({ 'A 2026Q1': -5, 'B 2026Q1': 7 });
    expect(total(reported(given, {}, ['A', 'B', 'C']), '2026Q1')).toBe('2 partial; C 2026Q1 absent');
  });

  it('stand apart in a part of a period that nothing is measured by', () => {
    const yearly = { cadence: 'year', from: period('2025') } as const;
    expect(total(reported(figures({ 'A 2026': 5 }), yearly, ['A']), '2026Q1')).toBe('notCounted stand_apart');
  });

  it('that hold for all are none where they differ in of how many', () => {
    const one = { unit: '%', overOrganisations: 'last', overTime: 'weighted_mean' } as const;
    const of = (...given: readonly Measured[]) =>
      total(
        reported(figures(Object.fromEntries(given.map((each, at) => [`${'AB'[at]} 2026Q1`, each]))), one),
        '2026Q1',
      );
    expect(of(share(1, 2), share(1, 2))).toBe('0.5 exact');
    expect(of(share(1, 2), share(1, 4))).toBe('unknown; A 2026Q1 disagree; B 2026Q1 disagree');
    expect(of(none('too_few'), none('too_few'))).toBe('unknown; A 2026Q1 too_few; B 2026Q1 too_few');
  });

  it('weigh as much as what they are a share of', () => {
    const given = figures({ 'A 2026Q1': share(1, 2), 'B 2026Q1': share(90, 100) });
    const shares = { unit: '%', overOrganisations: 'weighted_mean', overTime: 'weighted_mean' } as const;
    expect(total(reported(given, shares), '2026Q1')).toBe(`${91 / 102} exact`);
    expect(total(reported(figures({ 'A 2026Q1': share(1, 2), 'B 2026Q1': 0.9 }), shares), '2026Q1')).toBe(
      '0.5 partial; B 2026Q1 other_kind',
    );
    expect(total(reported(figures({ 'A 2026Q1': share(0, 0) }), shares, ['A']), '2026Q1')).toBe(
      'unknown; A 2026Q1 of_none',
    );
  });

  it('stand apart where the definition says so: not counted, never dropped', () => {
    const given = figures({ 'A 2026Q1': 5, 'B 2026Q1': 6 });
    expect(total(reported(given, { overOrganisations: 'none' }), '2026Q1')).toBe('notCounted stand_apart');
  });

  it('leave a total as it is where the definition says that a missing one has no part; it is told', () => {
    const left = { missing: 'not_counted' } as const;
    expect(total(reported(figures({ 'A 2026Q1': 5 }), left), '2026Q1')).toBe('5 exact; B 2026Q1 absent');
    expect(total(reported([], left), '2026Q1')).toBe('unknown; A 2026Q1 absent; B 2026Q1 absent');
    const shares = { ...left, unit: '%', overOrganisations: 'weighted_mean' } as const;
    expect(total(reported(figures({ 'A 2026Q1': share(1, 2) }), shares), '2026Q1')).toBe(
      '0.5 exact; B 2026Q1 absent',
    );
    expect(total(reported(figures({ 'A 2026Q1': 5 }), { ...left, overTime: 'last' }, ['A']), '2026')).toBe(
      '5 exact; A 2026Q2 absent; A 2026Q3 absent; A 2026Q4 absent',
    );
  });

  it('that hold for all are one, whoever hands them in', () => {
    const one = { overOrganisations: 'last' } as const;
    expect(total(reported(figures({ 'A 2026Q1': 5 }), one), '2026Q1')).toBe('5 exact');
    expect(total(reported(figures({ 'A 2026Q1': 5, 'B 2026Q1': 5 }), one), '2026Q1')).toBe('5 exact');
    expect(total(reported(figures({ 'A 2026Q1': 5, 'B 2026Q1': 6 }), one), '2026Q1')).toBe(
      'unknown; A 2026Q1 disagree; B 2026Q1 disagree',
    );
  });
});

describe('a total of several organisations', () => {
  it('counts once when two of them report it', () => {
    expect(total(reported(figures({ 'A+B 2026Q1': 12, 'B+A 2026Q1': 12 })), '2026Q1')).toBe('12 exact');
  });

  it('is not known when they report it differently', () => {
    expect(total(reported(figures({ 'A+B 2026Q1': 12, 'B+A 2026Q1': 13 })), '2026Q1')).toBe(
      'unknown; A 2026Q1 disagree; B 2026Q1 disagree',
    );
  });

  it('holds what one of them reports of itself', () => {
    const three = ['A', 'B', 'C'];
    const given = figures({ 'A+B 2026Q1': 12, 'B 2026Q1': 4, 'C 2026Q1': 1 });
    expect(total(reported(given, {}, three), '2026Q1')).toBe('13 exact');
  });

  it('can not be told apart from one that is about some of the same', () => {
    const three = ['A', 'B', 'C'];
    const given = figures({ 'A+B 2026Q1': 12, 'B+C 2026Q1': 4 });
    expect(total(reported(given, {}, three), '2026Q1')).toBe(
      'unknown; B 2026Q1 overlapping; C 2026Q1 overlapping; A 2026Q1 overlapping',
    );
  });
});

describe('over time', () => {
  const year = figures({
    'A 2026Q1': 1,
    'A 2026Q2': 2,
    'A 2026Q3': 4,
    'A 2026Q4': 8,
  });

  it('adds the quarters of a year, and of a half', () => {
    expect(total(reported(year, {}, ['A']), '2026')).toBe('15 exact');
    expect(total(reported(year, {}, ['A']), '2026H2')).toBe('12 exact');
  });

  it('takes the last where that counts, and says that it may have moved since', () => {
    expect(total(reported(year, { overTime: 'last' }, ['A']), '2026')).toBe('8 exact');
    expect(total(reported(year.slice(0, 3), { overTime: 'last' }, ['A']), '2026')).toBe(
      '4 partial; A 2026Q4 absent',
    );
  });

  it('has no total where periods stand apart', () => {
    expect(total(reported(year, { overTime: 'none' }, ['A']), '2026')).toBe('notCounted stand_apart');
    expect(total(reported(year, { overTime: 'none' }, ['A']), '2026Q2')).toBe('2 exact');
  });

  it('has the last of a cumulative figure; who is late makes it fall nowhere', () => {
    const given = figures({ 'A 2026Q1': 10, 'B 2026Q1': 20, 'A 2026Q2': 15, 'B 2026Q3': 30 });
    const cumulative = reported(given, { counts: 'cumulative' });
    expect(total(cumulative, '2026Q1')).toBe('30 exact');
    expect(total(cumulative, '2026Q2')).toBe('35 atLeast; B 2026Q2 absent');
    expect(total(cumulative, '2026Q3')).toBe('45 atLeast; A 2026Q3 absent');
    expect(total(cumulative, '2026')).toBe('45 atLeast; A 2026Q4 absent; B 2026Q4 absent');
  });

  it('leaves figures by two definitions apart', () => {
    const both: IndicatorReported = {
      definitions: [definition(), definition({ version: 2, from: period('2026Q3') })],
      measurements: [
        measurement('A 2026Q1', 1),
        measurement('A 2026Q2', 2),
        measurement('A 2026Q3', 30, 2),
        measurement('A 2026Q4', 40, 2),
        // Still measured as before: it has no part in the series of the new definition.
        measurement('A 2027Q1', 3, 1),
      ],
      expected: () => ['A'],
    };
    expect(total(both, '2026H1')).toBe('3 exact');
    expect(total(both, '2026H2')).toBe('70 exact');
    expect(total(both, '2026')).toBe('notCounted break');
    expect(total(both, '2027Q1')).toBe('unknown; A 2027Q1 absent');
    expect(total(both, '2024')).toBe('notApplicable');
  });
});

describe('a late correction of the first quarter, after the third was approved', () => {
  const codes = (counts: IndicatorDefinition['counts']): readonly string[] =>
    periodsTouched(definition({ counts }), period('2026Q1'), period('2026Q3')).map(reportingPeriodCode);

  it('moves its own half and year, and all later ones where it is cumulative', () => {
    expect(codes('per_period')).toEqual(['2026Q1', '2026H1', '2026']);
    expect(codes('cumulative')).toEqual(['2026Q1', '2026H1', '2026', '2026Q2', '2026Q3', '2026H2']);
  });

  it('is right everywhere', () => {
    const given = { 'A 2026Q1': 10, 'A 2026Q2': 20, 'A 2026Q3': 30 };
    const corrected = reported(figures({ ...given, 'A 2026Q1': 7 }), {}, ['A']);
    expect(total(corrected, '2026Q1')).toBe('7 exact');
    expect(total(corrected, '2026H1')).toBe('27 exact');
    expect(total(corrected, '2026')).toBe('57 atLeast; A 2026Q4 absent');
  });
});
