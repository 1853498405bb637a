import { calculate } from '@kapstok/engine';
import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from './verdict.ts';
import { verdictsOf } from './verdicts.ts';

const YEARS = [2024, 2025, 2026, 2027, 2028];

function row(cells: SimpleRow, amounts: readonly number[]): SimpleRow {
  return { ...cells, ...Object.fromEntries(YEARS.map((year, at) => [`y${year}`, amounts[at] ?? 0])) };
}

/** A plan of two pillars: care cost and time gained in one, recruits in the other. */
function tables(care: readonly number[], time: readonly number[], people: readonly number[]): SimpleTables {
  return {
    pillars: [{ code: 'A' }, { code: 'B' }],
    projects: [
      { code: 'A1', pillar: 'A', in_application: 'yes', has_business_case: 'yes' },
      { code: 'B1', pillar: 'B', in_application: 'yes', has_business_case: 'yes' },
    ],
    'business-cases': [
      { project: 'A1', first_year: 2024, last_year: 2028, discount_base_year: 2024 },
      { project: 'B1', first_year: 2024, last_year: 2028, discount_base_year: 2024 },
    ],
    'business-case-benefits': [
      row({ project: 'A1', line: 'beds', kind: 'care_cost', unit: 'EUR' }, care),
      row({ project: 'A1', line: 'time', kind: 'time_gain', unit: 'EUR' }, time),
      row({ project: 'B1', line: 'recruits', kind: 'extra_staff', unit: 'persons', flow: 'inflow' }, people),
    ],
    parameters: [
      { key: 'discount_rate', value: 0.03, unit: '1/year' },
      { key: 'hourly_rate_professional', value: 90, unit: 'EUR/hour' },
      { key: 'hours_per_fte', value: 1800, unit: 'hour/FTE/year' },
      { key: 'fte_per_person', value: 0.7, unit: 'FTE/person' },
      { key: 'counting_window_from', value: 2024, unit: 'year' },
      { key: 'counting_window_to', value: 2027, unit: 'year' },
    ],
    'labour-shortage': [
      { key: 'shortage', value: 2000, unit: 'persons', year: 2028, area: 'R' },
      { key: 'ambition', value: 0.6, unit: '1', year: 2028, area: 'R' },
    ],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, number) => whole + number, 0);

const last = (numbers: readonly number[]): number => numbers.at(-1) ?? 0;

/** What follows, worked out by hand from the amounts; the first four years are the window, the last is structural. */
function soundFigures(
  care: readonly number[],
  time: readonly number[],
  people: readonly number[],
): SimpleRow[] {
  const [lastCare, lastTime, lastPeople] = [last(care), last(time), last(people)];
  const timeFte = lastTime / 90 / 1800;
  const fte = timeFte + lastPeople * 0.7;
  const window = { scope: 'plan', period: 't/m 2027' };
  const structural = { scope: 'plan', period: 'vanaf 2028' };
  const npv = sum(care.slice(0, 4).map((amount, at) => amount / 1.03 ** at));
  return [
    { key: 'care_cost_reduction', value: npv, unit: 'EUR', ...window },
    { key: 'care_cost_reduction', value: npv, unit: 'EUR', ...window, scope: 'A1' },
    { key: 'care_cost_reduction_structural', value: lastCare, unit: 'EUR/year', ...structural },
    { key: 'time_saving', value: sum(time.slice(0, 4)) / 90, unit: 'hours', ...window },
    { key: 'time_saving_structural', value: lastTime / 90, unit: 'hours/year', ...structural, scope: 'A' },
    { key: 'time_saving_structural_fte', value: timeFte, unit: 'FTE', ...structural },
    { key: 'extra_hours', value: sum(people.slice(0, 4)) * 0.7 * 1800, unit: 'hours', ...window },
    { key: 'extra_hours_structural_fte', value: lastPeople * 0.7, unit: 'FTE', ...structural },
    { key: 'recruits', value: sum(people.slice(0, 4)), unit: 'persons', ...window, scope: 'B1' },
    { key: 'contribution_fte', value: fte, unit: 'FTE', ...structural },
    { key: 'contribution_persons', value: timeFte / 0.7 + lastPeople, unit: 'persons', ...structural },
    { key: 'share_of_shortage', value: fte / 1400, unit: '1', ...structural },
    { key: 'share_of_ambition', value: fte / 840, unit: '1', ...structural },
  ];
}

function judged(plan: SimpleTables, stated: readonly SimpleRow[]): readonly Verdict[] {
  const made = planOf({ ...plan, 'stated-figures': stated });
  return verdictsOf({ plan: made, calculation: calculate(made) });
}

const euros = fc.array(fc.integer({ min: 10_000, max: 9_000_000 }), { minLength: 5, maxLength: 5 });
const persons = fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 5, maxLength: 5 });

describe('verdicts', () => {
  it('agree with everything that follows, rounded to two digits or more', () => {
    fc.assert(
      fc.property(euros, euros, persons, fc.integer({ min: 2, max: 9 }), (care, time, people, digits) => {
        const rounded = soundFigures(care, time, people).map((each) => ({
          ...each,
          value: Number(Number(each.value).toPrecision(digits)),
        }));
        const kinds = judged(tables(care, time, people), rounded).map(({ kind }) => kind);
        expect(new Set(kinds)).toEqual(new Set(['agrees']));
      }),
      { numRuns: 60 },
    );
  });

  it('agree with none of it that is a tenth too high', () => {
    fc.assert(
      fc.property(euros, euros, persons, (care, time, people) => {
        const raised = soundFigures(care, time, people).map((each) => ({
          ...each,
          value: Number((Number(each.value) * 1.1).toPrecision(6)),
        }));
        const kinds = judged(tables(care, time, people), raised).map(({ kind }) => kind);
        expect(kinds).not.toContain('agrees');
        expect(kinds).not.toContain('notVerifiable');
      }),
      { numRuns: 30 },
    );
  });

  it('call nothing right or wrong without business cases', () => {
    const plan = { pillars: [{ code: 'A' }], projects: [{ code: 'A1', pillar: 'A', in_application: 'yes' }] };
    const stated = soundFigures([1], [1], [1]).filter(({ scope }) => scope !== 'B1');
    expect(new Set(judged(plan, stated).map(({ kind }) => kind))).toEqual(new Set(['notVerifiable']));
  });

  it('say nothing of a figure without a number', () => {
    const stated = [
      { key: 'time_saving', value: 'n.t.b.', unit: 'hours', scope: 'plan', period: 't/m 2027' },
    ];
    expect(judged({}, stated)).toEqual([]);
  });
});
