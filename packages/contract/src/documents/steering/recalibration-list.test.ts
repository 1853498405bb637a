import { calculate } from '@kapstok/engine';
import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { recalibrationList } from './recalibration-list.ts';

/** A project whose professionals gain 1 000 hours in 2027 at 50 euro an hour; a target is half of that. */
const TABLES: SimpleTables = {
  pillars: [{ code: 'P', name: 'Een' }],
  projects: [{ code: 'A', name: 'Eerste', pillar: 'P' }],
  'business-cases': [{ project: 'A', first_year: 2027, last_year: 2027, discount_base_year: 2027 }],
  parameters: [
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'counting_window_from', value: 2027, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
  ],
  'business-case-benefits': [{ project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2027: 50_000 }],
  kpis: [
    {
      code: 'K1',
      project: 'A',
      name: 'Tijd',
      unit: 'hours',
      shape: 'share_of_potential',
      t2027: '50%..50% = 500..500',
    },
  ],
  bodies: [{ code: 'ZV', name: 'Verzekeraar' }],
  scenarios: [{ code: 'S', name: 'Minder' }],
  'scenario-settings': [
    { scenario: 'S', on: 'business-case-benefits:A/tijd:y2027', value: 30_000, unit: 'EUR' },
  ],
};

/** What stands in the plan once the recalibration was put into it. */
const WRITTEN: SimpleTables = {
  'business-case-benefits': [{ project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2027: 30_000 }],
  'scenario-settings': [
    {
      scenario: 'S',
      on: 'business-case-benefits:A/tijd:y2027',
      value: 30_000,
      unit: 'EUR',
      replaced: 50_000,
    },
  ],
};

function listed(row: Readonly<Record<string, string>>, day = '2027-06-01', tables: SimpleTables = {}) {
  const recalibrations = [{ code: 'H', name: 'Minder tijd', scenario: 'S', consulted: 'ZV', ...row }];
  const calculation = calculate(planOf({ ...TABLES, ...tables, recalibrations }));
  return recalibrationList({ calculation, measurements: new Map(), day }).recalibrations[0];
}

describe('a recalibration', () => {
  it('sets old and new drivers side by side, with what it does to targets and headline figures', () => {
    const found = listed({});
    expect(found?.drivers.map(({ before, after }) => [before.nl, after.nl])).toEqual([
      ['€ 50.000', '€ 30.000'],
    ]);
    // 50 000 euro at 50 an hour is 1 000 hours, half of which is 500; 30 000 gives 600 and 300.
    expect(found?.targets.map(({ before, after }) => [before?.low, after?.low])).toEqual([[500, 300]]);
    // What the plan prints, as one says it.
    expect(found?.targets.map(({ printed, read }) => [printed, read.nl, read.en])).toEqual([
      ['50%..50% = 500..500', '500 uur, 50,0%', '500 hours, 50.0%'],
    ]);
    const time = found?.headline.find(({ id }) => id === 'plan/timeSaving.window');
    const values = [time?.from, time?.to, time?.difference].map((figure) => figure?.value);
    expect(values).toMatchObject([{ low: 1000 }, { low: 600 }, { low: -400 }]);
  });

  it('counts only after consultation, and from the day that was agreed on', () => {
    expect(listed({})?.state).toBe('planned');
    expect(listed({ consulted_on: '2027-05-01' })?.state).toBe('consulted');
    const state = (counts_from: string, tables?: SimpleTables) =>
      listed({ consulted_on: '2027-05-01', counts_from }, '2027-06-01', tables)?.state;
    expect(state('2027-07-01', WRITTEN)).toBe('consulted');
    expect(state('2027-05-02', WRITTEN)).toBe('counts');
    // As long as its drivers do not stand in the plan, it counts nowhere.
    expect(state('2027-05-02')).toBe('consulted');
  });

  it('says what is missing where it was consulted on and does not count', () => {
    const missing = (row: Readonly<Record<string, string>>, tables?: SimpleTables) =>
      listed({ consulted_on: '2027-05-01', ...row }, '2027-06-01', tables)?.missing?.nl;
    expect(missing({ counts_from: '2027-05-02' })).toMatch(/1 van de 1 nog niet in het plan/);
    // Who reads it steers a programme: what a program would do stands with the API.
    expect(missing({ counts_from: '2027-05-02' })).not.toMatch(/API|`|replaced/);
    expect(missing({ counts_from: '2027-07-01' }, WRITTEN)).toBe('Zij telt vanaf 1 juli 2027.');
    expect(missing({}, WRITTEN)).toBe('Er is nog niet gezegd vanaf welke dag zij telt.');
    const choice = [{ scenario: 'S', on: 'choices:timeToStaff', choice: 'half' }];
    expect(missing({ counts_from: '2027-05-02' }, { 'scenario-settings': choice })).toMatch(/niets dat kan/);
    expect(missing({ counts_from: '2027-05-02' }, WRITTEN)).toBeUndefined();
    expect(listed({})?.missing).toBeNull();
  });

  it('still sets old and new side by side once it counts', () => {
    const found = listed({ consulted_on: '2027-05-01', counts_from: '2027-05-02' }, '2027-06-01', WRITTEN);
    expect(found?.isWritten).toBe(true);
    expect(found?.drivers.map(({ before, after }) => [before.nl, after.nl])).toEqual([
      ['€ 50.000', '€ 30.000'],
    ]);
    expect(found?.targets.map(({ before, after }) => [before?.low, after?.low])).toEqual([[500, 300]]);
    const time = found?.headline.find(({ id }) => id === 'plan/timeSaving.window');
    expect([time?.from?.value, time?.to?.value]).toMatchObject([{ low: 1000 }, { low: 600 }]);
  });

  it('says of an open choice that no plan holds it, and never counts by that alone', () => {
    const found = listed({ consulted_on: '2027-05-01', counts_from: '2027-05-02' }, '2027-06-01', {
      'scenario-settings': [{ scenario: 'S', on: 'choices:timeToStaff', choice: 'half' }],
    });
    expect(found?.drivers.map(({ isCell }) => isCell)).toEqual([false]);
    expect(found?.state).toBe('consulted');
  });

  it('says that nothing was set anew where it names no scenario', () => {
    expect(listed({ scenario: '' })).toMatchObject({
      scenario: null,
      drivers: [],
      headline: [],
      targets: [],
    });
  });
});
