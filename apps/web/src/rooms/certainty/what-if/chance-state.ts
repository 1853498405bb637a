import type { WhatIfDto } from '@kapstok/contract';
import type { Outcome, Outcomes } from './messages.ts';

/** What can be said of the chance that the ambition is reached. */
type ChanceState =
  /** `isPart`: something that it hangs on is not known. */
  | { readonly kind: 'known'; readonly outcome: Outcome; readonly isPart: boolean }
  /** The plan has no ambition to hold it against. */
  | { readonly kind: 'none' }
  /** It takes something that is not known, or not drawn. */
  | { readonly kind: 'unknown' }
  /** Nothing that it hangs on is drawn: one outcome is no chance. */
  | { readonly kind: 'sure' }
  | { readonly kind: 'waiting' };

/** Whether there is a chance to tell, and why not. */
export function chanceState(
  ambition: WhatIfDto['figures'][number] | undefined,
  outcomes: Outcomes | undefined,
): ChanceState {
  if (ambition === undefined || ambition.value.kind === 'notApplicable') return { kind: 'none' };
  if (ambition.value.kind === 'unknown') return { kind: 'unknown' };
  const outcome = outcomes?.get(ambition.id);
  if (outcome === undefined) return { kind: 'waiting' };
  return outcome.isSure
    ? { kind: 'sure' }
    : { kind: 'known', outcome, isPart: ambition.value.bound !== 'exact' };
}
