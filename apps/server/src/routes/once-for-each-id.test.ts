import { expect, it } from 'vitest';
import { onceForEachId } from './once-for-each-id.ts';

it('does of the same id nothing more, also when it is asked twice at once', async () => {
  let times = 0;
  const once = onceForEachId(async () => {
    times += 1;
    return true;
  });
  expect(await Promise.all([once('a'), once('a'), once('b')])).toEqual([true, false, true]);
  expect(await once('a')).toBe(false);
  expect(times).toBe(2);
});

it('does again what failed', async () => {
  let fails = true;
  const once = onceForEachId(async () => {
    if (fails) throw new Error('the disk is full');
    return true;
  });
  await expect(once('a')).rejects.toThrow('full');
  fails = false;
  expect(await once('a')).toBe(true);
});

it('remembers the last thousand', async () => {
  const once = onceForEachId(async () => true);
  for (let n = 0; n <= 1000; n += 1) await once(String(n));
  expect([await once('1'), await once('1000'), await once('0')]).toEqual([false, false, true]);
});
