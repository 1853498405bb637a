import type { Edit } from '@kapstok/plan';
import type { Question } from '../plan/question.ts';
import type { Reply } from '../plan/reply.ts';
import type { FiguresRead } from './measured-source.ts';

/** What a state of a plan is computed from. */
export interface ViewTask {
  /** Tells the state of the plan from every other. */
  readonly view: string;
  /** Id of the plan in addresses. */
  readonly id: string;
  readonly title: string;
  /** Up to which entry of the log. */
  readonly entry: number;
  /** Its records as a JSON array: reading them is for the thread. */
  readonly records: string;
}

/** A change of a plan of which is asked whether it would stop its figures. */
export interface CheckTask {
  readonly title: string;
  /** The records before the change, as a JSON array. */
  readonly records: string;
  readonly edits: readonly Edit[];
  /** What was measured, as a JSON array: see `figuresJson`; where the edits say what came of a gate. */
  readonly figures?: string | undefined;
}

/** What the server tells a thread. */
export type ThreadOrder =
  | { readonly kind: 'make'; readonly task: ViewTask }
  | {
      readonly kind: 'ask';
      readonly ask: number;
      readonly view: string;
      readonly question: Question;
      /** The book with what was measured, where that is asked for. */
      readonly book?: string | undefined;
      /** Says when nobody waits for the answer any more: see `Wanted`. */
      readonly wanted?: SharedArrayBuffer | undefined;
    }
  | { readonly kind: 'check'; readonly ask: number; readonly task: CheckTask }
  | { readonly kind: 'drop'; readonly view: string }
  /** What was measured: of a book that is there already, what may stand otherwise. */
  | { readonly kind: 'measured'; readonly book: string; readonly read: FiguresRead }
  | { readonly kind: 'forget'; readonly book: string };

/** What a thread tells the server. */
export type ThreadMessage =
  /** It is loaded: what it is told from now on it begins at once. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly view: string }
  | { readonly kind: 'reply'; readonly ask: number; readonly reply: Reply }
  | { readonly kind: 'stopped'; readonly ask: number }
  | { readonly kind: 'mishap'; readonly ask: number; readonly error: unknown };
