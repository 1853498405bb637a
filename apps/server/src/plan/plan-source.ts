import type { PlanHeader } from '@kapstok/contract';
import { stoppedReply } from '../kept-plans/stopped-reply.ts';
import { DrawingStopped } from '../kept-plans/wanted.ts';
import { WantedReplies } from '../kept-plans/wanted-replies.ts';
import { answer } from './answer.ts';
import { isDrawing } from './drawing.ts';
import type { DrawingThread } from './drawing-thread.ts';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { Remembered } from './remembered.ts';
import type { Reply } from './reply.ts';

/** A plan that can be asked things. */
export interface PlanSource {
  readonly kind: PlanHeader['kind'];
  /** @param signal goes off when who asks goes away: what nobody else waits for is then drawn no further */
  ask(question: Question, signal?: AbortSignal): Promise<Reply>;
}

const MOST_REMEMBERED = 300;

/** A plan in this thread; what was answered once is remembered, for a plan does not change while it is here. */
export class LocalPlan implements PlanSource {
  readonly kind: PlanHeader['kind'];
  readonly #view: PlanView;
  readonly #drawing: DrawingThread | undefined;
  readonly #remembered = new Remembered(MOST_REMEMBERED);
  readonly #drawn = new WantedReplies(MOST_REMEMBERED);

  /** @param drawing where it is drawn; undefined: in this thread too */
  constructor(view: PlanView, drawing?: DrawingThread) {
    this.#view = view;
    this.#drawing = drawing;
    this.kind = view.header.kind;
  }

  /** What the plan is. */
  get header(): PlanHeader {
    return this.#view.header;
  }

  async ask(question: Question, signal?: AbortSignal): Promise<Reply> {
    const [key, drawing] = [JSON.stringify(question), this.#drawing];
    if (drawing === undefined || !isDrawing(question))
      return await this.#remembered.of(key, () => answer(this.#view, question));
    try {
      return await this.#drawn.of(key, (wanted) => drawing.ask(question, wanted), signal);
    } catch (error) {
      if (error instanceof DrawingStopped) return stoppedReply();
      throw error;
    }
  }

  /** Ends the thread in which it is drawn. */
  async close(): Promise<void> {
    await this.#drawing?.close();
  }
}
