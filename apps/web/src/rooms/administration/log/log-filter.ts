/** Which entries of the log are asked for, as the address says it. Days are of the reader's clock. */
export interface LogFilter {
  readonly kind?: string | undefined;
  readonly account?: string | undefined;
  readonly plan?: string | undefined;
  /** The first day, as `2027-03-01`. */
  readonly from?: string | undefined;
  /** The last day; it counts whole. */
  readonly to?: string | undefined;
  readonly q?: string | undefined;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The kinds of entry a region's log may hold. */
export const ENTRY_KINDS = [
  'change',
  'undo',
  'restore',
  'load',
  'version',
  'assignment',
  'key',
  'plan',
] as const;

/** Whether anything is left out. */
export function isFiltered(filter: LogFilter): boolean {
  return [...logQuestion(filter).keys()].length > 0;
}

/** The question to the server; a day that is none and a kind that is none are left out. */
export function logQuestion({ kind, account, plan, from, to, q }: LogFilter): URLSearchParams {
  const asked = new URLSearchParams();
  if (ENTRY_KINDS.some((one) => one === kind) && kind !== undefined) asked.set('kind', kind);
  if (account !== undefined) asked.set('account', account);
  if (plan !== undefined) asked.set('plan', plan);
  const [first, last] = [momentOf(from, '00:00'), momentOf(to, '24:00')];
  if (first !== undefined) asked.set('from', first);
  if (last !== undefined) asked.set('to', last);
  if (q !== undefined && q.trim() !== '') asked.set('q', q.trim());
  return asked;
}

function momentOf(day: string | undefined, clock: '00:00' | '24:00'): string | undefined {
  if (day === undefined || !DAY.test(day)) return undefined;
  const moment = new Date(`${day}T${clock}:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
