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
  /** What would be drawn of it is fixed here at one value. */
  | { readonly kind: 'fixed' }
  | { readonly kind: 'waiting' };

/** Whether there is a chance to tell, and why not. */
export function chanceState(
  ambition: WhatIfDto['figures'][number] | undefined,
  outcomes: Outcomes | undefined,
  isFixed: boolean,
): ChanceState {
  if (ambition === undefined || ambition.value.kind === 'notApplicable') return { kind: 'none' };
  if (ambition.value.kind === 'unknown') return { kind: 'unknown' };
  const outcome = outcomes?.get(ambition.id);
  if (outcome === undefined) return { kind: 'waiting' };
  return outcome.isSure
    ? { kind: isFixed ? 'fixed' : 'sure' }
    : { kind: 'known', outcome, isPart: ambition.value.bound !== 'exact' };
}

/** Whether an assumption that would be drawn is fixed at one value: by a scenario, or by its slider. */
export function fixesDrawn(
  { assumptions, inputs }: Pick<WhatIfDto, 'assumptions' | 'inputs'>,
  moved: ReadonlySet<number>,
): boolean {
  return assumptions.some(
    ({ isFixed, input }) => isFixed || (moved.has(input) && inputs[input]?.distribution.kind !== 'point'),
  );
}
