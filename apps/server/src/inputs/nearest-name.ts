const FARTHEST = 3;

/** How many letters have to be put in, taken out or replaced to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of one.split('').entries()) {
    const next = [at + 1];
    for (const [to, target] of other.split('').entries()) {
      const replaced = (row[to] ?? 0) + (letter === target ? 0 : 1);
      next.push(Math.min(replaced, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const LONGEST = 60;

/** The known names that look like one that is not known, the nearest first. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  if (name.length > LONGEST) return [];
  const lower = name.toLowerCase();
  return known
    .map((one) => ({ one, far: distance(lower, one.toLowerCase()) }))
    .filter(({ one, far }) => far <= FARTHEST && far < one.length)
    .toSorted((a, b) => a.far - b.far)
    .map(({ one }) => one);
}

/** The known name that looks most like one that is not known; undefined when none does. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  return nearestNames(name, known)[0];
}
