import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';

const PARAMETERS: readonly SimpleRow[] = [
  { key: 'counting_window_from', value: 2026, unit: 'year' },
  { key: 'counting_window_to', value: 2026, unit: 'year' },
  { key: 'budget_ceiling', value: 1000, unit: 'EUR' },
];
const saves = (project: string, amount: number): SimpleRow => ({
  project,
  line: 'zorg',
  kind: 'care_cost',
  unit: 'EUR',
  y2026: amount,
});
const caseOf = (project: string): SimpleRow => ({ project, first_year: 2026, last_year: 2026 });

const planWith = (tables: SimpleTables) => calculate(planOf({ parameters: [...PARAMETERS], ...tables }));
type Calculated = ReturnType<typeof planWith>;
const amount = (of: Calculated, id: string): unknown => {
  const value = of.value(id);
  return value?.kind === 'known' ? value.low : value?.kind;
};
const GROSS = 'careCost.window.gross';

describe('a pillar and the plan', () => {
  const some = planWith({
    pillars: [{ code: 'P1', name: 'Thuis' }, { code: 'P2' }],
    projects: [
      { code: 'A', pillar: 'P1' },
      { code: 'B', pillar: 'P1', in_application: 'no' },
      { code: 'C', pillar: 'P1', in_application: 'unknown' },
    ],
    'business-cases': ['A', 'B', 'C'].map(caseOf),
    'business-case-benefits': [saves('A', 1), saves('B', 20), saves('C', 300)],
    'budget-lines': [
      { id: 'B1', project: 'A', pillar: 'P1', item: 'Van een project', y2026: 4 },
      { id: 'B2', pillar: 'P1', item: 'Van de pijler', y2026: 50 },
      { id: 'B3', item: 'Van niemand', y2026: 600 },
    ],
    'structural-costs': [
      { id: 'S1', project: 'A', item: 'Beheer', amount: 7 },
      { id: 'S2', item: 'Overal', amount: 80 },
    ],
  });

  it('count their projects, but not one outside the application, which keeps its own figures', () => {
    expect(['A', 'B', 'C', 'P1', 'plan'].map((code) => amount(some, `${code}/${GROSS}`))).toEqual([
      1, 20, 300, 301, 301,
    ]);
  });

  it('count each budget line once: of a project, straight on a pillar, or on the plan', () => {
    expect(['A', 'P1', 'plan'].map((code) => amount(some, `${code}/investment.total`))).toEqual([4, 54, 654]);
  });

  it('count structural costs that belong to no project in the plan only', () => {
    const costs = some.ids('plan/structuralCost').filter((id) => amount(some, id) === 87);
    expect(costs.length).toBeGreaterThan(0);
    const [cost = ''] = costs;
    expect(amount(some, cost.replace('plan/', 'A/'))).toBe(7);
  });

  it('have a ceiling, and room below it: 1 000 less 654', () => {
    expect(amount(some, 'plan/investment.room')).toBe(346);
    expect(some.figure('plan/investment.room')?.label.nl).toBe(
      'het plan: investering, ruimte onder het plafond',
    );
  });

  it('go by their own names, with the code where there is a name', () => {
    const names = some.scopes.map(({ kind, code, name }) => [kind, code, name]);
    expect(names).toContainEqual(['pillar', 'P1', 'Thuis']);
    expect(names).toContainEqual(['pillar', 'P2', '']);
    expect(some.figure('P1/investment.total')?.label.nl).toMatch(/^P1 Thuis: /);
  });

  it('say what is of the plan itself under its title, and make no pillar of it', () => {
    const labels = some.explain('plan/investment.total')?.inputs.map(({ label }) => label.nl);
    expect(labels).toEqual(['P1 Thuis: investering, totaal', 'Voorbeeldplan: investering, totaal']);
    expect(some.scopes.map(({ code }) => code)).toEqual(['plan', 'P1', 'P2', 'A', 'B', 'C']);
  });
});

describe('a plan without projects', () => {
  const none = planWith({ 'budget-lines': [{ id: 'B1', item: 'Los', y2026: 5 }] });

  it('has no known effect, and says so at the table of projects', () => {
    expect(amount(none, 'plan/fte.structural')).toBe('unknown');
    expect(none.gaps('plan/fte.structural')).toMatchObject([
      {
        place: { table: 'projects', line: 0, row: '', field: '' },
        why: { nl: 'het plan heeft geen projecten met cijfers' },
      },
    ]);
  });
});

describe('a plan without a table of projects', () => {
  const lines = planWith({
    'business-cases': [caseOf('A')],
    'business-case-benefits': [saves('A', 1), saves('', 20), saves('N', 300)],
    'budget-lines': [
      { id: 'B1', project: 'A', pillar: 'P1', item: 'Team', y2026: 4 },
      { id: 'B2', project: 'Z', pillar: 'P2', item: 'Alleen begroot', y2026: 5 },
      { id: 'B3', item: 'Los', y2026: 6 },
    ],
  });

  it('has those that its benefit lines and its budget name, each in the pillar of its budget', () => {
    const projects = lines.scopes.filter(({ kind }) => kind === 'project');
    expect(projects).toEqual([
      { kind: 'project', code: 'A', name: '', pillar: 'P1' },
      { kind: 'project', code: 'N', name: '', pillar: '' },
      { kind: 'project', code: 'Z', name: '', pillar: 'P2' },
    ]);
    expect(amount(lines, `P1/${GROSS}`)).toBe(1);
    const pillars = lines.scopes.filter(({ kind }) => kind === 'pillar');
    expect(pillars.map(({ code, name }) => [code, name])).toEqual([
      ['P1', ''],
      ['P2', ''],
    ]);
    expect(lines.figure('P1/investment.total')?.label.nl).toBe('P1: investering, totaal');
  });

  it('counts them, and says of one without a case that the plan gives no figures on its effect', () => {
    expect(amount(lines, `A/${GROSS}`)).toBe(1);
    expect(lines.gaps('Z/fte.structural')[0]?.why.nl).toBe('het plan geeft geen cijfers over het effect');
    expect(lines.figure('A/investment.total')?.label.nl).toMatch(/^A: /);
  });
});

describe('a project without an effect', () => {
  const some = planWith({
    projects: [{ code: 'A' }, { code: 'LEEG' }, { code: 'PM', kind: 'programme_management' }],
    'business-cases': [caseOf('A'), { project: 'LEEG', first_year: 2027, last_year: 2026 }],
    'business-case-benefits': [
      saves('A', 1),
      { project: 'LEEG', line: 'zorg', kind: 'care_cost', unit: 'EUR' },
    ],
  });

  it('whose business case ends before it begins says that it has no years', () => {
    expect(some.gaps(`LEEG/${GROSS}`)).toMatchObject([
      {
        place: { table: 'projects', field: 'has_business_case' },
        why: { nl: 'de businesscase heeft geen jaren' },
      },
    ]);
  });

  it('is management, of which it is not applicable, as its kind says', () => {
    expect(amount(some, `PM/${GROSS}`)).toBe('notApplicable');
    const why = some.explain(`PM/${GROSS}`);
    expect(why?.origin).toMatchObject({ place: { table: 'projects', field: 'kind' }, source: '' });
  });
});
