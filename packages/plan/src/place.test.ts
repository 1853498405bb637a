import { describe, expect, it } from 'vitest';
import { fieldOf, placeCode } from './place.ts';

const ROW = { table: 'budget-lines', line: 41, row: 'B040', field: '' };

describe('a place', () => {
  it('names table, line and field', () => {
    expect(placeCode(fieldOf(ROW, 'y2025'))).toBe('budget-lines:41:y2025');
  });

  it('names no more than there is: a row, a table', () => {
    expect(placeCode(ROW)).toBe('budget-lines:41');
    expect(placeCode({ table: 'parameters', line: 0, row: '', field: '' })).toBe('parameters');
  });
});
