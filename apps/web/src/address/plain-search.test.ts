import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePlainSearch, writePlainSearch } from './plain-search.ts';

it('keeps codes as words, so that 5.10 is not 5.1', () => {
  expect(parsePlainSearch('?scope=5.10&why=5.10/investment.total')).toEqual({
    scope: '5.10',
    why: '5.10/investment.total',
  });
});

it('writes a readable address and leaves out what is empty', () => {
  expect(
    writePlainSearch({ why: '1.1/careCost.structural.npv', q: '', set: 'a:b,c:d', lang: undefined }),
  ).toBe('?why=1.1/careCost.structural.npv&set=a:b,c:d');
});

it('reads back what it wrote', () => {
  const words = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(words, words, (name, value) => {
      const search = { [`n${name}`]: value };
      expect(parsePlainSearch(writePlainSearch(search))).toEqual(search);
    }),
  );
});
