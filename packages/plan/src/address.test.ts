import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellAddress, parseAddress, printAddress } from './address.ts';

const key = fc
  .array(fc.constantFrom(':', '/', '|', '%', '25', '7C', 'a', '1.1', ' b'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').trim())
  .filter((row) => row !== '');
const addresses: fc.Arbitrary<CellAddress> = fc.record({
  table: fc.constantFrom('parameters', 'business-case-benefits'),
  row: key,
  field: fc.constantFrom('', 'value', 'y2026'),
});

describe('an address', () => {
  it.each([
    ['parameters:hours_per_fte:value', { table: 'parameters', row: 'hours_per_fte', field: 'value' }],
    ['budget-lines:B1:y2026', { table: 'budget-lines', row: 'B1', field: 'y2026' }],
    [
      'business-case-benefits:1.1/time_gain',
      { table: 'business-case-benefits', row: '1.1/time_gain', field: '' },
    ],
    ['choices:timeToStaff', { table: 'choices', row: 'timeToStaff', field: '' }],
    ['structural-costs:1.1/a:b:amount', { table: 'structural-costs', row: '1.1/a:b', field: 'amount' }],
    ['parameters:a:b:', { table: 'parameters', row: 'a:b', field: '' }],
    ['structural-costs:1.1/a%7Cb:amount', { table: 'structural-costs', row: '1.1/a|b', field: 'amount' }],
  ])('reads %s and writes it back', (words, address) => {
    expect(parseAddress(words)).toEqual(address);
    expect(printAddress(address)).toBe(words);
  });

  it.each(['', 'parameters', ':', 'parameters:', ':a', '::value', 'parameters: :value'])(
    'is not in “%s”',
    (words) => {
      expect(parseAddress(words)).toBeUndefined();
    },
  );

  it('is read as it was written, whatever the key, and never parted by a bar', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const printed = printAddress(address);
        expect(parseAddress(printed)).toEqual(address);
        expect(printed).not.toContain('|');
      }),
    );
  });
});
