/**
 * Later states of plans, made one after the other: of a plan that changes faster than that, those in between are passed
 * over.
 */
export class NextStates<State> {
  readonly #make: (state: State) => Promise<void>;
  readonly #wanted = new Map<string, State>();
  readonly #making = new Map<string, Promise<void>>();

  constructor(make: (state: State) => Promise<void>) {
    this.#make = make;
  }

  /** Has a state of a plan made, or a later one that is asked for meanwhile. @returns when none is wanted any more */
  want(plan: string, state: State): Promise<void> {
    this.#wanted.set(plan, state);
    const known = this.#making.get(plan);
    if (known !== undefined) return known;
    const making = this.#makeAll(plan);
    this.#making.set(plan, making);
    return making;
  }

  async #makeAll(plan: string): Promise<void> {
    for (;;) {
      const state = this.#wanted.get(plan);
      if (state === undefined) {
        // At once with finding nothing: who wants one after this begins anew.
        this.#making.delete(plan);
        return;
      }
      this.#wanted.delete(plan);
      // What goes wrong with it is told to who asks that state something.
      await this.#make(state).catch(() => undefined);
    }
  }
}
