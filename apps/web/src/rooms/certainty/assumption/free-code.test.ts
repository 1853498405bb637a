import { expect, it } from 'vitest';
import { freeCode } from './free-code.ts';

it.each([
  ['Uurtarief zorg', 'uurtarief-zorg'],
  ['  Reële groei (2028) ', 'reele-groei-2028'],
  ['…', 'aanname'],
  ['Bezet', 'bezet-3'],
])('%s is coded %s', (name, code) => {
  expect(freeCode(name, new Set(['bezet', 'bezet-2']))).toBe(code);
});

it('keeps a code short', () => {
  expect(freeCode('een heel lange naam van een aanname die nooit ophoudt en doorgaat', new Set())).toMatch(
    /^[a-z-]{1,40}$/,
  );
});
