/** Every backup stays for so many hours. */
export const EVERY_HOURS = 24;
/** Of so many days on which one was made, the last of that day stays. */
export const DAILY_DAYS = 31;

const HOUR = 3_600_000;

/** The moment that the name of a backup tells: `2026-11-22T18-30-00.000Z` and how it ends. */
function momentIn(name: string): number {
  return Date.parse(name.slice(0, 24).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
}

/**
 * Which backups stay, by their names. Counted back from the newest, not from the clock: however long nothing was backed up,
 * what was there stays beside the next one. One of which the name tells no moment is not ours to take away.
 */
export function backupsToKeep(names: readonly string[]): ReadonlySet<string> {
  const told = names.filter((name) => !Number.isNaN(momentIn(name))).toSorted();
  const newest = told.at(-1);
  const from = newest === undefined ? 0 : momentIn(newest) - EVERY_HOURS * HOUR;
  const lastOfDay = new Map(told.map((name) => [name.slice(0, 10), name]));
  return new Set([
    ...names.filter((name) => Number.isNaN(momentIn(name))),
    ...told.filter((name) => momentIn(name) > from),
    ...[...lastOfDay.values()].slice(-DAILY_DAYS),
  ]);
}
