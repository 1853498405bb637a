import { expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { uncertaintyFaults } from './uncertainty-faults.ts';

const PLAN = {
  projects: [{ code: 'A', reach: 1200 }],
  'business-case-benefits': [{ project: 'A', line: 'zorg', kind: 'care_cost', unit: 'EUR', y2027: 100 }],
};

it('names what is wrong by its cell, in all tables about what is uncertain', () => {
  const faults = uncertaintyFaults(
    planOf({
      ...PLAN,
      assumptions: [
        { id: 'A1', on: 'projects:A:reach', shape: 'range', low: 900, high: 800 },
        { id: 'A2', on: 'projects:A:reach', shape: 'percentage', percent: 0.1 },
      ],
      overlaps: [{ id: 'O1', lines: 'A/zorg', overlap: 0.5 }],
      'scenario-settings': [{ scenario: 'S', on: 'projects:B:reach', value: 5 }],
    }),
  );
  expect(faults.map(({ place, found }) => [place.table, place.line, place.field, found])).toEqual([
    ['assumptions', 2, 'high', '800'],
    ['assumptions', 3, 'on', 'projects:A:reach'],
    ['overlaps', 2, 'lines', 'A/zorg'],
    ['scenario-settings', 2, 'on', 'projects:B:reach'],
  ]);
  for (const { expected, message } of faults) {
    expect([expected.nl, expected.en, message.nl, message.en]).not.toContain('');
  }
});

it('are none in a plan that says nothing of it', () => {
  expect(uncertaintyFaults(planOf(PLAN))).toEqual([]);
});

it('knows the assumptions that a scenario may set to one value', () => {
  const setting = (on: string, more: object = { value: 5 }) => ({ scenario: 'S', on, ...more });
  const faults = uncertaintyFaults(
    planOf({
      ...PLAN,
      assumptions: [
        { id: 'A1', on: 'projects:A:reach', shape: 'range', meaning: 'bounds', low: 800, high: 900 },
      ],
      scenarios: [{ code: 'S' }],
      'scenario-settings': [
        setting('assumptions:A1'),
        setting('assumptions:A1'),
        setting('assumptions:A9'),
        { scenario: 'T', on: 'assumptions:A1', choice: 'half', value: 5 },
        { scenario: 'U', on: 'assumptions:A1' },
      ],
    }),
  );
  expect(faults.map(({ place, found }) => [place.line, place.field, found])).toEqual([
    [3, 'on', 'assumptions:A1'],
    [4, 'on', 'assumptions:A9'],
    [5, 'choice', 'half'],
    [6, 'value', ''],
  ]);
});

it('knows what an assumption that a scenario sets can be, and in which unit', () => {
  const setting = (on: string, more: object) => ({ scenario: 'S', on: `assumptions:${on}`, ...more });
  const faults = uncertaintyFaults(
    planOf({
      ...PLAN,
      parameters: [{ key: 'claim', value: 0.5, unit: '1' }],
      assumptions: [
        { id: 'A1', on: 'projects:A:reach', shape: 'range', meaning: 'bounds', low: 800, high: 900 },
        { id: 'A2', on: 'parameters:claim:value', shape: 'range', meaning: 'bounds', low: 0.1, high: 0.9 },
        { id: 'A3', on: 'business-case-benefits:A/zorg', shape: 'percentage', percent: 0.1 },
      ],
      scenarios: [{ code: 'S' }],
      'scenario-settings': [
        setting('A1', { value: -1 }),
        setting('A2', { value: 1.5 }),
        setting('A3', { value: -0.1 }),
        setting('A1', { value: 5, unit: 'EUR', scenario: 'T' }),
        setting('A2', { value: 0.9, scenario: 'T' }),
        setting('A3', { value: 1.5, scenario: 'T' }),
      ],
    }),
  );
  expect(faults.map(({ place, found }) => [place.line, place.field, found])).toEqual([
    [2, 'value', '-1'],
    [3, 'value', '1.5'],
    [4, 'value', '-0.1'],
    [5, 'unit', 'EUR'],
  ]);
});
