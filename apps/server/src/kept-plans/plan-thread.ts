import { Worker } from 'node:worker_threads';
import { type Text, text } from '@kapstok/quantity';
import type { Question } from '../plan/question.ts';
import type { Reply } from '../plan/reply.ts';
import type { KeptPlanLimits } from '../settings.ts';
import { KnownBooks } from './known-books.ts';
import type { MeasuredSource } from './measured-source.ts';
import type { CheckTask, ThreadMessage, ThreadOrder, ViewTask } from './messages.ts';
import { DrawingStopped, type Wanted } from './wanted.ts';

/** Why a thread did not do what was asked, and whether the plan (422), a fault of ours (500) or closing (503) is why. */
interface Ending {
  readonly status: 422 | 500 | 503;
  readonly sentence: Text;
}

const STOPPED: Ending = {
  status: 500,
  sentence: text(
    'Het berekenen van dit plan is onverwacht gestopt. Probeer het opnieuw.',
    'The computing of this plan stopped unexpectedly. Try again.',
  ),
};
const CLOSING: Ending = {
  status: 503,
  sentence: text('Deze server stopt. Vraag het straks opnieuw.', 'This server is stopping. Ask again later.'),
};
const TOO_LARGE: Ending = {
  status: 422,
  sentence: text(
    'Dit plan vraagt meer geheugen dan er voor plannen is. Wie Kapstok beheert, kan dat ruimer zetten (KAPSTOK_PLAN_MEMORY_MB).',
    'This plan needs more memory than there is for plans. Whoever runs Kapstok can allow more (KAPSTOK_PLAN_MEMORY_MB).',
  ),
};
const TOO_SLOW: Ending = {
  status: 422,
  sentence: text(
    'Dit kostte te veel tijd en is gestopt. Vraag het opnieuw; blijft dit zo, meld het dan aan wie Kapstok beheert.',
    'This took too much time and was stopped. Ask again; if this stays so, tell whoever runs Kapstok.',
  ),
};

/** What a plan is told that goes beyond the limits of a server; of plans within them nobody should hear it. */
export const BEYOND_LIMITS: readonly Text[] = [TOO_LARGE.sentence, TOO_SLOW.sentence];

/** A thread that could not do what was asked: for who asks, why. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded';
  readonly status: Ending['status'];
  readonly sentence: Text;

  constructor({ status, sentence }: Ending) {
    super(sentence.en);
    this.status = status;
    this.sentence = sentence;
  }
}

/** Room for what is made while a state is computed, most of which is gone after that: with less, clearing it takes as long. */
const YOUNG_MEGABYTES = 256;

/** The worker beside this file: built, or as source where tests run on sources. */
function startWorker(memoryMegabytes: number): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const source = new URL('./plan-worker.ts', import.meta.url);
  const built = new URL('./plan-worker.js', import.meta.url);
  return new Worker(fromSource ? source : built, {
    execArgv: fromSource ? ['--conditions=kapstok-source'] : [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      stackSizeMb: 4,
    },
  });
}

/** Half of its memory is for what was measured: a character of it takes some five bytes. */
const FIGURE_CHARACTERS_PER_MEGABYTE = 100_000;

interface Waiting {
  readonly give: (reply: Reply) => void;
  readonly refuse: (error: ThreadEnded | DrawingStopped) => void;
  readonly timer: NodeJS.Timeout;
}

/** A thread that computes kept plans and answers about them. When it ends, all it had computed is gone. */
export class PlanThread {
  readonly #limits: KeptPlanLimits;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #making = new Map<string, () => void>();
  readonly #onEnd: () => void;
  readonly #books: KnownBooks;
  #asked = 0;
  #ended: Ending | undefined;
  #isReady = false;

