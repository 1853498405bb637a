import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate, faultsOf } from './calculate.ts';

const CASE = { first_year: 2026, last_year: 2027, discount_base_year: 2026 };

/** A project under a pillar, one that gives money alone, and one under no pillar. Shortage of 100 in 2027. */
const TABLES: SimpleTables = {
  pillars: [{ code: 'P1', name: 'Een' }],
  projects: [
    { code: 'A', name: 'Aanpak', pillar: 'P1' },
    { code: 'GELD', name: 'Besparing', pillar: 'P1' },
    { code: 'B', name: 'Los' },
  ],
  'business-cases': ['A', 'GELD', 'B'].map((project) => ({ project, ...CASE })),
  'business-case-benefits': [
    ...['A', 'B'].map((project) => ({
      project,
      line: 'mensen',
      kind: 'extra_staff',
      flow: 'inflow',
      unit: 'persons',
      y2026: 2,
      y2027: 10,
    })),
    { project: 'GELD', line: 'zorg', kind: 'care_cost', unit: 'EUR', y2026: 100, y2027: 200 },
  ],
  parameters: [
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'labour-shortage': [{ key: 'shortage', value: 100, unit: 'persons', year: 2027 }],
};

describe('the parts of a plan', () => {
  const plan = planOf(TABLES);
  const calculation = calculate(plan);

  it('are the plan, its pillars and its projects, each with its name and what it belongs to', () => {
    expect(calculation.scopes).toEqual([
      { kind: 'plan', code: 'plan', name: plan.title, pillar: '' },
      { kind: 'pillar', code: 'P1', name: 'Een', pillar: '' },
      { kind: 'project', code: 'A', name: 'Aanpak', pillar: 'P1' },
      { kind: 'project', code: 'GELD', name: 'Besparing', pillar: 'P1' },
      { kind: 'project', code: 'B', name: 'Los', pillar: '' },
    ]);
  });

  it('have figures, and what stands under no pillar has none of a pillar', () => {
    const value = (id: string): unknown => calculation.value(id);
    expect(value('plan/persons.structural')).toMatchObject({ kind: 'known', low: 20 });
    expect(value('P1/persons.structural')).toMatchObject({ kind: 'known', low: 10 });
    expect(value('B/persons.structural')).toMatchObject({ kind: 'known', low: 10 });
    expect(value('/persons.structural')).toBeUndefined();
  });

  it('that are not there have no gaps, no value and no explanation', () => {
    expect(calculation.gaps('plan/none', 'Z/persons.structural')).toEqual([]);
    expect(calculation.value('Z/persons.structural')).toBeUndefined();
    expect(calculation.explain('plan/none')).toBeUndefined();
  });

  it('answer under choices by themselves: 2 more when those of 2026 stay, and of money alone what it does without', () => {
    expect(calculation.within('A').under({}).persons).toMatchObject({ low: 10 });
    expect(calculation.within('A').under({ recruits: 'cumulative' }).persons).toMatchObject({ low: 12 });
    expect(calculation.within('P1').under({ recruits: 'cumulative' }).persons).toMatchObject({ low: 12 });
    expect(calculation.within('GELD').choices).toEqual([]);
    const under = 'choices.combination.recruits=cumulative';
    const money = (path: string): unknown => calculation.value(`GELD/${under}.${path}`);
    expect(money('persons')).toEqual(calculation.value('GELD/persons.structural'));
    expect(money('byYear.2026.persons')).toEqual(calculation.value('GELD/persons.byYear.2026'));
    expect(money('fte')).toEqual(calculation.value('GELD/fte.structural'));
    expect(calculation.value(`A/${under}.persons`)).toMatchObject({ low: 12 });
    expect(calculation.value(`A/${under}.byYear.2026.persons`)).toMatchObject({ low: 2 });
    expect(calculation.value(`nergens/${under}.persons`)).toBeUndefined();
  });
});

describe('a code that names two things', () => {
  const told = (tables: SimpleTables): readonly (readonly string[])[] =>
    faultsOf(planOf(tables)).map(({ place, found, message }) => [
      place.table,
      place.field,
      found,
      message.nl,
    ]);

  it.each(['P1', 'plan'])('is refused, where a project is called %s', (code) => {
    const projects = [{ code, name: 'Dubbel', pillar: 'P1' }];
    const tables = { pillars: [{ code: 'P1', name: 'Een' }], projects };
    expect(told(tables)).toEqual([
      ['projects', 'code', code, 'Deze code is ook de code van een pijler of van het plan.'],
    ]);
  });

  it('is none where codes differ, also of projects under no pillar', () => {
    expect(told(TABLES)).toEqual([]);
  });
});
