import type { WrongInput } from '@kapstok/contract';

/** A step into a value: the name of a field, or the place in a list. */
export type Step = PropertyKey;

/** A JSON pointer (RFC 6901) to a part of a value; empty for the whole of it. */
export function pointerTo(steps: readonly Step[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const LONGEST = 120;

/** The name of a part as somebody would write it: `edits[0].record.id`. */
export function nameOf(steps: readonly Step[]): string {
  const name = steps
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}

/** The part of a request that something is about. */
export type PartOfRequest = WrongInput['in'];
