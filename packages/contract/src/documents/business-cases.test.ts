import { calculate } from '@kapstok/engine';
import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { bookedLines } from './booked-lines.ts';
import { businessCaseOf, businessCases, fullCases } from './business-cases.ts';

const line = (project: string, name: string, kind: string, unit: string, amount: number | string) => ({
  project,
  line: name,
  kind,
  unit,
  y2026: 0,
  y2027: amount,
});

/** Two projects with a case and one without; both have lines, one has an hourly rate of its own. */
const TABLES: SimpleTables = {
  pillars: [{ code: 'P1', name: 'Een' }],
  projects: ['A', 'B', 'C'].map((code) => ({ code, name: `Project ${code}`, pillar: 'P1' })),
  'business-cases': ['B', 'A'].map((project) => ({ project, first_year: 2026, last_year: 2027 })),
  parameters: [
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
    { key: 'hourly_rate_professional', scope: 'B', value: 60, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'labour-shortage': [{ key: 'shortage', value: 400, unit: 'persons', year: 2027 }],
  'business-case-benefits': [
    line('A', 'zorg', 'care_cost', 'EUR', 300),
    line('A', 'mensen', 'extra_staff', 'persons', 4),
    line('B', 'tijd', 'time_gain', 'EUR', 600),
    line('C', 'zorg', 'care_cost', 'EUR', 700),
  ],
};

const calculation = calculate(planOf(TABLES));

describe('the list of business cases', () => {
  it('says of each, in the order of the plan, what the case itself says, and counts its lines', () => {
    const { cases } = businessCases(calculation);
    expect(cases.map(({ project, lines }) => [project, lines])).toEqual([
      ['B', 1],
      ['A', 2],
    ]);
    for (const listed of cases) {
      const whole = businessCaseOf(calculation, listed.project);
      expect({ ...whole, ...listed, lines: whole?.lines }).toEqual(whole);
      expect(whole?.lines).toHaveLength(listed.lines);
    }
  });

  it('is about the same cases as all of them in full', () => {
    const full = fullCases(calculation);
    expect(full).toEqual(['B', 'A'].map((project) => businessCaseOf(calculation, project)));
  });
});

describe('a business case', () => {
  it('tells a driver of its own in the place of that of the plan', () => {
    const rates = ['A', 'B'].map((project) =>
      businessCaseOf(calculation, project)
        ?.drivers.filter(({ key }) => key === 'hourly_rate_professional')
        .map(({ scope }) => scope),
    );
    expect(rates).toEqual([[''], ['B']]);
  });

  it('is not there for a project that has none', () => {
    expect(businessCaseOf(calculation, 'C')).toBeNull();
  });
});

describe('what lines book', () => {
  // 600 euro of time at the 60 euro an hour of the project is 10 hours; 4 people of half an FTE of 1000 hours are 2000.
  it('is told of every line of a case: money, else hours', () => {
    const { lines } = bookedLines(calculation);
    expect(
      lines.map(({ project, line: name, booked }) => [project, name, booked.unit, booked.value]),
    ).toEqual(
      [
        ['B', 'tijd', 'hour', 10],
        ['A', 'zorg', 'EUR', 300],
        ['A', 'mensen', 'hour', 2000],
      ].map(([project, name, unit, amount]) => [
        project,
        name,
        unit,
        { kind: 'known', low: amount, high: amount, bound: 'exact' },
      ]),
    );
  });
});
