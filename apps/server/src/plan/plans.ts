import type { PlanHeader } from '@kapstok/contract';
import type { OwnPlans } from '../own-plans/own-plans.ts';
import type { LocalPlan, PlanSource } from './plan-source.ts';

/** The plans that can be asked things: the one that is served, and the ones people sent in. */
export class Plans {
  readonly own: OwnPlans;
  readonly #served: LocalPlan;

  constructor(served: LocalPlan, own: OwnPlans) {
    this.#served = served;
    this.own = own;
  }

  /** Plans anyone may know of; an own plan is known by its address only. */
  list(): readonly PlanHeader[] {
    return [this.#served.header];
  }

  /** The plan with this id. */
  find(id: string): PlanSource | undefined {
    return id === this.#served.header.id ? this.#served : this.own.find(id);
  }
}
