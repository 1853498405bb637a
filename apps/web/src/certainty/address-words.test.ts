import { describe, expect, it } from 'vitest';
import { addressOf, isRowOf } from './address-words.ts';

const LINE = { project: '1.1', line: 'time_gain', label: 'Tijdwinst', y2028: '100' };

describe('the address of a cell', () => {
  it('is its table, the whole key of its row and its column', () => {
    expect(addressOf('business-case-benefits', LINE, 'y2028')).toBe(
      'business-case-benefits:1.1/time_gain:y2028',
    );
    expect(addressOf('parameters', { key: 'rate', scope: '', value: '91' }, 'value')).toBe(
      'parameters:rate:value',
    );
  });

  it('is found again by its row, and by no other', () => {
    const address = addressOf('business-case-benefits', LINE, '');
    expect(isRowOf(address, 'business-case-benefits', LINE)).toBe(true);
    expect(isRowOf(address, 'business-case-benefits', { ...LINE, line: 'care_cost' })).toBe(false);
    expect(isRowOf(address, 'parameters', LINE)).toBe(false);
  });
});
