import { parseUnit, type SpelledUnit } from '@kapstok/quantity';

/** The unit of a dated milestone: its targets are dates. */
export const DATE_UNIT = 'date';

/** How numbers in a unit are meant: what to multiply by, and whether a percentage may stand there. */
export interface UnitMeasure {
  readonly scale: number;
  readonly share: boolean;
}

const known = new Map<string, SpelledUnit | undefined>();
const MOST_KNOWN = 1000;

/** `parseUnit`, remembered: a plan spells a few units many times. */
export function spelledUnit(spelling: string): SpelledUnit | undefined {
  if (known.has(spelling)) return known.get(spelling);
  const spelled = parseUnit(spelling);
  if (known.size < MOST_KNOWN) known.set(spelling, spelled);
  return spelled;
}

/** How numbers in a unit as the file spells it are meant; a unit that can't be read leaves them as printed. */
export function unitMeasure(spelling: string): UnitMeasure {
  if (spelling === '') return { scale: 1, share: false };
  const spelled = spelledUnit(spelling);
  if (spelled === undefined) return { scale: 1, share: true };
  return { scale: spelled.scale, share: Object.values(spelled.unit.powers).every((power) => power < 0) };
}
