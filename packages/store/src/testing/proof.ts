import { appendFileSync } from 'node:fs';

/** What a proof tried in one go, and what came of it. */
export interface Proven {
  /** Where it was tried. */
  readonly database: string;
  /** What was tried, in words that follow a number. */
  readonly what: string;
  /** How many times. */
  readonly count: number;
  /** Tried again with this seed it is the same; absent where nothing is left to chance. */
  readonly seed?: number | string;
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
  /** What was seen, in words. */
  readonly found: string;
}

/** Writes down what a proof tried, where `npm run proof` asks for it by naming a file. */
export function tellProof(proven: Proven): void {
  const file = process.env.KAPSTOK_PROOF;
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(proven)}\n`);
}

/** How often something is tried: as often as the proof asks, else a fixed part of it. */
export function countOf(name: string, otherwise: number): number {
  const asked = Number(process.env[name] ?? otherwise);
  if (!Number.isInteger(asked) || asked < 1) throw new Error(`${name} is not a number of times: ${asked}`);
  return asked;
}
