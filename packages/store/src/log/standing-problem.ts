import type { Text } from '@kapstok/quantity';

/** Something beside the records that does not stand as the log tells it, or of which it does not tell. */
export interface StandingProblem {
  readonly kind: 'assignment' | 'invitation' | 'key' | 'webhook' | 'region' | 'plan';
  readonly id: string;
  /** The entry that told of it last; undefined when none did. */
  readonly seq: number | undefined;
  /** What stands there, and what was expected; undefined where it is nothing. */
  readonly found: Text | undefined;
  readonly expected: Text | undefined;
}
