import type { Worker } from 'node:worker_threads';
import type { OwnPlanStatus } from '@kapstok/contract';
import { type Text, text } from '@kapstok/quantity';
import { stoppedReply } from '../kept-plans/stopped-reply.ts';
import { Wanted } from '../kept-plans/wanted.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import type { Question } from '../plan/question.ts';
import { type Reply, refusal } from '../plan/reply.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { ownPlanGone } from './gone.ts';
import { readingLimits, STOPPED, startLimited, tooSlow, whyEnded } from './limited-worker.ts';
import type { AskMessage, GivenFile, OwnPlanTask, WorkerMessage } from './messages.ts';

const LISTED_ERRORS = 200;
const SOURCE = new URL('./own-plan-worker.ts', import.meta.url);
const BUILT = new URL('./own-plan-worker.js', import.meta.url);

const NOT_READY = text(
  'Dit plan is nog niet klaar. Wacht tot het is gelezen.',
  'This plan is not ready yet. Wait until it has been read.',
);

interface Waiting {
  readonly give: (reply: Reply) => void;
  readonly timer: NodeJS.Timeout;
}

/** A plan that someone sent in: in a thread of its own with limits, nothing on disk, gone when it is dropped. */
export class OwnPlan implements PlanSource {
  readonly kind = 'own';
  readonly id: string;
  readonly #limits: OwnPlanLimits;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #deadline: NodeJS.Timeout;
  #asked = 0;
  #status: OwnPlanStatus;

  constructor(id: string, given: { title: string; files: readonly GivenFile[] }, limits: OwnPlanLimits) {
    this.id = id;
    this.#limits = limits;
    this.#status = {
      id,
      phase: 'reading',
      fraction: 0,
      errors: [],
      errorCount: 0,
      notices: [],
      failure: null,
    };
    const task: OwnPlanTask = { id, ...given, limits: readingLimits(limits) };
    this.#worker = startLimited(SOURCE, BUILT, limits);
    this.#worker.on('message', (message: WorkerMessage) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(whyEnded(error)));
    this.#worker.on('exit', () => this.#fail(STOPPED));
    this.#worker.postMessage(task);
    this.#deadline = setTimeout(() => this.#giveUp(), limits.milliseconds);
  }

  /** Where the reading is. */
  get status(): OwnPlanStatus {
    return this.#status;
  }

  /** Whether its thread still does something or can. */
  get alive(): boolean {
    return this.#status.phase !== 'failed';
  }

  ask(question: Question, signal?: AbortSignal): Promise<Reply> {
    const { phase, failure } = this.#status;
    if (phase === 'failed') return Promise.resolve(refusal(422, failure ?? STOPPED));
    if (phase !== 'ready') return Promise.resolve(refusal(409, NOT_READY));
    this.#asked += 1;
    const ask = this.#asked;
    const wanted = new Wanted();
    wanted.join(signal);
    return new Promise((give) => {
      const timer = setTimeout(() => this.#giveUp(), this.#limits.milliseconds);
      this.#waiting.set(ask, { give, timer });
      const message: AskMessage = { ask, question, wanted: wanted.shared };
      this.#worker.postMessage(message);
    });
  }

  /** Ends the thread; everything of the plan is gone, and who still waits for an answer is told so. */
  async drop(): Promise<void> {
    for (const ask of this.#waiting.keys()) this.#give(ask, ownPlanGone());
    this.#fail(STOPPED);
    await this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    switch (message.kind) {
      case 'progress':
        this.#status = { ...this.#status, phase: message.phase, fraction: message.fraction };
        break;
      case 'ready':
        clearTimeout(this.#deadline);
        this.#status = { ...this.#status, phase: 'ready', fraction: 1, notices: [...message.notices] };
        break;
      case 'refused':
        this.#refused(message.errors);
        break;
      case 'reply':
        this.#give(message.ask, message.reply);
        break;
      case 'stopped':
        this.#give(message.ask, stoppedReply());
        break;
      case 'mishap':
        this.#give(message.ask, refusal(422, STOPPED));
        break;
    }
  }

  #give(ask: number, reply: Reply): void {
    const waiting = this.#waiting.get(ask);
    if (waiting === undefined) return;
    this.#waiting.delete(ask);
    clearTimeout(waiting.timer);
    waiting.give(reply);
  }

  #refused(errors: Extract<WorkerMessage, { kind: 'refused' }>['errors']): void {
    const listed = errors.slice(0, LISTED_ERRORS).map((error) => ({ ...error }));
    const one = errors.length === 1;
    const failure = text(
      `Dit plan heeft ${one ? '1 fout' : `${errors.length} fouten`} en is daarom niet geladen.`,
      `This plan has ${one ? '1 error' : `${errors.length} errors`} and was not loaded.`,
    );
    this.#status = { ...this.#status, errors: listed, errorCount: errors.length };
    this.#fail(failure);
    void this.#worker.terminate();
  }

  #giveUp(): void {
    this.#fail(tooSlow(this.#limits.milliseconds));
    void this.#worker.terminate();
  }

  /** The first failure is the one that is told. */
  #fail(failure: Text): void {
    clearTimeout(this.#deadline);
    if (this.#status.phase !== 'failed') this.#status = { ...this.#status, phase: 'failed', failure };
    for (const ask of this.#waiting.keys()) this.#give(ask, refusal(422, this.#status.failure ?? failure));
  }
}
