import { Worker } from 'node:worker_threads';
import { text } from '@kapstok/quantity';
import { StoreError } from '../../store-error.ts';
import type {
  EmbeddedAnswer,
  EmbeddedAsk,
  EmbeddedFault,
  EmbeddedRequest,
  EmbeddedRows,
  EmbeddedTask,
} from './messages.ts';

const STARTED = 0;

const STOPPED = text(
  'De ingebouwde database is gestopt. Start Kapstok opnieuw.',
  'The embedded database has stopped. Start Kapstok again.',
);

interface Waiting {
  readonly give: (rows: EmbeddedRows) => void;
  readonly refuse: (error: Error) => void;
}

/** A fault as a server's driver throws it: an Error with PostgreSQL's fields. */
function errorOf({ message, fields }: EmbeddedFault): Error {
  return Object.assign(new Error(message), fields);
}

/** The worker beside this file: built, or as source where tests run on sources. */
function startWorker(): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const source = new URL('./embedded-worker.ts', import.meta.url);
  const built = new URL('./embedded-worker.js', import.meta.url);
  return new Worker(fromSource ? source : built, {
    execArgv: fromSource ? ['--conditions=kapstok-source'] : [],
  });
}

/** The embedded database in a thread of its own, so that a long query does not hold up this one. */
export class EmbeddedThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** Settles when the database has started, or could not. */
  readonly started: Promise<unknown>;
  #asked = STARTED;
  #stopped = false;

  constructor(task: EmbeddedTask) {
    this.#worker = startWorker();
    this.#worker.on('message', (answer: EmbeddedAnswer) => this.#hear(answer));
    this.#worker.on('error', () => this.#stop());
    this.#worker.on('exit', () => this.#stop());
    this.started = new Promise((give, refuse) => this.#waiting.set(STARTED, { give, refuse }));
    this.#worker.postMessage(task);
  }

  /** Asks the thread, which answers in the order of asking. */
  ask(request: EmbeddedRequest): Promise<EmbeddedRows> {
    if (this.#stopped) return Promise.reject(new StoreError('stopped', STOPPED));
    this.#asked += 1;
    const message: EmbeddedAsk = { ask: this.#asked, request };
    return new Promise((give, refuse) => {
      this.#waiting.set(message.ask, { give, refuse });
      this.#worker.postMessage(message);
    });
  }

  /** Ends the database, after what was asked already, and the thread. */
  async end(): Promise<void> {
    try {
      if (!this.#stopped) await this.ask({ kind: 'close' });
    } finally {
      await this.cut();
    }
  }

  /** Ends the thread, whatever it does. */
  async cut(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(answer: EmbeddedAnswer): void {
    const waiting = this.#waiting.get(answer.ask);
    this.#waiting.delete(answer.ask);
    if (answer.ok) waiting?.give(answer.result);
    else waiting?.refuse(errorOf(answer.fault));
  }

  /** Who still waits is told; who asks later too. */
  #stop(): void {
    this.#stopped = true;
    for (const { refuse } of this.#waiting.values()) refuse(new StoreError('stopped', STOPPED));
    this.#waiting.clear();
  }
}
