import { expect, it } from 'vitest';
import { BREAK, breakable, HYPHENATE } from './words-on-paper.ts';

it('marks only words that are longer than their column', () => {
  expect(breakable('kort en verantwoordingsinformatie', 40)).toBe('kort en verantwoordingsinformatie');
  expect(breakable('kort en verantwoordingsinformatie', 20)).toBe(
    `kort en ${HYPHENATE}verantwoordingsinformatie`,
  );
});

it('leaves words of a language to its hyphens, and breaks what has none between whole signs', () => {
  expect(breakable('coördinatiebijeenkomst,', 12)).toBe(`${HYPHENATE}coördinatiebijeenkomst,`);
  expect(breakable('0123456789abcdef', 12)).toBe(`012345${BREAK}6789ab${BREAK}cdef`);
  expect(breakable('xxxxxxxxxxxxxxxx', 12)).toBe(`xxxxxx${BREAK}xxxxxx${BREAK}xxxx`);
  // Too narrow for what stands between two hyphens.
  expect(breakable('coördinatie', 6)).toBe(`coö${BREAK}rdi${BREAK}nat${BREAK}ie`);
});
