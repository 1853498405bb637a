import type { Step } from './step.ts';

/**
 * The same steps, but each part of a sum is counted as soon as it is there: then it need not be kept until all parts
 * are. Counting is exact, so the sum is the same to the bit.
 */
export function countedAtOnce(steps: readonly Step[]): readonly Step[] {
  const made = new Map<number, number>();
  steps.forEach((step, at) => {
    made.set(step.to, at);
  });
  const waiting = new Map<number, Step[]>();
  const fills = new Map<number, Step>();
  for (const step of steps) {
    if (step.kind === 'fill') fills.set(step.to, step);
    if (step.kind !== 'count') continue;
    const after = made.get(step.a) ?? 0;
    const counts = waiting.get(after);
    if (counts === undefined) waiting.set(after, [step]);
    else counts.push(step);
  }
  const begun = new Set<number>();
  return steps.flatMap((step, at) => {
    const counts = (waiting.get(at) ?? []).flatMap((count) => {
      const fill = begun.has(count.to) ? undefined : fills.get(count.to);
      begun.add(count.to);
      return fill === undefined ? [count] : [fill, count];
    });
    const moved = step.kind === 'count' || (step.kind === 'fill' && begun.has(step.to));
    return moved ? counts : [step, ...counts];
  });
}
