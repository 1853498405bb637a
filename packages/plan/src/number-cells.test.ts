import { point, unknown } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';
import { planOf } from './example/plan-of.ts';
import {
  type AddressFault,
  addressableTables,
  isAddressable,
  type NumberCell,
  NumberCells,
} from './number-cells.ts';

const PLAN = planOf({
  projects: [{ code: 'A', name: 'Thuis', reach: 1200 }],
  'budget-lines': [{ id: 'B1', project: 'A', y2027: 30, y2026: 20, stated_total: 50 }],
  funding: [
    { project: 'A', source_kind: 'SPUK', amount: 40 },
    { project: 'A', source_kind: 'eigen', amount: 'rest' },
  ],
  'business-case-benefits': [
    { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'hours', y2026: 5, y2027: 'n.t.b.' },
  ],
  parameters: [
    { key: 'rate', value: 91, unit: 'EUR/hour' },
    { key: 'rate', scope: 'A', value: 80, unit: 'EUR/hour' },
    { key: 'made', formula: 'rate * 2', unit: 'EUR/hour' },
    { key: 'share', scope: 'A', value: 12, unit: '%' },
  ],
  'labour-shortage': [
    { key: 'shortage', value: 10, unit: 'persons', year: 2026, area: 'noord' },
    { key: 'shortage', value: 20, unit: 'persons', year: 2030, area: 'noord' },
  ],
  'labour-task': [{ row: 'a', y2026: 3, stated_total: 3 }],
  'stated-figures': [{ key: 'fte', value: 3, unit: 'FTE' }],
  overlaps: [{ id: 'O1', lines: 'A/tijd', overlap: '0.4', limit: 9, unit: 'hours' }],
  assumptions: [{ id: 'A1', on: 'projects:A:reach', shape: 'range', low: 1, high: 2 }],
});

function at(words: string): readonly NumberCell[] | AddressFault {
  const address = parseAddress(words);
  if (address === undefined) throw new Error(`no address: ${words}`);
  return new NumberCells(PLAN).at(address);
}

/** Cells in short: line and column, value, unit. */
function found(words: string): unknown {
  const cells = at(words);
  return 'kind' in cells
    ? cells
    : cells.map(({ place, value, unit }) => [place.line, place.field, value, unit]);
}

describe('the number an address is about', () => {
  it.each([
    ['projects:A:reach', [[2, 'reach', point(1200), 'residents']]],
    ['budget-lines:B1:y2026', [[2, 'y2026', point(20), 'EUR']]],
    ['labour-task:a:y2026', [[2, 'y2026', point(3), 'persons']]],
    ['funding:A/SPUK:amount', [[2, 'amount', point(40), 'EUR']]],
    ['parameters:rate:value', [[2, 'value', point(91), 'EUR/hour']]],
    ['parameters:rate/A:value', [[3, 'value', point(80), 'EUR/hour']]],
    ['labour-shortage:shortage/2030/noord:value', [[3, 'value', point(20), 'persons']]],
    ['overlaps:O1:overlap', [[2, 'overlap', point(0.4), '1']]],
    ['overlaps:O1:limit', [[2, 'limit', point(9), 'hours']]],
  ])('%s', (words, cells) => {
    expect(found(words)).toEqual(cells);
  });

  it('is that of every year, in their order, where no column is named', () => {
    expect(found('budget-lines:B1')).toEqual([
      [2, 'y2026', point(20), 'EUR'],
      [2, 'y2027', point(30), 'EUR'],
    ]);
    expect(found('business-case-benefits:A/tijd')).toEqual([
      [2, 'y2026', point(5), 'hours'],
      [2, 'y2027', unknown('toBeDetermined'), 'hours'],
    ]);
  });

  it('is found by what findings call the row, where one row is called so', () => {
    expect(found('parameters:share:value')).toEqual([[5, 'value', point(0.12), '%']]);
    expect(at('labour-shortage:shortage:value')).toEqual({
      kind: 'rows',
      others: ['shortage/2026/noord', 'shortage/2030/noord'],
    });
  });

  it('is not in a row that is not there', () => {
    expect(at('projects:B:reach')).toEqual({ kind: 'row' });
  });

  it.each([
    ['budget-lines:B1:stated_total', ['y2027', 'y2026']],
    ['budget-lines:B1:y2031', ['y2027', 'y2026']],
    ['projects:A:name', ['reach']],
    ['projects:A', ['reach']],
    ['funding:A/eigen:amount', []],
    ['parameters:made:value', []],
  ])('is not in %s', (words, others) => {
    const fault = at(words);
    expect('kind' in fault && fault.kind === 'field' ? [...fault.others].sort() : fault).toEqual(
      [...others].sort(),
    );
  });

  it.each(['stated-figures:fte:value', 'assumptions:A1:low', 'kpis:K1:t2026', 'pillars:P:name', 'geen:A:x'])(
    'is not in %s, which figures are not computed from',
    (words) => {
      expect(at(words)).toMatchObject({
        kind: 'table',
        others: expect.arrayContaining(['parameters', 'overlaps']),
      });
    },
  );
});

it.each([
  ['projects', 'reach', true],
  ['projects', 'name', false],
  ['business-case-benefits', 'y2026', true],
  ['budget-lines', 'stated_total', false],
  ['kpis', 't2026', false],
  ['assumptions', 'low', false],
  ['no-such-table', 'value', false],
])('tells whether an assumption can be about a cell in %s, %s', (table, column, can) => {
  expect(isAddressable(table, column)).toBe(can);
  expect(!can || addressableTables().includes(table)).toBe(true);
});
