import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressCodeOf, isAddressCode } from './address-code.ts';

it('makes a code of a title', () => {
  expect(addressCodeOf('Regioplan Noord & Oost 2027')).toBe('regioplan-noord-oost-2027');
  expect(addressCodeOf('  Coöperatie — fase 2 ')).toBe('cooperatie-fase-2');
  expect(addressCodeOf('…')).toBe('');
});

it('makes only codes that an address may hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const code = addressCodeOf(title);
      expect(code === '' || isAddressCode(code)).toBe(true);
    }),
  );
});

it('knows what is no code', () => {
  expect(['Noord', 'a--b', '-a', 'a b', '', 'a'.repeat(81)].filter(isAddressCode)).toEqual([]);
});
