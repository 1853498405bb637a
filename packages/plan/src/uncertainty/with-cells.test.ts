import { expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { placeCode } from '../place.ts';
import { withCells } from './with-cells.ts';

const PLAN = planOf({
  parameters: [
    { key: 'bereik', scope: '1.1', unit: 'residents', y2026: 200, y2027: 400 },
    { key: 'tarief', value: 80, unit: 'EUR/hour' },
  ],
});
const at = (row: number, field: string) =>
  placeCode({ ...(PLAN.parameters[row]?.place ?? { table: '', line: 0, row: '' }), field });

it('has other numbers in the cells that are named, and the rest as it was', () => {
  const other = withCells(
    PLAN,
    new Map([
      [at(0, 'y2027'), 300],
      [at(1, 'value'), 90],
    ]),
  );
  expect(other.parameters[0]?.byYear.get(2027)).toEqual({ kind: 'point', value: 300 });
  expect(other.parameters[0]?.byYear.get(2026)).toEqual({ kind: 'point', value: 200 });
  expect(other.parameters[1]?.value).toEqual({ kind: 'point', value: 90 });
  // The plan itself stays as it was.
  expect(PLAN.parameters[1]?.value).toEqual({ kind: 'point', value: 80 });
  expect(withCells(PLAN, new Map())).toBe(PLAN);
});
