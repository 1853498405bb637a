import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeOf, isCode } from './plan-code.ts';

it('makes a code of a title', () => {
  expect(codeOf('Regioplan Noord & Oost 2027')).toBe('regioplan-noord-oost-2027');
  expect(codeOf('  Coöperatie — fase 2 ')).toBe('cooperatie-fase-2');
  expect(codeOf('…')).toBe('');
});

it('makes only codes that an address may hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const code = codeOf(title);
      expect(code === '' || isCode(code)).toBe(true);
    }),
  );
});

it('knows what is no code', () => {
  expect(['Noord', 'a--b', '-a', 'a b', '', 'a'.repeat(81)].filter(isCode)).toEqual([]);
});
