import { appendFileSync } from 'node:fs';

/** How often something is tried: as often as the proof asks, else a fixed part of it. */
export function countOf(name: string, otherwise: number): number {
  const asked = Number(process.env[name] ?? otherwise);
  if (!Number.isInteger(asked) || asked < 1) throw new Error(`${name} is not a number of times: ${asked}`);
  return asked;
}

/** Long enough for so many tries on a busy machine, in milliseconds. */
export function patienceFor(tries: number, each: number): number {
  return 20_000 + tries * each;
}

/** Tries something and writes down what came of it, where `npm run proof` asks for it by naming a file. */
export function proved(
  what: string,
  count: number,
  found: string,
  work: () => void,
  seed: number | string = process.env.FC_SEED ?? 20250101,
): void {
  const start = performance.now();
  work();
  const file = process.env.KAPSTOK_PROOF;
  if (file === undefined || file === '') return;
  const milliseconds = performance.now() - start;
  appendFileSync(file, `${JSON.stringify({ database: 'none', what, count, seed, milliseconds, found })}\n`);
}
