import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';

const YEARS = [2026, 2027, 2028];
const amounts = (most: number): SimpleRow =>
  Object.fromEntries(YEARS.map((year, at) => [`y${year}`, most * (at + 1)]));

/** One project with a line of every kind; 2026 counts, 2027 is structural. */
const calculation = calculate(
  planOf({
    pillars: [{ code: 'P1', name: 'Een', lead_scope: 'Stad' }],
    projects: [{ code: 'A', pillar: 'P1', name: 'Thuis' }],
    'business-cases': [{ project: 'A', first_year: 2026, last_year: 2028, discount_base_year: 2025 }],
    parameters: [
      { key: 'discount_rate', value: 0, unit: '1/year' },
      { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
      { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
      { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
      { key: 'counting_window_from', value: 2026, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
    ],
    'business-case-benefits': [
      {
        project: 'A',
        line: 'bed',
        kind: 'care_cost',
        law: 'Zvw',
        beneficiary: 'verzekeraar',
        unit: 'EUR',
        ...amounts(100),
      },
      { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', ...amounts(50_000) },
      { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', flow: 'inflow', ...amounts(10) },
    ],
    'budget-lines': [
      { id: 'B1', project: 'A', pillar: 'P1', cost_type: 'material', y2026: 250, y2027: 50 },
      { id: 'B2', project: 'A', pillar: 'P1', y2026: 7 },
    ],
    'structural-costs': [{ project: 'A', item: 'beheer', amount: 30, unit: 'EUR/year', payer: '' }],
    'labour-shortage': [
      { key: 'shortage', value: 400, unit: 'persons', year: 2027, area: 'Stad' },
      { key: 'ambition', value: 0.5, unit: '1', year: 2027, area: 'Stad' },
    ],
  }),
);

const SUMS = ['careCost .gross', 'careCost .npv', 'timeSaving', 'extraHours'];
const COUNTS = ['timeSavingFte', 'extraStaffFte', 'fte', 'extraStaff', 'persons'];

function amount(id: string): unknown {
  const value = calculation.value(id);
  return value?.kind === 'known' ? value.low : value?.kind;
}

describe('addresses of a project', () => {
  const ids = calculation.ids('A/').map((id) => id.slice('A/'.length));

  it.each([...SUMS, ...COUNTS])(
    'are there for every year, structural, and in the window where years add up: %s',
    (of) => {
      const [start = '', ending = ''] = of.split(' ');
      const spans = [
        ...YEARS.map((year) => `byYear.${year}`),
        'structural',
        ...(SUMS.includes(of) ? ['window'] : []),
      ];
      const wanted = spans.map((span) => `${start}.${span}${ending}`);
      const found = ids.filter(
        (id) => id.startsWith(`${start}.`) && id.endsWith(ending) && !/\.by(?:Law|Beneficiary)\./.test(id),
      );
      expect(found.toSorted()).toEqual(wanted.toSorted());
    },
  );

  it('are there by law and by beneficiary, for care that is not used', () => {
    const split = ids.filter((id) => /\.by(?:Law|Beneficiary)\./.test(id));
    const wanted = ['window', 'structural'].flatMap((span) =>
      ['byLaw.Zvw', 'byBeneficiary.verzekeraar'].flatMap((by) =>
        ['gross', 'npv'].map((money) => `careCost.${span}.${by}.${money}`),
      ),
    );
    expect(split.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('amounts of a project', () => {
  it.each([
    ['careCost.byYear.2028.gross', 300],
    ['careCost.window.gross', 100],
    ['careCost.structural.npv', 200],
    ['careCost.window.byLaw.Zvw.gross', 100],
    ['careCost.structural.byBeneficiary.verzekeraar.gross', 200],
    // 50 000 euro at 50 an hour is 1 000 hours, one FTE, two persons.
    ['timeSaving.window', 1000],
    ['timeSavingFte.structural', 2],
    ['extraStaff.structural', 20],
    ['extraStaffFte.structural', 10],
    ['extraHours.window', 5000],
    ['fte.structural', 12],
    ['persons.byYear.2026', 12],
    ['investment.total', 307],
    ['investment.byYear.2026', 257],
    ['investment.byCostType.material', 300],
    ['investment.byCostType.unspecified', 7],
    ['structuralCost.total', 30],
    ['structuralCost.withoutPayer', 30],
    ['mensen/staff.byYear.2027', 20],
    ['mensen/fte.byYear.2027', 10],
    ['tijd/hours.structural', 2000],
    ['tijd/fte.structural', 2],
    ['bed/gross.window', 100],
  ])('%s', (path, expected) => {
    expect(amount(`A/${path}`)).toBe(expected);
  });

  it('are those of its pillar and of the plan, where it is the only one', () => {
    for (const path of [
      'careCost.window.gross',
      'fte.structural',
      'investment.total',
      'structuralCost.total',
    ]) {
      expect(amount(`P1/${path}`)).toBe(amount(`A/${path}`));
      expect(amount(`plan/${path}`)).toBe(amount(`A/${path}`));
    }
  });
});

describe('the words of a figure', () => {
  const all = calculation.ids('').map((id) => ({ id, label: calculation.figure(id)?.label }));

  it('are there in both languages, and hold nothing that is not', () => {
    const wrong = all.filter(
      ({ label }) =>
        !label || [label.nl, label.en].some((words) => words === '' || /undefined|null/.test(words)),
    );
    expect(all.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('say of which year and which part it is', () => {
    const words = (id: string): string => calculation.figure(id)?.label.nl ?? '';
    expect(words('A/careCost.window.byLaw.Zvw.gross')).toContain('Zvw');
    expect(words('A/careCost.window.byBeneficiary.verzekeraar.gross')).toContain('verzekeraar');
    for (const year of YEARS) expect(words(`A/fte.byYear.${year}`)).toContain(String(year));
    const ofProject = all.filter(({ id }) => /^A\/[^/]+$/.test(id)).map(({ label }) => label?.nl);
    expect(ofProject.length - new Set(ofProject).size).toBe(0);
  });
});

describe('every node below every figure', () => {
  it('has words of its own', () => {
    const nameless = calculation.ids('plan/').flatMap((id) => {
      const open = [calculation.explain(id)];
      const found: string[] = [];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.label.nl === '' || next.label.en === '') found.push(id);
        open.push(...next.inputs);
      }
      return found;
    });
    expect(nameless).toEqual([]);
  });
});
