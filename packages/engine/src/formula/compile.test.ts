import { point, range, type UnitCode } from '@kapstok/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyNode } from '../graph/node.ts';
import { cellOf, gapOf, outcomeOf } from '../testing/nodes.ts';
import { compileFormula } from './compile.ts';
import { FormulaError } from './formula-error.ts';
import { parseFormula } from './parse.ts';

function cells(values: Readonly<Record<string, readonly [UnitCode, number]>>): ReadonlyMap<string, AnyNode> {
  return new Map(Object.entries(values).map(([name, [code, value]]) => [name, cellOf(code, point(value))]));
}

const NAMES = new Map<string, AnyNode>([
  ...cells({
    reach: ['resident', 2000],
    saving: ['1', 0.25],
    price: ['EUR/resident', 2075],
    claim: ['1', 0.5],
    rate: ['EUR/hour', 91],
    persons: ['person', 10],
    fte: ['FTE', 7],
    cost: ['EUR', 1000],
  }),
  ['wide', cellOf('EUR', range(10, 20))],
  ['open', gapOf('EUR')],
]);

function compiled(formula: string): AnyNode {
  return compileFormula(formula, parseFormula(formula), NAMES);
}

function errorOf(formula: string): FormulaError | undefined {
  try {
    compiled(formula);
    return undefined;
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

describe('a compiled formula', () => {
  it.each([
    // 2000 x 0.25 x 2075 x 0.5 = 518 750
    ['reach * saving * price * claim', '518750', 'EUR'],
    // (1000 + 20 x 91) / 91 = 30.98901098901099
    ['(cost + 20[hour] * rate) / rate', '30.98901098901099', 'hour'],
    // 1000 - 100 - 50 + 1 = 851
    ['cost - 100[EUR] - 50[EUR] + 1[EUR]', '851', 'EUR'],
    // 1000 / 4 / 5 = 50
    ['cost / 4 / 5', '50', 'EUR'],
    // 3.5 % of 1000 = 35
    ['3.5% * cost', '35', 'EUR'],
    ['max(cost, 1200[EUR], wide)', '1200', 'EUR'],
    ['min(cost, 1200[EUR])', '1000', 'EUR'],
    ['-cost + 1200[EUR]', '200', 'EUR'],
    ['cost - wide', '980..990', 'EUR'],
    ['2 * wide', '20..40', 'EUR'],
    ['cost + open', '1000 atLeast', 'EUR'],
    ['cost * 0 + open', '0 atLeast', 'EUR'],
    ['min(cost, open)', '1000 atMost', 'EUR'],
    ['open * 2', 'unknown', 'EUR'],
    ['cost / (2 - 2)', 'unknown', 'EUR'],
    ['50[%]', '0.5', '1'],
    // a share of 1/3 three times is 1, not 0.999999
    ['1/3 + 1/3 + 1/3', '1', '1'],
    // 1 / 1872 hour per FTE is not rounded away: 2 x 0.000534... x 1872 = 2
    ['(1[FTE] / 1872[hour] + 1[FTE] / 1872[hour]) * 1872[hour]', '2', 'FTE'],
  ])('%s = %s %s', (formula, outcome, code) => {
    const node = compiled(formula);
    expect([outcomeOf(node), node.unit.code]).toEqual([outcome, code]);
  });

  it.each([
    ['fte + persons', 4, 'fte en personen'],
    ['cost + rate', 5, 'euro en euro per uur'],
    ['cost - 1', 5, 'euro en een verhouding'],
    ['cost + 2 * persons', 5, 'euro en personen'],
    ['max(cost, fte)', 10, 'euro en fte'],
    ['cost * 3[kilo]', 7, '“kilo” niet'],
    ['cost * cost * cost * cost * cost', 26, 'eenheid die niet bestaat'],
  ])('is refused at the place where units are mixed: %s', (formula, at, says) => {
    const error = errorOf(formula);
    expect(error?.at).toBe(at);
    expect(error?.sentence.nl).toContain(says);
  });

  it('does not count the unit of a rate per year as that of an amount', () => {
    const names = cells({ spend: ['EUR/year', 96_000_000], cost: ['EUR', 1000] });
    expect(() => compileFormula('spend + cost', parseFormula('spend + cost'), names)).toThrow(FormulaError);
  });

  it('labels its parts with its own words', () => {
    const node = compiled('reach * (price - 75[EUR/resident])');
    expect(node.label().nl).toBe('reach * (price - 75[EUR/resident])');
    const part = node.operation.kind === 'product' ? node.operation.factors[1] : undefined;
    expect(part?.label().nl).toBe('price - 75[EUR/resident]');
  });

  it('scales: twice an input is twice the outcome', () => {
    const formula = 'reach * saving * price * claim';
    const outcome = (reach: number): number => {
      const names = new Map([...NAMES, ['reach', cellOf('resident', point(reach))] as const]);
      return Number(outcomeOf(compileFormula(formula, parseFormula(formula), names)));
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (reach) => {
        expect(outcome(2 * reach)).toBe(2 * outcome(reach));
      }),
    );
  });

  it('of ten thousand terms and factors is worked out', () => {
    const terms = Array.from({ length: 10_000 }, () => 'cost');
    // 10 000 x 1000 = 10 000 000
    expect(outcomeOf(compiled(terms.join(' + ')))).toBe('10000000');
    // 1000 less 9 999 x 1000 = -9 998 000
    expect(outcomeOf(compiled(terms.join(' - ')))).toBe('-9998000');
    expect(outcomeOf(compiled(Array.from({ length: 10_000 }, () => 'claim * 2').join(' * ')))).toBe('1');
  });
});
