import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';

const LINE: SimpleRow = { project: 'A', line: 'zorg', kind: 'care_cost', unit: 'EUR' };

function calculated(tables: SimpleTables): Calculation {
  return calculate(planOf(tables));
}

/** What is wrong with the figures of a plan when each is asked for and explained: no number, or told otherwise. */
function problemsOf(calculation: Calculation): readonly string[] {
  const figures = calculation.ids('').filter((id) => {
    const value = calculation.figure(id)?.value;
    const numbers = value?.kind === 'known' ? [value.low, value.high] : [];
    const told = JSON.stringify(calculation.explain(id)?.value);
    return value === undefined || !numbers.every(Number.isFinite) || told !== JSON.stringify(value);
  });
  const settings = [{}, ...calculation.combinations()].map((setting) =>
    JSON.stringify(calculation.under(setting)),
  );
  return [...figures, ...settings.filter((answer) => !answer.includes('"fte"'))];
}

describe('a plan of a strange shape', () => {
  it.each<[string, SimpleTables]>([
    ['nothing at all', {}],
    ['empty tables', { projects: [], pillars: [], 'budget-lines': [], parameters: [] }],
    ['only pillars', { pillars: [{ code: 'P1' }] }],
    ['only projects', { projects: [{ code: 'A' }, { code: 'B' }] }],
    ['only a shortage', { 'labour-shortage': [{ key: 'shortage', value: 10, unit: 'persons' }] }],
    [
      'an ambition without a shortage',
      { 'labour-shortage': [{ key: 'ambition', value: 0.6, unit: '1', year: 2028 }] },
    ],
    ['only programme management', { projects: [{ code: 'A', kind: 'programme_management' }] }],
    ['only a budget of the plan itself', { 'budget-lines': [{ id: 'B1', y2025: 5 }] }],
    ['a case of three hundred years', caseOf(1900, 2200, { y2000: 5 })],
    ['a case that ends before it begins', caseOf(2028, 2024, { y2026: 5 })],
    ['a case of an absurd length', caseOf(0, 1_000_000, { y2026: 5 })],
    [
      'a case without lines',
      { projects: [{ code: 'A' }], 'business-cases': [{ project: 'A', first_year: 2025, last_year: 2026 }] },
    ],
    [
      'lines of a project that is not there',
      { projects: [{ code: 'B' }], 'business-case-benefits': [{ ...LINE, y2025: 5 }] },
    ],
    [
      'budget lines of a project that is not there',
      { projects: [{ code: 'B' }], 'budget-lines': [{ id: 'B1', project: 'A', y2025: 5 }] },
    ],
    [
      'two projects of one name',
      {
        projects: [
          { code: 'A', name: 'X' },
          { code: 'B', name: 'X' },
        ],
      },
    ],
    [
      'two lines of one label',
      {
        'business-case-benefits': [
          { ...LINE, label: 'X', y2025: 5 },
          { ...LINE, line: 'ander', label: 'X', y2025: 6 },
        ],
      },
    ],
    ['amounts below zero', { 'business-case-benefits': [{ ...LINE, y2025: -5, y2026: '-10..-5' }] }],
    [
      'amounts as large as they get',
      {
        'business-case-benefits': [
          { ...LINE, y2025: 1e308, y2026: '1e300..1e308' },
          { ...LINE, line: 'b', y2025: 1e308 },
        ],
      },
    ],
    [
      'a shortage of nothing',
      {
        ...caseOf(2028, 2028, { y2028: 5 }),
        'labour-shortage': [{ key: 'shortage', value: 0, unit: 'persons', year: 2028 }],
      },
    ],
    [
      'a window that ends before it begins',
      { parameters: [year('counting_window_from', 2030), year('counting_window_to', 2020)] },
    ],
    [
      'a window that is not known yet',
      { parameters: [year('counting_window_from', 'n.t.b.'), year('counting_window_to', '')] },
    ],
    [
      'a window of half years',
      { parameters: [year('counting_window_from', 2024.5), year('counting_window_to', 2027.5)] },
    ],
    [
      'a discount rate that makes no sense',
      {
        ...caseOf(2028, 2028, { y2028: 5 }),
        parameters: [{ key: 'discount_rate', value: -1, unit: '1/year' }],
      },
    ],
    [
      'names that computers use',
      {
        projects: [{ code: 'constructor', pillar: '__proto__' }, { code: 'toString' }],
        pillars: [{ code: '__proto__' }],
      },
    ],
  ])('is computed: %s', (_, tables) => {
    expect(problemsOf(calculated(tables))).toEqual([]);
  });

  it('never calls what is not known zero', () => {
    const calculation = calculated({ projects: [{ code: 'A' }] });
    expect(calculation.under({}).shareClosed).toEqual({ kind: 'unknown' });
    expect(calculation.value('plan/structuralCost.total')).toEqual({ kind: 'unknown' });
  });

  it.each<[string, SimpleTables]>([
    ['a case that ends before it begins', caseOf(2028, 2024, { y2026: 5 })],
    ['lines without any amount, in a plan without years', { 'business-case-benefits': [LINE] }],
  ])('calls what has no years unknown, not zero: %s', (_, tables) => {
    const window = { parameters: [year('counting_window_from', 2025), year('counting_window_to', 2026)] };
    expect(calculated({ ...window, ...tables }).value('A/careCost.window.gross')).toEqual({
      kind: 'unknown',
    });
  });

  it('takes the years that are printed where those of a case are absurd', () => {
    const calculation = calculated(caseOf(0, 1_000_000, { y2026: 5 }));
    expect(calculation.ids('A/zorg/gross.byYear.')).toEqual(['A/zorg/gross.byYear.2026']);
  });

  it('has no figure at all for what a number too large comes to, and says so', () => {
    const lines = [
      { ...LINE, y2025: 1e308 },
      { ...LINE, line: 'b', y2025: 1e308 },
    ];
    const calculation = calculated({ 'business-case-benefits': lines });
    expect(calculation.value('A/careCost.byYear.2025.gross')).toEqual({ kind: 'unknown' });
    expect(calculation.gaps('A/careCost.byYear.2025.gross').map((gap) => gap.why.nl)).toEqual([
      'de uitkomst is te groot om mee te rekenen',
    ]);
  });

  it('takes a setting it does not know as its base', () => {
    const calculation = calculated({ ...caseOf(2028, 2028, { y2028: 5 }), projects: [{ code: 'A' }] });
    expect(calculation.under({ timeToStaff: 'constructor', nergens: 'iets' }).fte).toEqual(
      calculation.under({}).fte,
    );
  });
});

function caseOf(first: number, last: number, amounts: SimpleRow): SimpleTables {
  return {
    'business-cases': [{ project: 'A', first_year: first, last_year: last, discount_base_year: first }],
    'business-case-benefits': [{ ...LINE, ...amounts }],
  };
}

function year(key: string, value: number | string): SimpleRow {
  return { key, value, unit: 'year' };
}
