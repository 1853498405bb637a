import { calculate } from '@kapstok/engine';
import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { whatIfSchema } from '../schemas/what-if.ts';
import { whatIfDocument } from './what-if.ts';

const calculation = calculate(
  planOf({
    pillars: [{ code: 'P1', name: 'Een' }],
    projects: [{ code: 'A', pillar: 'P1', name: 'Project A' }],
    'business-cases': [{ project: 'A', first_year: 2027, last_year: 2027 }],
    parameters: [
      { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
      { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
      { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
      { key: 'counting_window_from', value: 2026, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
    ],
    'business-case-benefits': [
      { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2027: 500_000 },
    ],
    'labour-shortage': [{ key: 'shortage', value: 400, unit: 'persons', year: 2027 }],
    assumptions: [
      {
        id: 'tijd',
        name: 'Tijdwinst',
        on: 'business-case-benefits:A/tijd',
        shape: 'triangular',
        low: 0,
        likely: 1,
        high: 2,
        relative: 'yes',
      },
    ],
  }),
);

describe('figures to be run elsewhere', () => {
  it('name the answer, its pillars and projects, what can be moved and how far', () => {
    const made = whatIfDocument(calculation, { setting: {}, cells: 'parameters:hours_per_fte:value' });
    if ('wrong' in made) throw new Error(made.wrong.en);
    expect(made.figures.map(({ part, scope, id }) => [part, scope, id])).toEqual([
      ['contribution', 'plan', 'plan/fte.structural'],
      ['shareClosed', 'plan', 'plan/shortage.shareClosed'],
      ['shareOfAmbition', 'plan', 'plan/shortage.shareOfAmbition'],
      ['careCost', 'plan', 'plan/careCost.structural.gross'],
      ['pillar', 'P1', 'P1/fte.structural'],
      ['project', 'A', 'A/fte.structural'],
    ]);
    expect(made.cells.map(({ unit, now, least, most }) => [unit, now, least, most])).toEqual([
      ['hour/FTE/year', 1000, 1, 10_000],
    ]);
    const [assumption] = made.assumptions;
    expect([assumption?.id, assumption?.label.nl, assumption?.unit]).toEqual(['tijd', 'Tijdwinst', '']);
    expect(assumption?.now).toBeCloseTo(1, 6);
    expect([assumption?.least, assumption?.most].map((each) => Math.round(each ?? -1))).toEqual([0, 2]);
  });

  it('come over the wire as they are, to the bit', () => {
    const made = whatIfDocument(calculation, { setting: {} });
    expect(whatIfSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it.each([
    ['an address of nothing', 'parameters:nope:value'],
    [
      'more than can be moved at once',
      Array.from({ length: 21 }, () => 'parameters:hours_per_fte:value').join('|'),
    ],
  ])('are refused for %s', (_, cells) => {
    expect(whatIfDocument(calculation, { setting: {}, cells })).toHaveProperty('wrong');
  });
});
