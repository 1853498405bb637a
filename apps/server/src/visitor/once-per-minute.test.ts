import { expect, it } from 'vitest';
import { OncePerMinute } from './once-per-minute.ts';

it('tells the first of a name from those within a minute, and begins anew after it', () => {
  const once = new OncePerMinute();
  const moments = [0, 1, 59_999, 60_000, 60_001];
  expect(moments.map((now) => once.isFirst('a', now))).toEqual([true, false, false, true, false]);
  expect(once.isFirst('b', 60_001)).toBe(true);
});

it('holds so many names, and forgets the one of longest ago', () => {
  const once = new OncePerMinute();
  for (let name = 0; name <= 20_000; name += 1) once.isFirst(String(name), name);
  expect([once.isFirst('20000', 20_001), once.isFirst('0', 20_001)]).toEqual([false, true]);
});
