import { appendFileSync } from 'node:fs';

/** What a proof tried in one go, and what came of it: as the proofs of the store tell. */
interface Proven {
  readonly database: 'embedded' | 'server';
  readonly what: string;
  readonly count: number;
  readonly seed: number;
  readonly milliseconds: number;
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
