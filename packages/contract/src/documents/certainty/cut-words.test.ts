import { expect, it } from 'vitest';
import { cutWords } from './cut-words.ts';

it.each([
  [{ above: 0, below: 0 }, []],
  [{ above: 0.004, below: 0.004 }, []],
  [{ above: 0, below: 0.1 }, ['nul in 10 van de 100 trekkingen']],
  [{ above: 0.25, below: 0 }, ['boven het geheel in 25 van de 100 trekkingen: daar telt het geheel (100%)']],
])('says how often a draw is cut where that is material: %o', (cut, words) => {
  expect(cutWords(cut).map(({ nl }) => nl)).toEqual(words);
});
