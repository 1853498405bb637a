import type { CellErrorDto } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';
import type { Question } from '../plan/question.ts';
import type { Reply } from '../plan/reply.ts';

/** A file that was sent in. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How much may be read. */
export interface ReadingLimits {
  /** Rows in a table. */
  readonly rows: number;
  /** Bytes in one file after unpacking. */
  readonly fileBytes: number;
  /** Bytes in all files together after unpacking. */
  readonly totalBytes: number;
}

/** What a worker is told first. */
export interface OwnPlanTask {
  readonly id: string;
  readonly title: string;
  readonly files: readonly GivenFile[];
  readonly limits: ReadingLimits;
}

/** What the server asks a worker. */
export interface AskMessage {
  readonly ask: number;
  readonly question: Question;
  /** Shared by who waits for the answer, and tells that nobody does any more. */
  readonly wanted: SharedArrayBuffer;
}

/** What a worker tells the server. */
export type WorkerMessage =
  | {
      readonly kind: 'progress';
      readonly phase: 'reading' | 'computing' | 'auditing';
      readonly fraction: number;
    }
  | { readonly kind: 'ready'; readonly notices: readonly Text[] }
  | { readonly kind: 'refused'; readonly errors: readonly CellErrorDto[] }
  | { readonly kind: 'reply'; readonly ask: number; readonly reply: Reply }
  | { readonly kind: 'stopped'; readonly ask: number }
  | { readonly kind: 'mishap'; readonly ask: number };
