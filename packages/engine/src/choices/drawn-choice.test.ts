import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';

const CASE = { first_year: 2026, last_year: 2027, discount_base_year: 2026 };
const CARE = { line: 'zorg', kind: 'care_cost', law: 'Zvw', unit: 'EUR' };

/** One saving of two projects, one of them for a larger area; and people who come in each year. The year compared is 2027. */
const TABLES: SimpleTables = {
  pillars: [
    { code: 'P1', lead_scope: 'Stad' },
    { code: 'P2', lead_scope: 'Provincie' },
  ],
  projects: [
    { code: 'A', pillar: 'P1' },
    { code: 'B', pillar: 'P2' },
  ],
  'business-cases': ['A', 'B'].map((project) => ({ project, ...CASE })),
  'business-case-benefits': [
    { project: 'A', ...CARE, label: 'Wijkzorg', y2026: 100_000, y2027: 500_000 },
    { project: 'B', ...CARE, label: 'Wijkzorg', y2026: 100_000, y2027: 300_000 },
    {
      project: 'A',
      line: 'komst',
      kind: 'extra_staff',
      unit: 'persons',
      flow: 'inflow',
      y2026: 8,
      y2027: 40,
    },
  ],
  parameters: [
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'hourly_rate_zorg', value: 50, unit: 'EUR/hour' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'labour-shortage': [{ key: 'shortage', value: 400, unit: 'persons', year: 2027, area: 'Stad' }],
};

const address = (setting: string): string => `plan/choices.combination.${setting}.fte`;

describe('a choice that is left to an assumption about it', () => {
  const calculation = calculate(planOf(TABLES));

  // Without: those who came in 2026; all time; what is done for the larger area; and both claims.
  it.each([
    ['recruits', 36, 'deel dat elk jaar blijft'],
    ['timeToStaff', 20, 'deel van de tijd dat inzet wordt'],
    ['area', 30, 'deel dat in het gebied landt'],
    ['sharedSavings', 20, 'deel van claims dat over dezelfde besparing gaat'],
  ])(
    '%s is not known without one, so that the answer is at least %d, and says what is asked: %s',
    (choice, least, what) => {
      const found = calculation.value(address(`${choice}=drawn`));
      expect(found).toMatchObject({ kind: 'known', bound: 'atLeast', low: least });
      const gaps = calculation.gaps(address(`${choice}=drawn`));
      expect(gaps.map((gap) => [gap.place, gap.what.nl, gap.why.nl])).toEqual([
        [{ table: 'choices', line: 0, row: choice, field: choice }, what, 'nog te bepalen (n.t.b.)'],
      ]);
    },
  );

  it('asks as much of each where several are left', () => {
    const setting = 'recruits=drawn+timeToStaff=drawn+area=drawn+sharedSavings=drawn';
    const asked = calculation.gaps(address(setting)).map(({ place }) => place.row);
    expect(asked.toSorted()).toEqual(['area', 'recruits', 'sharedSavings', 'timeToStaff']);
  });

  it('is apart from the same choice settled otherwise, whichever is asked first', () => {
    for (const order of [
      ['drawn', 'cumulative'],
      ['cumulative', 'drawn'],
    ]) {
      const fresh = calculate(planOf(TABLES));
      const found = Object.fromEntries(
        order.map((answer) => [answer, fresh.value(address(`recruits=${answer}`))]),
      );
      expect(found.drawn).toMatchObject({ bound: 'atLeast', low: 36 });
      // 10 and 6 of time, and 48 people of half an FTE.
      expect(found.cumulative).toMatchObject({ kind: 'known', low: 40, high: 40 });
    }
  });

  it('is apart from it where another choice is settled too', () => {
    const fresh = calculate(planOf(TABLES));
    expect(fresh.value(address('recruits=drawn'))).toMatchObject({ bound: 'atLeast' });
    // Half of 10 and 6 of time, and 48 people of half an FTE.
    expect(fresh.value(address('recruits=cumulative+timeToStaff=half'))).toEqual({
      kind: 'known',
      bound: 'exact',
      low: 32,
      high: 32,
    });
  });
});

describe('any answer under a choice', () => {
  it.each(['largest', 'drawn'])('has nothing of a saving in a year in which nobody books it: %s', (how) => {
    const plan = planOf({
      ...TABLES,
      projects: [...(TABLES.projects ?? []), { code: 'C', pillar: 'P1' }],
      'business-cases': [...(TABLES['business-cases'] ?? []), { project: 'C', ...CASE, last_year: 2028 }],
      'business-case-benefits': [
        ...(TABLES['business-case-benefits'] ?? []),
        { project: 'C', line: 'mensen', kind: 'extra_staff', unit: 'persons', flow: 'stock', y2028: 10 },
      ],
    });
    const calculation = calculate(plan);
    const at = (year: number): string => `plan/choices.combination.sharedSavings=${how}.byYear.${year}.fte`;
    // Ten people of half an FTE, and nothing else in that year; a year later not even those.
    expect(calculation.value(at(2028))).toMatchObject({ bound: 'exact', low: 5, high: 5 });
    expect(calculation.value(at(2029))).toEqual({ kind: 'unknown' });
    expect(calculation.gaps(at(2029)).map(({ why }) => why.en)).toEqual([
      'no business case gives capacity in 2029, the year that is compared',
    ]);
  });

  /** Every label in the explanation of a figure, and every word of why it stands there. */
  function words(calculation: Calculation, id: string): readonly (string | undefined)[] {
    const found: (string | undefined)[] = [];
    const open = [calculation.explain(id)];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      found.push(one.label?.nl, one.label?.en);
      if (one.origin !== undefined && one.inputs.length === 0 && one.remark !== undefined)
        found.push(one.remark.nl);
      open.push(...one.inputs);
    }
    return found;
  }
  const calculation = calculate(planOf(TABLES));

  it.each([
    ['recruits=cumulative', 'extra mensen van P1'],
    ['timeToStaff=half', 'deel van de tijd dat inzet wordt'],
    ['area=areaShare', 'deel dat in het gebied landt'],
    ['sharedSavings=largest', 'Wijkzorg: alleen de grootste claim'],
    ['sharedSavings=drawn', 'het andere deel'],
    ['sharedSavings=drawn', 'het geheel'],
    ['recruits=drawn+area=drawn', 'deel dat elk jaar blijft'],
  ])('%s says of each part what it is, such as %s', (setting, one) => {
    const found = words(calculation, address(setting));
    expect(found).toContain(one);
    expect(found.filter((word) => word === undefined || word === '')).toEqual([]);
  });

  it('says so of projects without figures, and of what stands under no pillar by the name of the plan', () => {
    const projects = [{ code: 'A' }, { code: 'B', pillar: 'P2' }, { code: 'C', pillar: 'P2' }];
    const plan = planOf({ ...TABLES, projects });
    const found = words(calculate(plan), address('timeToStaff=half'));
    expect(found).toContain('projecten zonder cijfers');
    expect(found).toContain(`bijdrage van ${plan.title}`);
    expect(found).toContain('bijdrage van P2');
  });
});
