import type { PlanHeader } from '@kapstok/contract';
import { answer } from './answer.ts';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { Remembered } from './remembered.ts';
import type { Reply } from './reply.ts';

/** A plan that can be asked things. */
export interface PlanSource {
  readonly kind: PlanHeader['kind'];
  ask(question: Question): Promise<Reply>;
}

const MOST_REMEMBERED = 300;

/** A plan in this thread; what was answered once is remembered, for a plan does not change while it is here. */
export class LocalPlan implements PlanSource {
  readonly kind: PlanHeader['kind'];
  readonly #view: PlanView;
  readonly #remembered = new Remembered(MOST_REMEMBERED);

  constructor(view: PlanView) {
    this.#view = view;
    this.kind = view.header.kind;
  }

  /** What the plan is. */
  get header(): PlanHeader {
    return this.#view.header;
  }

  ask(question: Question): Promise<Reply> {
    return this.#remembered.of(JSON.stringify(question), () => answer(this.#view, question));
  }
}
