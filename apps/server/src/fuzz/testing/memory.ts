import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Megabytes in use. */
export interface Memory {
  /** What the program holds once everything that can go has gone: objects, and bytes beside them. */
  readonly held: number;
  /** The whole process, with its threads and an embedded database, which keep what they once had. */
  readonly process: number;
}

function memoryInUse(): Memory {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') for (let time = 0; time < 3; time += 1) collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: (heapUsed + external) / 2 ** 20, process: rss / 2 ** 20 };
}

/** A run is looked at in so many equal parts. */
const PARTS = 5;
/** So often in each of the two parts that are compared; each look collects all that can go, which takes long. */
const LOOKS = 5;
/** The first of those two, from nought; a part before it is looked at once. */
const COMPARED = PARTS - 2;

/** The memory in use over a run, of which the amount of work is known beforehand. */
export class MemoryOverRun {
  readonly #whole: number;
  readonly #looks: Memory[][] = Array.from({ length: PARTS }, () => []);
  #next = 0;

  /** @param whole how much there is to do */
  constructor(whole: number) {
    this.#whole = whole;
  }

  /** Looks, where it is time. @param done how much was done */
  at(done: number): void {
    if (done < this.#next) return;
    const part = Math.min(PARTS - 1, Math.floor((done / this.#whole) * PARTS));
    this.#looks[part]?.push(memoryInUse());
    this.#next = part < COMPARED ? ((part + 1) * this.#whole) / PARTS : done + this.#whole / (PARTS * LOOKS);
  }

  /** The middle of what was seen in one part: a single look hits or misses what was just being made. @param part 1 to 5 */
  inPart(part: number): Memory {
    const looks = this.#looks[part - 1] ?? [];
    return {
      held: middleOf(looks.map(({ held }) => held)),
      process: middleOf(looks.map((one) => one.process)),
    };
  }

  /** How much more the last part holds than the one before it, as a share of that. By then what fills up once, is full. */
  growth(): Memory {
    const [before, after] = [this.inPart(PARTS - 1), this.inPart(PARTS)];
    return { held: after.held / before.held - 1, process: after.process / before.process - 1 };
  }

  /** What was seen, part by part, in words. */
  words(): string {
    const parts = Array.from({ length: PARTS }, (_, at) => this.inPart(at + 1));
    const list = (of: keyof Memory): string => parts.map((one) => one[of].toFixed(0)).join(', ');
    const { held, process: whole } = this.growth();
    return `memory in MB by fifths of the run ${list('held')} (with threads and database ${list('process')}), in the last ${inPercent(held)} (${inPercent(whole)}) more than in the one before it`;
  }
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was looked at');
  return middle;
}
