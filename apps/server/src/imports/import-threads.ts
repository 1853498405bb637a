import type { Edit } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { Refused, refused } from '../changes/refused.ts';
import { LimitedReadings } from '../own-plans/limited-readings.ts';
import { readingLimits } from '../own-plans/limited-worker.ts';
import { problemOf } from '../problem.ts';
import type { OwnPlanLimits } from '../settings.ts';
import type { ImportMessage, ImportTask } from './messages.ts';

/** What files would change in a plan. */
export interface FilesRead {
  readonly edits: readonly Edit[];
  readonly notices: readonly Text[];
  /** Tells these files from all others. */
  readonly mark: string;
}

/** How many errors are told. */
const TOLD = 200;
const SOURCE = new URL('./import-worker.ts', import.meta.url);
const BUILT = new URL('./import-worker.js', import.meta.url);

const UNREADABLE = text(
  'Deze bestanden kunnen niet worden ingelezen. Er is niets veranderd.',
  'These files can’t be read. Nothing was changed.',
);
function unreadable(errors: readonly Text[]): Refused {
  const told = errors.slice(0, TOLD).map((sentence) => {
    return { in: 'body' as const, path: '/files', sentence: { ...sentence } };
  });
  return new Refused({ ...problemOf(422, UNREADABLE), errors: told });
}

function tooMany(edits: number, most: number): Refused {
  const [count, limit] = [edits, most].map((number) => number.toLocaleString('nl-NL'));
  const [countEn, limitEn] = [edits, most].map((number) => number.toLocaleString('en-GB'));
  return refused(
    422,
    text(
      `Dit zijn ${count} wijzigingen, en in één keer kunnen het er hoogstens ${limit} zijn. Er is niets veranderd. Laat de tabellen in delen inlezen.`,
      `These are ${countEn} edits, and there can be ${limitEn} at most at once. Nothing was changed. Have the tables read in parts.`,
    ),
  );
}

/** Reads files that somebody sent in and holds them against a plan: each in a thread of its own. */
export class ImportThreads {
  readonly #limits: OwnPlanLimits;
  readonly #readings: LimitedReadings<ImportMessage>;

  constructor(limits: OwnPlanLimits) {
    this.#limits = limits;
    this.#readings = new LimitedReadings({ source: SOURCE, built: BUILT }, limits);
  }

  /**
   * What files would change in a plan.
   * @throws {Refused} when they can't be read, ask too much, or too many are being read already
   */
  async read(given: Omit<ImportTask, 'limits'>): Promise<FilesRead> {
    const edits: Edit[] = [];
    const task: ImportTask = { ...given, limits: readingLimits(this.#limits) };
    return await this.#readings.read<FilesRead>(task, (message, { give, refuse }) => {
      if (message.kind === 'edits') edits.push(...message.edits);
      else if (message.kind === 'read') give({ edits, notices: message.notices, mark: message.mark });
      else if (message.kind === 'tooMany') refuse(tooMany(message.edits, given.edits));
      else refuse(unreadable(message.errors));
    });
  }

  /** Ends all reading; who waits for it is told. */
  close(): void {
    this.#readings.close();
  }
}
