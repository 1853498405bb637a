import { parseUnit, type SpelledUnit } from '@kapstok/quantity';

/** The unit of a dated milestone: its targets are dates. */
export const DATE_UNIT = 'date';

/** How numbers in a unit are meant: what to multiply by, and whether a percentage may stand there. */
export interface UnitMeasure {
  readonly scale: number;
  readonly share: boolean;
}

/** Numbers without a unit: as printed, and no percentages. */
const PLAIN: UnitMeasure = { scale: 1, share: false };

const known = new Map<string, UnitMeasure>();
const MOST_KNOWN = 1000;

/** How numbers in a unit as the file spells it are meant; a unit that can't be read leaves them as printed. */
export function unitMeasure(spelling: string): UnitMeasure {
  if (spelling === '') return PLAIN;
  const cached = known.get(spelling);
  if (cached !== undefined) return cached;
  const spelled = parseUnit(spelling);
  const measure =
    spelled === undefined ? { scale: 1, share: true } : { scale: spelled.scale, share: isShare(spelled) };
  if (known.size < MOST_KNOWN) known.set(spelling, measure);
  return measure;
}

function isShare(spelled: SpelledUnit): boolean {
  return Object.values(spelled.unit.powers).every((power) => power < 0);
}
