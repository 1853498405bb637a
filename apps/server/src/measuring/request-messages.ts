import type { FigureInRequest, FilledRow, RequestMark } from '@kapstok/exchange';
import type { Text } from '@kapstok/quantity';
import type { GivenFile, ReadingLimits } from '../own-plans/messages.ts';

/** A file to read as the answer to a request. */
export interface RequestTask {
  readonly file: GivenFile;
  readonly asked: readonly FigureInRequest[];
  readonly limits: ReadingLimits;
}

/** What a thread tells of it: what it answers, or all that is wrong with it. */
export type RequestMessage =
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly mark: RequestMark;
      readonly rows: readonly FilledRow[];
      readonly blank: number;
    }
  | { readonly kind: 'refused'; readonly errors: readonly Text[] };
