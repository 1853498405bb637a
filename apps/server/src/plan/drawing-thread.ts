import { Worker } from 'node:worker_threads';
import type { Provenance } from '@kapstok/contract';
import type { Plan } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { DrawingStopped, type Wanted } from '../kept-plans/wanted.ts';
import type { Question } from './question.ts';
import { type Reply, refusal } from './reply.ts';

/** What a thread that draws is told first: the plan, and what it is. */
export interface DrawingTask {
  readonly plan: Plan;
  readonly from: Provenance;
}

/** What it is asked. */
export interface DrawingOrder {
  readonly ask: number;
  readonly question: Question;
  /** Of the `Wanted`. */
  readonly wanted: SharedArrayBuffer;
}

/** What it tells. */
export type DrawingTold =
  | { readonly kind: 'reply'; readonly ask: number; readonly reply: Reply }
  | { readonly kind: 'stopped'; readonly ask: number }
  | { readonly kind: 'mishap'; readonly ask: number; readonly error: unknown };

const ENDED = text(
  'Het trekken is onverwacht gestopt. Probeer het opnieuw.',
  'The drawing stopped unexpectedly. Try again.',
);

interface Waiting {
  readonly give: (reply: Reply) => void;
  readonly refuse: (error: DrawingStopped) => void;
}

/**
 * A thread that draws a plan that was read: meanwhile the server answers others, and hears when who asked goes away. It begins with the
 * first question, and again after it ended by itself.
 */
export class DrawingThread {
  readonly #task: DrawingTask;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(task: DrawingTask) {
    this.#task = task;
  }

  /**
   * The answer to a question that takes drawing.
   * @throws {DrawingStopped} when nobody waits for it any more
   */
  ask(question: Question, wanted: Wanted): Promise<Reply> {
    this.#worker ??= this.#start();
    this.#asked += 1;
    const ask = this.#asked;
    const order: DrawingOrder = { ask, question, wanted: wanted.shared };
    return new Promise((give, refuse) => {
      this.#waiting.set(ask, { give, refuse });
      this.#worker?.postMessage(order);
    });
  }

  /** Ends the thread; who still waits is told so. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#end(worker);
    await worker?.terminate();
  }

  #start(): Worker {
    const fromSource = import.meta.url.endsWith('.ts');
    const source = new URL('./drawing-worker.ts', import.meta.url);
    const built = new URL('./drawing-worker.js', import.meta.url);
    const worker = new Worker(fromSource ? source : built, {
      execArgv: fromSource ? ['--conditions=kapstok-source'] : [],
      env: {},
    });
    worker.postMessage(this.#task);
    worker.on('message', (told: DrawingTold) => this.#hear(told));
    worker.on('error', (error) => {
      console.error('drawing:', error);
      this.#end(worker);
    });
    worker.on('exit', () => this.#end(worker));
    // Who stops the server does not wait for what nobody asks any more.
    worker.unref();
    return worker;
  }

  #hear(told: DrawingTold): void {
    const waiting = this.#waiting.get(told.ask);
    this.#waiting.delete(told.ask);
    if (told.kind === 'reply') waiting?.give(told.reply);
    else if (told.kind === 'stopped') waiting?.refuse(new DrawingStopped());
    else {
      console.error('drawing:', told.error);
      waiting?.give(refusal(500, ENDED));
    }
  }

  #end(worker: Worker | undefined): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    for (const { give } of this.#waiting.values()) give(refusal(500, ENDED));
    this.#waiting.clear();
  }
}