  /** `onEnd` is told once, when nothing can be asked any more. */
  constructor(limits: KeptPlanLimits, onEnd: () => void) {
    this.#limits = limits;
    const characters = limits.memoryMegabytes * FIGURE_CHARACTERS_PER_MEGABYTE;
    this.#books = new KnownBooks((order) => this.#order(order), characters);
    this.#onEnd = onEnd;
    this.#worker = startWorker(limits.memoryMegabytes);
    this.#worker.on('message', (message: ThreadMessage) => this.#hear(message));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_LARGE : STOPPED);
    });
    this.#worker.on('exit', () => this.#end(STOPPED));
    // Who stops the server does not wait for what nobody asks any more.
    this.#worker.unref();
  }

  /** How much it still has to do. */
  get busy(): number {
    return this.#waiting.size + this.#making.size;
  }

  /** Whether it is loaded; until then what it is told waits, which takes longest on a busy machine. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Why it ended; undefined as long as it did not. */
  get ended(): Ending | undefined {
    return this.#ended;
  }

  /** Computes a view. @returns when it is there, or the thread has ended */
  make(task: ViewTask): Promise<void> {
    if (this.#ended !== undefined) return Promise.resolve();
    return new Promise((done) => {
      const timer = setTimeout(() => this.#giveUp(), this.#limits.milliseconds);
      this.#making.set(task.view, () => {
        clearTimeout(timer);
        done();
      });
      this.#order({ kind: 'make', task });
    });
  }

  /**
   * Asks a view that was made, or is being made, a question.
   * @param book with what was measured: one that it knows
   * @throws {DrawingStopped} when nobody waits for the answer any more
   */
  ask(view: string, question: Question, wanted?: Wanted, book?: string): Promise<Reply> {
    return this.#waitFor((ask) => ({ kind: 'ask', ask, view, question, book, wanted: wanted?.shared }));
  }

  /** Whether it knows what was measured, at least until then. */
  knows(measured: MeasuredSource): boolean {
    return this.#books.knows(measured);
  }

  /** Tells it what was measured, as far as it does not know that yet. */
  async learn(measured: MeasuredSource): Promise<void> {
    if (this.#ended === undefined) await this.#books.learn(measured);
  }

  /** Asks which faults a change adds to a plan: a document with them. */
  check(task: CheckTask): Promise<Reply> {
    return this.#waitFor((ask) => ({ kind: 'check', ask, task }));
  }

  #waitFor(orderOf: (ask: number) => ThreadOrder): Promise<Reply> {
    if (this.#ended !== undefined) return Promise.reject(new ThreadEnded(this.#ended));
    this.#asked += 1;
    const ask = this.#asked;
    return new Promise((give, refuse) => {
      const timer = setTimeout(() => this.#giveUp(), this.#limits.milliseconds);
      this.#waiting.set(ask, { give, refuse, timer });
      this.#order(orderOf(ask));
    });
  }

  /** Forgets a view. */
  drop(view: string): void {
    if (this.#ended === undefined) this.#order({ kind: 'drop', view });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    this.#end(CLOSING);
    await this.#worker.terminate();
  }

  #order(order: ThreadOrder): void {
    this.#worker.postMessage(order);
  }

  #hear(message: ThreadMessage): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        break;
      case 'made':
        this.#making.get(message.view)?.();
        this.#making.delete(message.view);
        break;
      case 'reply':
        this.#settle(message.ask, ({ give }) => give(message.reply));
        break;
      case 'stopped':
        this.#settle(message.ask, ({ refuse }) => refuse(new DrawingStopped()));
        break;
      case 'mishap':
        console.error('plan:', message.error);
        this.#settle(message.ask, ({ refuse }) => refuse(new ThreadEnded(STOPPED)));
        break;
    }
  }

  #settle(ask: number, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(ask);
    if (waiting === undefined) return;
    this.#waiting.delete(ask);
    clearTimeout(waiting.timer);
    how(waiting);
  }

  #giveUp(): void {
    this.#end(TOO_SLOW);
    void this.#worker.terminate();
  }

  #end(why: Ending): void {
    if (this.#ended !== undefined) return;
    this.#ended = why;
    for (const done of this.#making.values()) done();
    this.#making.clear();
    for (const ask of this.#waiting.keys()) {
      this.#settle(ask, ({ refuse }) => refuse(new ThreadEnded(why)));
    }
    this.#onEnd();
  }
}
