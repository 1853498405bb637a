import type { Worker } from 'node:worker_threads';
import { type Text, text } from '@kapstok/quantity';
import { type Refused, refused } from '../changes/refused.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { STOPPED, startLimited, tooSlow, whyEnded } from './limited-worker.ts';

const FULL = text(
  'Anderen laten nu ook bestanden inlezen. Wacht een minuut en probeer het opnieuw.',
  'Others are having files read too. Wait a minute and try again.',
);
const CLOSED = text(
  'Kapstok wordt nu gestopt. Er is niets veranderd.',
  'Kapstok is being stopped. Nothing was changed.',
);

/** The program of a thread: where tests run on sources, and built. */
export interface Program {
  readonly source: URL;
  readonly built: URL;
}

/** What to do with what came of a reading, or with why nothing did. */
export interface Ending<Result> {
  readonly give: (result: Result) => void;
  readonly refuse: (why: Refused) => void;
}

/**
 * Readings of files that people sent in: each in a thread of its own with the limits that plans of people's own have, so
 * that no file holds up the server.
 */
export class LimitedReadings<Message> {
  readonly #program: Program;
  readonly #limits: OwnPlanLimits;
  readonly #reading = new Map<Worker, (why: Refused) => void>();

  constructor(program: Program, limits: OwnPlanLimits) {
    this.#program = program;
    this.#limits = limits;
  }

  /**
   * Has a thread do a task, until what it tells ends it.
   * @throws {Refused} as `told` says, or when it takes too much, or too many are being read already
   */
  async read<Result>(
    task: object,
    told: (message: Message, ending: Ending<Result>) => void,
  ): Promise<Result> {
    if (this.#reading.size >= this.#limits.plansPerAddress) throw refused(429, FULL);
    const worker = startLimited(this.#program.source, this.#program.built, this.#limits);
    const { milliseconds } = this.#limits;
    let deadline: NodeJS.Timeout | undefined;
    try {
      return await new Promise((give, refuse) => {
        const end = (why: Text): void => refuse(refused(422, why));
        this.#reading.set(worker, refuse);
        deadline = setTimeout(() => end(tooSlow(milliseconds)), milliseconds);
        worker.on('error', (error) => end(whyEnded(error)));
        worker.on('exit', () => end(STOPPED));
        worker.on('message', (message: Message) => told(message, { give, refuse }));
        worker.postMessage(task);
      });
    } finally {
      clearTimeout(deadline);
      this.#reading.delete(worker);
      await worker.terminate();
    }
  }

  /** Ends all reading; who waits for it is told. */
  close(): void {
    for (const refuse of this.#reading.values()) refuse(refused(503, CLOSED));
  }
}
