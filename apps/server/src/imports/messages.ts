import type { Edit, PlanRecord } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import type { GivenFile, ReadingLimits } from '../own-plans/messages.ts';

/** Files to hold against a plan. */
export interface ImportTask {
  readonly title: string;
  readonly files: readonly GivenFile[];
  /** Tables that are not among the files stay as they are. */
  readonly keepsOthers: boolean;
  readonly limits: ReadingLimits;
  /** Edits at most. */
  readonly edits: number;
  /** The plan as it stands. */
  readonly current: readonly PlanRecord[];
}

/** What a thread tells of files: what they would change, in parts and then the rest of it; or why they can't be read. */
export type ImportMessage =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'read'; readonly notices: readonly Text[]; readonly mark: string }
  | { readonly kind: 'tooMany'; readonly edits: number }
  | { readonly kind: 'refused'; readonly errors: readonly Text[] };
