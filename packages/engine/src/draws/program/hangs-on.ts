import { AT, CODES, MOST_SUMS, WORDS } from './instruction.ts';
import type { Program } from './program.ts';

/** The slots that change after all segments when these change, with these themselves. */
export function hangsOn({ words, last }: Program, slots: ReadonlySet<number>): ReadonlySet<number> {
  const changed = new Set([...slots].map((slot) => 2 * slot + 1));
  for (let at = last.from; at < last.to; at += 1) take(words.subarray(at * WORDS, (at + 1) * WORDS), changed);
  return new Set([...changed].filter((name) => name % 2 === 1).map((name) => (name - 1) / 2));
}

/** Marks what an instruction makes or counts into, by the names of registers in its words. */
function take(words: Int32Array, changed: Set<number>): void {
  const code = words[AT.code] ?? 0;
  const isChanged = readBy(code, words).some((name) => changed.has(name));
  const to = words[AT.to] ?? 0;
  if (isCount(code)) {
    const sums = code === CODES.countWhole ? 1 : ((code - CODES.countRegister) % MOST_SUMS) + 1;
    for (let sum = 0; sum < sums && isChanged; sum += 1) changed.add(words[AT.sums + 2 * sum] ?? 0);
  } else if (isChanged) changed.add(to);
  else changed.delete(to);
}

function isCount(code: number): boolean {
  return code === CODES.countWhole || code >= CODES.countRegister;
}

/** A register that is not read has the name of the first one: what does not read two must not seem to. */
function readBy(code: number, words: Int32Array): readonly number[] {
  const [a, b] = [words[AT.a] ?? 0, words[AT.b] ?? 0];
  if (code === CODES.fill) return [];
  const isPair = code <= CODES.smaller || code === CODES.multiplySmallerOf || code >= CODES.countProduct;
  return isPair ? [a, b] : [a];
}
