import { describe, expect, it } from 'vitest';
import { planOf, type SimpleRow } from '../example/plan-of.ts';
import { NumberCells } from '../number-cells.ts';
import { KnownBounds } from './possible-values.ts';

const ANY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const AMOUNT = [0, Number.POSITIVE_INFINITY];
const PART = [0, 1];

/** The bounds of the first cell of a row. */
function boundsOf(table: string, row: SimpleRow, field: string): readonly number[] {
  const plan = planOf({ [table]: [row] });
  const key = table === 'business-case-benefits' ? `${row.project}/${row.line}` : '';
  const named = key || String(row.key ?? row.code ?? row.id ?? row.name ?? '');
  const found = new NumberCells(plan).at({ table, row: named, field });
  if ('kind' in found || found[0] === undefined) throw new Error(JSON.stringify(found));
  const { least, most } = new KnownBounds(plan).of(found[0].place, found[0].value);
  return [least, most];
}

const parameter = (key: string, value: number | string, unit: string, more: SimpleRow = {}) =>
  boundsOf('parameters', { key, value, unit, ...more }, 'value');

describe('what a value can be', () => {
  it.each([
    ['impact_claim_savings', 0.5, '1', PART],
    ['zorg_saving', '50%', '1', PART],
    ['specialised_share', 5, '%', PART],
    ['fte_per_person', 0.7, 'FTE/person', PART],
    ['ingroei', 0.5, '1', PART],
    ['ingroei', '>0.5', '1', PART],
    ['ingroei', 'n.t.b.', '1', PART],
    ['ingroei', 0, '1', PART],
    ['groei', 1.2, '1', AMOUNT],
    ['groei', '0.9..1.1', '1', AMOUNT],
    ['groei', 0.9, 'factor', AMOUNT],
    ['claim', 1.2, '1', PART],
    ['claim', 1.2, 'factor', AMOUNT],
    ['krimp', -0.1, '1', ANY],
    ['contingency_rate', 0.1, '1', AMOUNT],
    ['discount_rate', 'n.t.b.', '1/year', AMOUNT],
    ['hourly_rate_professional', 'n.t.b.', 'EUR/hour', AMOUNT],
    ['zorg_price', 0, 'EUR/resident', AMOUNT],
    // A key that is that of a part, and is an amount.
    ['care_saving', 500, 'EUR', AMOUNT],
    ['care_saving', 'n.t.b.', 'EUR', ANY],
    ['ouderen', 'n.t.b.', 'residents', AMOUNT],
    ['verschil', 0, 'EUR', ANY],
    ['verschil', -5, 'EUR', ANY],
    ['verschil', 5, 'EUR', AMOUNT],
  ])(
    'follows for a parameter from its key, its unit and what is stated: %s %s %s',
    (key, value, unit, bounds) => {
      expect(parameter(key, value, unit)).toEqual(bounds);
    },
  );

  it('looks at all years of a parameter', () => {
    expect(parameter('ingroei', 0.5, '1', { y2028: 1 })).toEqual(PART);
    expect(parameter('ingroei', 0.5, '1', { y2028: 1.5 })).toEqual(AMOUNT);
  });

  it.each<[string, SimpleRow, string, readonly number[]]>([
    ['overlaps', { id: 'O', overlap: 0.5 }, 'overlap', PART],
    ['overlaps', { id: 'O', limit: 0, unit: 'EUR' }, 'limit', AMOUNT],
    ['projects', { code: 'A', reach: 'n.t.b.' }, 'reach', AMOUNT],
    ['municipalities', { name: 'Stad', spuk_share: 0.2 }, 'spuk_share', PART],
    ['labour-shortage', { key: 'ambition', value: 0.6, unit: '1' }, 'value', PART],
    ['labour-shortage', { key: 'ambition', value: 600, unit: 'persons' }, 'value', AMOUNT],
    ['labour-shortage', { key: 'shortage', value: 'n.t.b.', unit: 'persons' }, 'value', AMOUNT],
    [
      'business-case-benefits',
      { project: 'A', line: 'x', kind: 'care_cost', unit: 'EUR', y2027: 0 },
      'y2027',
      ANY,
    ],
    [
      'business-case-benefits',
      { project: 'A', line: 'x', kind: 'care_cost', unit: 'EUR', y2027: 10 },
      'y2027',
      AMOUNT,
    ],
  ])('follows elsewhere from its column: %s %o', (table, row, field, bounds) => {
    expect(boundsOf(table, row, field)).toEqual(bounds);
  });

  it('of an open choice is a part', () => {
    const place = { table: 'choices', line: 0, row: 'area', field: 'area' };
    const bounds = new KnownBounds(planOf({})).of(place, { kind: 'unknown', reason: 'blank' });
    expect(bounds).toEqual({ least: 0, most: 1 });
  });
});
