import { expect, it } from 'vitest';
import { backupsToKeep, DAILY_DAYS } from './kept-backups.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1, 0, 30);
const nameOf = (moment: number): string => `${new Date(moment).toISOString().replaceAll(':', '-')}.tar.gz`;

/** What is left when one is made every so many hours, and each time what need not stay is taken away. */
function leftAfter(count: number, everyHours: number): readonly string[] {
  let names: readonly string[] = [];
  for (let made = 0; made < count; made += 1) {
    const stay = backupsToKeep([...names, nameOf(START + made * everyHours * HOUR)]);
    names = [...stay].toSorted();
  }
  return names;
}

it('keeps every one of a day, and the last of each day of a month', () => {
  const names = leftAfter(60 * 24, 1);
  const newest = START + (60 * 24 - 1) * HOUR;
  const hourly = Array.from({ length: 24 }, (_, ago) => nameOf(newest - ago * HOUR));
  const daily = Array.from({ length: DAILY_DAYS }, (_, ago) => nameOf(newest - ago * 24 * HOUR));
  expect(names).toEqual([...new Set([...hourly, ...daily])].toSorted());
});

it('keeps what was there when nothing was made for months', () => {
  const names = leftAfter(4, 24 * 90);
  expect(names).toHaveLength(4);
});

it('keeps all of the first day, and leaves alone what it did not make', () => {
  const names = ['zelf bewaard.tar.gz', ...Array.from({ length: 20 }, (_, n) => nameOf(START + n * HOUR))];
  expect([...backupsToKeep(names)].toSorted()).toEqual(names.toSorted());
  expect(backupsToKeep([])).toEqual(new Set());
});
