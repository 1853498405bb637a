import type { PlanHeader } from '@kapstok/contract';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { OwnPlans } from '../own-plans/own-plans.ts';
import type { LocalPlan, PlanSource } from './plan-source.ts';

/** The plans that can be asked things: the one that was read, or those that are kept; and the ones people sent in. */
export class Plans {
  readonly own: OwnPlans;
  readonly #served: LocalPlan | undefined;
  /** Undefined where a plan was read. */
  readonly keeping: Keeping | undefined;

  constructor(shown: LocalPlan | Keeping, own: OwnPlans) {
    const isRead = 'header' in shown;
    this.#served = isRead ? shown : undefined;
    this.keeping = isRead ? undefined : shown;
    this.own = own;
  }

  /** The plan that was read, as anyone may know of it; an own plan is known by its address only. */
  list(): readonly PlanHeader[] {
    return this.#served === undefined ? [] : [this.#served.header];
  }

  /** The plan with this id, that is not kept. */
  find(id: string): PlanSource | undefined {
    return id === this.#served?.header.id ? this.#served : this.own.find(id);
  }

  /** Wipes own plans and ends all threads. */
  async close(): Promise<void> {
    await Promise.all([this.own.close(), this.keeping?.plans.close(), this.#served?.close()]);
  }
}
