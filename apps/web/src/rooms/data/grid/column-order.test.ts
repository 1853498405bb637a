import { expect, it } from 'vitest';
import { inReadingOrder } from './column-order.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

const order = (table: string, ...names: readonly string[]) =>
  inReadingOrder(table, named(...names))
    .map(({ name }) => name)
    .join(' ');

it('has the years behind what names a row and its unit, before anything else', () => {
  expect(
    order(
      'business-case-benefits',
      'project',
      'line',
      'label',
      'kind',
      'law',
      'unit',
      'y2025',
      'y2026',
      'source',
    ),
  ).toBe('project label unit y2025 y2026 line kind law source');
  expect(order('parameters', 'key', 'scope', 'value', 'unit', 'meaning', 'y2025', 'source')).toBe(
    'key scope meaning value unit y2025 source',
  );
  expect(order('budget-lines', 'id', 'group', 'project', 'item', 'cost_type', 'y2025')).toBe(
    'id project item y2025 group cost_type',
  );
});

it('leaves a table without years, and one of the plan’s own, as it is', () => {
  const columns = named('code', 'what', 'unit', 'y2025');
  expect(inReadingOrder('risks', columns)).toBe(columns);
  expect(inReadingOrder('eigen', columns)).toBe(columns);
});
