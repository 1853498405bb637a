import { expect, it } from 'vitest';
import { readRowAddress, rowAddress } from './row-address.ts';

it('reads what it writes', () => {
  expect(readRowAddress(rowAddress('decisions', 3))).toEqual({ table: 'decisions', line: 3 });
});

it.each(['plan/fte.structural', 'row:', 'row:decisions', 'row:decisions:0', 'row:decisions:3a', ''])(
  'is no row: %s',
  (address) => {
    expect(readRowAddress(address)).toBeUndefined();
  },
);
