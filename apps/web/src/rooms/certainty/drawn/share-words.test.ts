import { expect, it } from 'vitest';
import { shareWords } from './share-words.ts';

it.each([
  [0.274, '27%'],
  [0.006, '1%'],
  [0.004, '< 1%'],
  [0, '0%'],
  [1, '100%'],
])('writes %d as %s', (share, words) => {
  expect(shareWords(share, 'nl')).toBe(words);
});
