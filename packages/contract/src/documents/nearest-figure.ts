import type { Calculation, FigureId } from '@kapstok/engine';

/** Number of edits that make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = a[row - 1] === b[column - 1] ? 0 : 1;
      current[column] = Math.min(
        (before[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + swap,
      );
    }
    before = current;
  }
  return before[b.length] ?? 0;
}

function nearest(wanted: string, candidates: readonly string[], count: number): readonly string[] {
  const word = wanted.toLowerCase().slice(0, LONGEST);
  return candidates
    .map((candidate) => ({ candidate, far: distance(word, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map((each) => each.candidate);
}

const LONGEST = 200;
const SHOWN = 5;

/** Figures whose address looks most like one that the plan does not have; of the scope it names, if there is one. */
export function nearestFigures(calculation: Calculation, wanted: string): readonly FigureId[] {
  const slash = wanted.indexOf('/');
  const scope = slash < 0 ? wanted : wanted.slice(0, slash);
  const path = slash < 0 ? '' : wanted.slice(slash + 1);
  const codes = calculation.scopes.map((each) => each.code);
  const [found] = codes.includes(scope) ? [scope] : nearest(scope, codes, 1);
  if (found === undefined) return [];
  const start = `${found}/`;
  const paths = calculation.ids(start).map((id) => id.slice(start.length));
  return nearest(path, paths, SHOWN).map((each) => `${start}${each}`);
}
