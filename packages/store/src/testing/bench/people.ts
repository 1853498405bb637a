import { performance } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { type Chance, chanceOf } from '../chance.ts';

/** Something that people ask or do. */
export interface Asked {
  readonly name: string;
  /** How often, beside the others. */
  readonly share: number;
  readonly ask: (person: number, chance: Chance) => Promise<unknown>;
}

/** People at work. */
export interface AtWork {
  readonly people: number;
  /** How many of them edit, every other time; the others only read. */
  readonly editors: number;
  readonly seconds: number;
  /** How long someone looks at an answer, in milliseconds; sometimes half of it, sometimes half as much again. */
  readonly pause: number;
  readonly reads: readonly Asked[];
  readonly edit: Asked;
}

/** How long each took, in milliseconds, by what was asked. */
export type Times = Map<string, number[]>;

/** Lets people work beside each other. What one of them waits for starts no other of theirs: so many wait at most. */
export async function letWork(work: AtWork): Promise<Times> {
  const times: Times = new Map();
  const end = performance.now() + work.seconds * 1000;
  await Promise.all(Array.from({ length: work.people }, (_, person) => beAtWork(work, person, end, times)));
  return times;
}

async function beAtWork(work: AtWork, person: number, end: number, times: Times): Promise<void> {
  const chance = chanceOf(1000 + person);
  await after(chance.below(work.pause));
  for (let turn = 0; performance.now() < end; turn += 1) {
    const edits = person < work.editors && turn % 2 === 1;
    const { name, ask } = edits ? work.edit : byShare(work.reads, chance);
    const start = performance.now();
    await ask(person, chance);
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    await after(work.pause / 2 + chance.below(work.pause));
  }
}

function byShare(reads: readonly Asked[], chance: Chance): Asked {
  let left = chance.below(reads.reduce((sum, { share }) => sum + share, 0));
  for (const read of reads) {
    left -= read.share;
    if (left < 0) return read;
  }
  throw new Error('nothing to ask');
}

/** The time within which this share of them was, in milliseconds. */
export function withinOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
