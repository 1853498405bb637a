import { randomBytes } from 'node:crypto';
import type { OwnPlanLimits } from '../settings.ts';
import type { GivenFile } from './messages.ts';
import { OwnPlan } from './own-plan.ts';

const ID_BYTES = 16;
const SWEEP_MILLISECONDS = 15_000;
/** A plan that nobody asked for this long may be given up for a newcomer. */
const SPARE_MILLISECONDS = 120_000;

const ID = new RegExp(`^[0-9a-f]{${ID_BYTES * 2}}$`);

/** Whether only an own plan can have this id: when there is none with it, it is wiped or has expired. */
export function isOwnPlanId(id: string): boolean {
  return ID.test(id);
}

interface Kept {
  readonly plan: OwnPlan;
  /** Address of who sent it in. */
  readonly from: string;
  lastUsed: number;
}

/** The plans that people sent in; each is dropped when nobody has asked for it for a while. */
export class OwnPlans {
  readonly #limits: OwnPlanLimits;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(limits: OwnPlanLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
    this.#sweeper = setInterval(() => this.sweep(), SWEEP_MILLISECONDS);
    this.#sweeper.unref();
  }

  /** Takes a plan in from an address and starts reading it. @returns its id, or undefined when there is no room */
  add(given: { title: string; files: readonly GivenFile[] }, from: string): string | undefined {
    this.sweep();
    const { plans, plansPerAddress } = this.#limits;
    if (!this.#makeRoom(plansPerAddress, (kept) => kept.from === from)) return undefined;
    if (!this.#makeRoom(plans, () => true)) return undefined;
    this.#forgetFailed();
    const id = randomBytes(ID_BYTES).toString('hex');
    this.#kept.set(id, { plan: new OwnPlan(id, given, this.#limits), from, lastUsed: this.#now() });
    return id;
  }

  /** The plan with this id; undefined when there is none, or no more. */
  find(id: string): OwnPlan | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined) return undefined;
    kept.lastUsed = this.#now();
    return kept.plan;
  }

  /** Wipes a plan. @returns whether there was one */
  async drop(id: string): Promise<boolean> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return false;
    this.#kept.delete(id);
    await kept.plan.drop();
    return true;
  }

  /** Drops what nobody has asked for. */
  sweep(): void {
    const oldest = this.#now() - this.#limits.idleMilliseconds;
    for (const [id, { lastUsed }] of this.#kept) if (lastUsed < oldest) void this.drop(id);
  }

  /** Gives up the plan that was left longest when so many are taken. @returns whether there is room for one more */
  #makeRoom(most: number, counts: (kept: Kept) => boolean): boolean {
    const alive = [...this.#kept].filter(([, kept]) => kept.plan.alive && counts(kept));
    if (alive.length < most) return true;
    const left = alive.toSorted(([, a], [, b]) => a.lastUsed - b.lastUsed)[0];
    if (left === undefined || left[1].lastUsed > this.#now() - SPARE_MILLISECONDS) return false;
    void this.drop(left[0]);
    return true;
  }

  /** Of plans that failed only the last ones are remembered, for whoever asks why. */
  #forgetFailed(): void {
    const failed = [...this.#kept].filter(([, { plan }]) => !plan.alive);
    for (const [id] of failed.slice(0, Math.max(0, failed.length - this.#limits.plans))) void this.drop(id);
  }

  /** Drops every plan. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await Promise.all([...this.#kept.keys()].map((id) => this.drop(id)));
  }
}
