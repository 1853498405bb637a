import { expect, it } from 'vitest';
import { inReadingOrder } from './column-order.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

it('has the years behind what names a row and its unit, before anything else', () => {
  const columns = named(
    'project',
    'line',
    'label',
    'kind',
    'law',
    'unit',
    'formula',
    'y2025',
    'y2026',
    'source',
  );
  expect(inReadingOrder('business-case-benefits', columns).map(({ name }) => name)).toEqual([
    'project',
    'line',
    'label',
    'unit',
    'y2025',
    'y2026',
    'kind',
    'law',
    'formula',
    'source',
  ]);
});

it('leaves a table without years, and one of the plan’s own, as it is', () => {
  const columns = named('code', 'what', 'unit', 'y2025');
  expect(inReadingOrder('risks', columns)).toBe(columns);
  expect(inReadingOrder('eigen', columns)).toBe(columns);
});
