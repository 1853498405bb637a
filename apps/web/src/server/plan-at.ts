import { type Basis, isNow, NOW } from '../address/basis.ts';

/** A plan, and the state of it that is asked for. */
export interface PlanAt {
  /** How the server names it. */
  readonly plan: string;
  readonly basis: Basis;
}

/** The last entry of each plan that this browser made or heard of, which later answers have to hold. */
const known = new Map<string, number>();

/** A plan as the server gives it when no state is named. */
export function nowOf(plan: string): PlanAt {
  return { plan, basis: NOW };
}

/** Remembers that a plan has come as far as this entry. @returns whether that is news */
export function heardOf(plan: string, seq: number): boolean {
  if (seq <= (known.get(plan) ?? -1)) return false;
  known.set(plan, seq);
  return true;
}

/** Where the server answers what hangs on no state of a plan: its past, its versions, two states side by side. */
export function pastAddress(
  plan: string,
  part: string,
  asked: Readonly<Record<string, string>> = {},
): string {
  const words = new URLSearchParams(asked);
  const path = `/plans/${encodeURIComponent(plan)}${part === '' ? '' : `/${part}`}`;
  return words.size === 0 ? path : `${path}?${words.toString()}`;
}

/** How an address ends that asks for a state of what was measured: with nothing for how it now is. */
export function stateWords(basis: Basis): string {
  return isNow(basis) ? '' : `?${new URLSearchParams({ ...basis }).toString()}`;
}

/**
 * Where the server answers this about a plan, under `/api/v1`. Of the plan as it now is, it asks for an answer that
 * holds every entry this browser knows of.
 */
export function planAddress(
  { plan, basis }: PlanAt,
  part: string,
  asked: Readonly<Record<string, string>> = {},
): string {
  const seq = isNow(basis) ? known.get(plan) : undefined;
  const state = { ...basis, ...(seq === undefined ? {} : { minSeq: String(seq) }) };
  return pastAddress(plan, part, { ...asked, ...state });
}
