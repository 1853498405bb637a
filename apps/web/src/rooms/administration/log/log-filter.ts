import { CLOCK } from '@kapstok/quantity';
import { dayStart } from '../../../address/as-of.ts';

/** Which entries of the log, or refusals, are asked for, as the address says it. Days are of the clock of the country. */
export interface LogFilter {
  readonly kind?: string | undefined;
  readonly account?: string | undefined;
  readonly plan?: string | undefined;
  /** Of a refusal, as of HTTP. */
  readonly status?: string | undefined;
  /** The first day, as `2027-03-01`. */
  readonly from?: string | undefined;
  /** The last day; it counts whole. */
  readonly to?: string | undefined;
  readonly q?: string | undefined;
}

/** The kinds of entry a region's log may hold. */
export const LOGGED_KINDS = [
  'change',
  'undo',
  'restore',
  'load',
  'version',
  'assignment',
  'key',
  'webhook',
  'plan',
  'measured',
  'round',
] as const;

/** How a request can be refused, as of HTTP. */
export const REFUSED_AS = ['401', '403', '404'] as const;

/** Whether a question leaves anything out. */
export function isFiltered(question: URLSearchParams): boolean {
  return question.size > 0;
}

/** The question to the server for entries; a day that is none and a kind that is none are left out. */
export function logQuestion({ kind, plan, ...shared }: LogFilter): URLSearchParams {
  const asked = new URLSearchParams();
  if (LOGGED_KINDS.some((one) => one === kind) && kind !== undefined) asked.set('kind', kind);
  if (plan !== undefined) asked.set('plan', plan);
  return withShared(asked, shared);
}

/** The question to the server for refusals; a day that is none and a status that is none are left out. */
export function refusalQuestion({ status, ...shared }: LogFilter): URLSearchParams {
  const asked = new URLSearchParams();
  if (REFUSED_AS.some((one) => one === status) && status !== undefined) asked.set('status', status);
  return withShared(asked, shared);
}

/** Who, when and which words: what both are asked by. */
function withShared(asked: URLSearchParams, { account, from, to, q }: LogFilter): URLSearchParams {
  if (account !== undefined) asked.set('account', account);
  const [first, last] = [startOf(from), startOf(to, 1)];
  if (first !== undefined) asked.set('from', first);
  if (last !== undefined) asked.set('to', last);
  if (q !== undefined && q.trim() !== '') asked.set('q', q.trim());
  return asked;
}

function startOf(day: string | undefined, more = 0): string | undefined {
  return day === undefined ? undefined : dayStart(day, CLOCK, more);
}
