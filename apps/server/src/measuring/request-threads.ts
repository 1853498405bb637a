import { text } from '@kapstok/quantity';
import { Refused } from '../changes/refused.ts';
import { LimitedReadings } from '../own-plans/limited-readings.ts';
import { readingLimits } from '../own-plans/limited-worker.ts';
import { problemOf } from '../problem.ts';
import type { OwnPlanLimits } from '../settings.ts';
import type { RequestMessage, RequestTask } from './request-messages.ts';

/** What a file answers to a request. */
export type RequestRead = Extract<RequestMessage, { readonly kind: 'read' }>;

const PROGRAM = {
  source: new URL('./request-worker.ts', import.meta.url),
  built: new URL('./request-worker.js', import.meta.url),
};

/** A request is small: a file of more rows is another. */
const ROWS = 5000;

const UNREADABLE = text(
  'In dit bestand kloppen dingen niet. Er is niets bewaard. Verbeter ze in het bestand en kies het opnieuw.',
  'Things are not right in this file. Nothing was kept. Correct them in the file and choose it again.',
);

/** Reads files that answer a request: each in a thread of its own. */
export class RequestThreads {
  readonly #limits: OwnPlanLimits;
  readonly #readings: LimitedReadings<RequestMessage>;

  constructor(limits: OwnPlanLimits) {
    this.#limits = limits;
    this.#readings = new LimitedReadings(PROGRAM, limits);
  }

  /**
   * What a file answers to the figures that are asked.
   * @throws {Refused} 422 with all that is wrong in it; 429 when too many are being read already
   */
  async read({ file, asked }: Omit<RequestTask, 'limits'>): Promise<RequestRead> {
    const limits = { ...readingLimits(this.#limits), rows: ROWS };
    return await this.#readings.read<RequestRead>({ file, asked, limits }, (message, { give, refuse }) => {
      if (message.kind === 'read') give(message);
      else refuse(unreadable(message.errors));
    });
  }

  /** Ends all reading; who waits for it is told. */
  close(): void {
    this.#readings.close();
  }
}

/** Everything that is wrong with a file, each with its place. */
export function unreadable(sentences: readonly { readonly nl: string; readonly en: string }[]): Refused {
  const errors = sentences.map(({ nl, en }) => ({
    in: 'body' as const,
    path: '/files',
    sentence: { nl, en },
  }));
  return new Refused({ ...problemOf(422, UNREADABLE), errors });
}
