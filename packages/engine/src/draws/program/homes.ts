import { readBy, type Step } from '../tape/step.ts';
import type { Tape } from '../tape/tape.ts';
import { Joined } from './joined.ts';

/** Where a step is taken: by no one, once for all segments, after all segments, or in the segment of this number. */
export const UNUSED = -1;
export const SHARED = -2;
export const AFTER = -3;
/** Used in parts that differ. */
const SEVERAL = -4;

/** For each step of a tape where it is taken. */
export function homesOf(tape: Tape, wanted: readonly number[]): Int32Array {
  return new Homes(tape, wanted).found();
}

class Homes {
  readonly #steps: readonly Step[];
  /** The part in which a step was written; those after the last cut are `AFTER`. */
  readonly #parts: Int32Array;
  readonly #users: Int32Array;
  readonly #homes: Int32Array;
  readonly #joined: Joined;

  constructor(tape: Tape, wanted: readonly number[]) {
    this.#steps = tape.steps;
    this.#parts = partsOf(tape);
    this.#users = new Int32Array(tape.steps.length).fill(UNUSED);
    this.#homes = new Int32Array(tape.steps.length).fill(UNUSED);
    this.#joined = new Joined(tape.cuts.length);
    for (const register of wanted) this.#use(register, this.#parts[register] ?? AFTER);
    for (let at = tape.steps.length - 1; at >= 0; at -= 1) this.#useBy(at);
  }

  found(): Int32Array {
    this.#steps.forEach((step, at) => {
      if (this.#users[at] !== UNUSED) this.#homes[at] = this.#homeOf(step, at);
    });
    return this.#homes.map((home) => (home < 0 ? home : this.#joined.of(home)));
  }

  #useBy(at: number): void {
    const step = this.#steps[at];
    if (step === undefined || this.#users[at] === UNUSED) return;
    for (const read of readBy(step)) this.#use(read, this.#parts[at] ?? AFTER);
  }

  #use(register: number, part: number): void {
    const before = this.#users[register];
    this.#users[register] = before === UNUSED || before === part ? part : SEVERAL;
  }

  #homeOf(step: Step, at: number): number {
    const part = this.#parts[at] ?? AFTER;
    const read = readBy(step).map((register) => this.#homes[register] ?? UNUSED);
    if (read.includes(AFTER)) return AFTER;
    const segments = read.filter((home) => home >= 0);
    const [first] = segments;
    if (first === undefined) {
      const users = this.#users[at] ?? part;
      return users === SEVERAL ? SHARED : users;
    }
    if (part === AFTER) return AFTER;
    for (const segment of segments) this.#joined.join(part, segment);
    return first;
  }
}

function partsOf({ cuts, steps }: Tape): Int32Array {
  const parts = new Int32Array(steps.length).fill(AFTER);
  cuts.forEach((cut, part) => {
    parts.fill(part, part === 0 ? 0 : cuts[part - 1], cut);
  });
  return parts;
}
