import { expect, it } from 'vitest';
import { matches } from './matches.ts';

it('finds words in any order, without regard to accents and capitals', () => {
  expect(matches('5.10 Coöperatie in de Wijk', 'wijk cooperatie')).toBe(true);
  expect(matches('5.10 Coöperatie in de Wijk', 'wijk 5.2')).toBe(false);
  expect(matches('wat dan ook', '')).toBe(true);
});
