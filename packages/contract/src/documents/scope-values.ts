import type { Calculation, FigureValue } from '@kapstok/engine';

/** Families of figures that make up the totals of a plan, pillar or project. */
const FAMILIES = [
  'investment.total',
  'investment.by',
  'careCost.',
  'timeSaving.',
  'extraHours.',
  'fte.',
  'persons.',
] as const;

/** The values that make up the totals of a scope, by the part of their address after the slash. */
export type ScopeValues = ReadonlyMap<string, FigureValue>;

/** The values that make up the totals of a scope (`plan`, a pillar, a project), in the order of the calculation. */
export function scopeValues(calculation: Calculation, scope: string): ScopeValues {
  const start = `${scope}/`;
  const values = new Map<string, FigureValue>();
  for (const id of FAMILIES.flatMap((family) => calculation.ids(start + family))) {
    const value = calculation.value(id);
    if (value !== undefined) values.set(id.slice(start.length), value);
  }
  return values;
}

/** What follows these words in the paths that start with them, with the value there. */
export function* valuesAfter(values: ScopeValues, words: string): Generator<readonly [string, FigureValue]> {
  for (const [path, value] of values) if (path.startsWith(words)) yield [path.slice(words.length), value];
}

/** Whether something of a value is not known. */
export function isIncomplete(value: FigureValue): boolean {
  return !(value.kind === 'known' && value.bound === 'exact');
}
