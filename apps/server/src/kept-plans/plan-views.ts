import type { Question } from '../plan/question.ts';
import type { Reply } from '../plan/reply.ts';
import type { KeptPlanLimits } from '../settings.ts';
import type { MeasuredSource } from './measured-source.ts';
import type { CheckTask, ViewTask } from './messages.ts';
import { PlanThread, ThreadEnded } from './plan-thread.ts';
import type { Wanted } from './wanted.ts';

/**
 * States of one plan that stay computed: the one that is shown, what follows it, and moments that people look at now. More
 * of them is more that its thread has to look through each time it clears up, which others wait for.
 */
const STATES_OF_PLAN = 6;

interface Made {
  readonly plan: string;
  readonly thread: PlanThread;
  /** How much it was computed from, in characters: memory goes by it. */
  readonly weight: number;
}

/** What a state is computed from. */
type Content = Omit<ViewTask, 'view'>;

/** Of which plan a state is, and the state that answers meanwhile. */
interface Of {
  readonly plan: string;
  readonly beside?: string | undefined;
}

/** States of kept plans that were computed, in a few threads; the ones asked longest ago are forgotten first. */
export class PlanViews {
  readonly #limits: KeptPlanLimits;
  readonly #threads: PlanThread[] = [];
  readonly #views = new Map<string, Made>();
  readonly #making = new Map<string, Promise<void>>();

  constructor(limits: KeptPlanLimits) {
    this.#limits = limits;
  }

  /** Whether a state is computed, so that it can answer at once. */
  isReady(view: string): boolean {
    return this.#views.has(view);
  }

  /**
   * Has a state of a plan computed, once for all who ask for it; where that can be, not in the thread that answers another
   * state.
   * @returns when it is there, or can't be
   */
  make(view: string, content: () => Promise<Content>, of: Of): Promise<void> {
    const known = this.#making.get(view);
    if (known !== undefined) return known;
    const making = this.#make(view, content, of).finally(() => this.#making.delete(view));
    this.#making.set(view, making);
    return making;
  }

  async #make(view: string, content: () => Promise<Content>, { plan, beside }: Of): Promise<void> {
    const given = await content();
    const answering = beside === undefined ? undefined : this.#views.get(beside)?.thread;
    const thread = this.#leastBusy(answering);
    await thread.make({ ...given, view });
    if (thread.ended !== undefined) throw new ThreadEnded(thread.ended);
    this.#views.set(view, { plan, thread, weight: given.records.length });
    this.#dropOldest(view);
  }

  /**
   * Asks a state that was made a question.
   * @throws {ThreadEnded} when its thread ends, with what that means for who asks
   * @throws {DrawingStopped} when nobody waits for the answer any more
   */
  async ask(view: string, question: Question, wanted: Wanted, measured?: MeasuredSource): Promise<Reply> {
    const made = this.#views.get(view);
    if (made === undefined) throw new Error(`no view ${view}`);
    this.use(view);
    return await made.thread.ask(view, question, wanted, measured?.book);
  }

  /** Whether a state is computed, by a thread that knows what was measured. */
  knows(view: string, measured: MeasuredSource): boolean {
    return this.#views.get(view)?.thread.knows(measured) === true;
  }

  /** Has the thread of a state know what was measured. */
  async learn(view: string, measured: MeasuredSource): Promise<void> {
    await this.#views.get(view)?.thread.learn(measured);
  }

  /**
   * Asks which faults a change adds to a plan, of the thread that has least to do.
   * @throws {ThreadEnded}
   */
  async check(task: CheckTask): Promise<Reply> {
    return await this.#leastBusy().check(task);
  }

  /** Notes that a state is asked something now, also what was answered before: it is not among the first to be forgotten. */
  use(view: string): void {
    const made = this.#views.get(view);
    if (made === undefined) return;
    this.#views.delete(view);
    this.#views.set(view, made);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  /**
   * The thread that can begin soonest. While all that are loaded have work to do another is started, for what comes after this: who
   * asks now waits for one that is loaded, where there is any, for starting takes longer than most work.
   */
  #leastBusy(answering?: PlanThread): PlanThread {
    const others = this.#threads.filter((thread) => thread !== answering);
    const ready = others.filter(({ isReady }) => isReady);
    const idle = ready.find(({ busy }) => busy === 0);
    if (idle !== undefined) return idle;
    const started = this.#threads.length < this.#limits.threads ? [this.#start()] : [];
    const able = ready.length > 0 ? ready : [...others, ...started];
    const [first = this.#threads[0] ?? this.#start(), ...rest] = able;
    return rest.reduce((least, thread) => (thread.busy < least.busy ? thread : least), first);
  }

  #start(): PlanThread {
    const thread = new PlanThread(this.#limits, () => this.#forget(thread));
    this.#threads.push(thread);
    return thread;
  }

  /** A thread that ended takes what it had computed with it. */
  #forget(thread: PlanThread): void {
    const at = this.#threads.indexOf(thread);
    if (at >= 0) this.#threads.splice(at, 1);
    for (const [view, made] of this.#views) if (made.thread === thread) this.#views.delete(view);
  }

  #dropOldest(newest: string): void {
    const plan = this.#views.get(newest)?.plan;
    const ofPlan = [...this.#views].filter(([, made]) => made.plan === plan);
    for (const [view, made] of ofPlan.slice(0, -STATES_OF_PLAN)) this.#drop(view, made);
    let weight = [...this.#views.values()].reduce((sum, made) => sum + made.weight, 0);
    for (const [view, made] of this.#views) {
      if (this.#views.size <= this.#limits.views && weight <= this.#limits.viewCharacters) return;
      if (view === newest) continue;
      this.#drop(view, made);
      weight -= made.weight;
    }
  }

  #drop(view: string, { thread }: Made): void {
    this.#views.delete(view);
    thread.drop(view);
  }
}
