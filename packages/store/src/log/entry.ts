import type { Json } from './canonical-json.ts';

/** What an entry tells of. Those that change records say so in `edits` of their body. */
export type EntryKind =
  | 'change'
  | 'undo'
  | 'restore'
  | 'load'
  | 'version'
  | 'assignment'
  | 'key'
  | 'webhook'
  | 'plan'
  | 'measured'
  | 'round'
  | 'refusal';

/** What whoever acts adds to the log. */
export interface NewEntry {
  /** A UUID that whoever acts chose: sent twice, it is one entry. */
  readonly id: string;
  readonly kind: EntryKind;
  /** The plan it is about; undefined when it is about the region. */
  readonly plan: string | undefined;
  readonly reason: string;
  readonly body: Json;
}

/** One thing that happened in a region: who, when, in which role, why, what. Never changed and never taken away. */
export interface Entry {
  readonly region: string;
  /** Its place in the log of its region: 1, 2, 3 and on, without gaps. */
  readonly seq: number;
  readonly id: string;
  /** The clock when it was made, in UTC with microseconds. The order of entries is `seq`: clocks jump. */
  readonly at: string;
  readonly account: string;
  readonly role: string;
  readonly kind: string;
  readonly plan: string | undefined;
  readonly reason: string;
  readonly body: unknown;
  /** The hash of the entry before it, in hexadecimals. */
  readonly beforeHash: string;
  /** See `hashOf`. */
  readonly hash: string;
}
