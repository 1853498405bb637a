import { placeCode, planOf, type SimpleRow } from '@kapstok/plan';
import { point } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { Column } from '../draws/tape/column.ts';
import { cell, given, ratio, shareOf, sum } from '../graph/build.ts';
import type { Evaluated } from '../graph/evaluate.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import { named } from '../testing/nodes.ts';
import type { Supposed } from './drawn-plan.ts';
import { zeroDivisorsBelow } from './zero-divisors.ts';

const FTE = 'A/fte.structural';

/** Time gained in euros, by an hourly rate and the hours of a full-time job. */
function planWith(...assumptions: readonly SimpleRow[]): Calculation {
  return calculate(
    planOf({
      projects: [{ code: 'A' }],
      'business-cases': [{ project: 'A', first_year: 2027, last_year: 2027, discount_base_year: 2027 }],
      parameters: [
        { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
        { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2026, unit: 'year' },
      ],
      'business-case-benefits': [
        { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2027: 100_000 },
      ],
      assumptions: [...assumptions],
    }),
  );
}

function rowsOf(calculation: Calculation, supposed: Supposed = {}): readonly string[] {
  return calculation.simulate({ figures: [FTE], draws: 1000, supposed }).zeroDivisors.map(({ row }) => row);
}

const HOURS = { id: 'uren', on: 'parameters:hours_per_fte:value', shape: 'range', meaning: 'interval80' };

describe('what is divided by and may be zero', () => {
  it('is named where draws of it are zero', () => {
    const calculation = planWith({ ...HOURS, low: 0, high: 1600 });
    expect(calculation.simulate({ figures: [FTE] }).figure(FTE)?.value.kind).toBe('unknown');
    expect(rowsOf(calculation)).toEqual(['hours_per_fte']);
  });

  it('is nothing where no draw of it is zero, nor where nothing is divided by what is zero', () => {
    expect(rowsOf(planWith({ ...HOURS, low: 800, high: 1600 }))).toEqual([]);
    expect(rowsOf(planWith())).toEqual([]);
    const above = { ...HOURS, id: 'tijd', on: 'business-case-benefits:A/tijd:y2027', low: 0, high: 200_000 };
    expect(rowsOf(planWith(above))).toEqual([]);
  });

  it('is all of it that may be zero, each once', () => {
    const rate = {
      ...HOURS,
      id: 'tarief',
      on: 'parameters:hourly_rate_professional:value',
      low: 0,
      high: 90,
    };
    const both = rowsOf(planWith({ ...HOURS, low: 0, high: 1600 }, rate));
    expect(both.toSorted()).toEqual(['hourly_rate_professional', 'hours_per_fte']);
    expect(rowsOf(planWith(rate, { ...HOURS, low: 800, high: 1600 }))).toEqual(['hourly_rate_professional']);
  });

  it('is what a scenario supposes to be zero', () => {
    const calculation = planWith();
    const place = calculation.plan.parameters.find(({ key }) => key === 'hours_per_fte')?.place;
    if (place === undefined) throw new Error('no such parameter');
    const cells = new Map([[placeCode({ ...place, field: 'value' }), 0]]);
    expect(rowsOf(calculation, { cells })).toEqual(['hours_per_fte']);
    const whatIf = calculation.whatIf({ figures: [FTE], cells: [], supposed: { cells } });
    expect(whatIf.zeroDivisors.map(({ row }) => row)).toEqual(['hours_per_fte']);
    expect(calculation.whatIf({ figures: [FTE], cells: [] }).zeroDivisors).toEqual([]);
  });
});

describe('what is divided by in a formula', () => {
  const NAME = named('proef');
  const euros = (row: string): Node<'EUR'> => {
    const place = { table: 'parameters', line: row.charCodeAt(0), row, field: 'value' };
    return cell('EUR', NAME, { estimate: point(1), place, source: '' });
  };
  const [a, b, c] = [euros('a'), euros('b'), euros('c')];
  const number = (value: number): Evaluated<Column> => ({
    kind: 'known',
    bound: 'exact',
    value: { kind: 'number', value },
  });
  const between = (low: number, high: number): Evaluated<Column> => ({
    kind: 'known',
    bound: 'exact',
    value: { kind: 'register', register: 0, times: 1, steps: 1, low, high },
  });
  /** Rows that are named where nodes are drawn so, and the others are not known. */
  const rows = (root: AnyNode, drawn: ReadonlyMap<AnyNode, Evaluated<Column>>): readonly string[] =>
    zeroDivisorsBelow([root], (node) => drawn.get(node) ?? { kind: 'unknown' })
      .map(({ row }) => row)
      .toSorted();

  it('is named where its draws lie on both sides of zero, or end there', () => {
    for (const [low, high, are] of [
      [-1, 1, ['b']],
      [0, 1, ['b']],
      [-1, 0, ['b']],
      [0.1, 1, []],
      [-1, -0.1, []],
    ] as const)
      expect(rows(ratio(NAME, a, b), new Map([[b, between(low, high)]]))).toEqual(are);
  });

  it('is of several those that may be zero themselves, else all of them', () => {
    const under = sum('EUR', NAME, [b, c, b]);
    const root = ratio(NAME, a, under);
    const drawn = (ofB: number, ofC: number, together: number) =>
      new Map([
        [b, number(ofB)],
        [c, number(ofC)],
        [under, number(together)],
      ]);
    expect(rows(root, drawn(0, 0, 0))).toEqual(['b', 'c']);
    expect(rows(root, drawn(5, -10, 0))).toEqual(['b', 'c']);
    expect(rows(root, drawn(0, 5, 0))).toEqual(['b']);
    expect(rows(root, drawn(0, 5, 5))).toEqual([]);
  });

  it('is no cell where the plan does not hold it', () => {
    const given0 = given('EUR', NAME, point(0), NAME());
    expect(rows(ratio(NAME, a, given0), new Map([[given0, number(0)]]))).toEqual([]);
  });

  it('is looked for below all that is not known or only in part, and nowhere else', () => {
    const share = ratio(NAME, a, b);
    const above = shareOf(NAME, c, share);
    const zero = [b, number(0)] as const;
    expect(rows(above, new Map([zero]))).toEqual(['b']);
    const partly = { ...number(3), bound: 'atLeast' } as const;
    expect(rows(above, new Map([zero, [above, partly]]))).toEqual(['b']);
    expect(rows(above, new Map([zero, [above, number(3)]]))).toEqual([]);
    expect(rows(above, new Map([zero, [above, { kind: 'notApplicable' }]]))).toEqual([]);
  });
});
