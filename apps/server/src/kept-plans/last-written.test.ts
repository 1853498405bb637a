import { expect, it } from 'vitest';
import { LastWritten } from './last-written.ts';

it('remembers of each account the last entry it made in a plan, and not for ever', () => {
  const written = new LastWritten();
  written.note('a', 'p', 4);
  written.note('a', 'p', 3);
  written.note('b', 'p', 7);
  const known = ['a p', 'b p', 'a q'].map((words) => words.split(' ') as [string, string]);
  expect(known.map(([account, plan]) => written.of(account, plan))).toEqual([4, 7, 0]);
  for (let at = 0; at < 4999; at += 1) written.note(`c${at}`, 'p', 1);
  expect(known.map(([account, plan]) => written.of(account, plan))).toEqual([0, 7, 0]);
});
