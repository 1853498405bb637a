import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';

it('tells which words were taken out and which were put in', () => {
  expect(wordDifference('zorg in de nacht', 'zorg in de avond en nacht')).toEqual([
    { side: 'both', words: 'zorg in de ' },
    { side: 'after', words: 'avond en ' },
    { side: 'both', words: 'nacht' },
  ]);
  expect(wordDifference('88', '91')).toEqual([
    { side: 'before', words: '88' },
    { side: 'after', words: '91' },
  ]);
});

const words = fc.array(fc.constantFrom('zorg', 'in', 'de', 'nacht', ' ', '\n'), { maxLength: 30 });

it('holds both texts whole, whatever they are', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const runs = wordDifference(before, after);
      const without = (side: string) =>
        runs
          .filter((run) => run.side !== side)
          .map((run) => run.words)
          .join('');
      expect(without('after')).toBe(before);
      expect(without('before')).toBe(after);
    }),
  );
});
