import type { Calculation, FigureId, Gap } from '@kapstok/engine';
import type { GapDto } from '../schemas/gap.ts';
import type { PlaceDto } from '../schemas/place.ts';

/** Families of figures that make up the totals of a plan, pillar or project. */
const FAMILIES = ['investment.', 'careCost.', 'timeSaving.', 'extraHours.', 'fte.', 'persons.'] as const;

function gapKey(gap: Gap): string {
  const { table, line, row, field } = gap.place;
  return line === 0 && row === '' ? `${table}|${gap.what.nl}` : `${table}|${line}|${row}|${field}`;
}

function mayHaveGaps(calculation: Calculation, id: FigureId): boolean {
  const value = calculation.figure(id)?.value;
  return value !== undefined && !(value.kind === 'known' && value.bound === 'exact');
}

/** What is not known of some figures, each place once, in the order in which it is met. */
export function gapsOfFigures(calculation: Calculation, ids: readonly FigureId[]): readonly Gap[] {
  const found = new Map<string, Gap>();
  for (const id of ids) {
    if (!mayHaveGaps(calculation, id)) continue;
    for (const gap of calculation.gaps(id)) {
      const key = gapKey(gap);
      if (!found.has(key)) found.set(key, gap);
    }
  }
  return [...found.values()];
}

/** What is not known of the totals of a scope (`plan`, a pillar, a project). */
export function gapsOfScope(calculation: Calculation, scope: string): readonly Gap[] {
  return gapsOfFigures(
    calculation,
    FAMILIES.flatMap((family) => calculation.ids(`${scope}/${family}`)),
  );
}

/** A gap as one short Dutch line: table, row, field, why. */
export function gapLine(gap: Gap): string {
  const { table, row, field } = gap.place;
  const where = [table, row, field].filter((part) => part !== '').join(' ');
  return `${where}: ${gap.why.nl}`;
}

/** A place for the wire. */
export function placeDto(place: PlaceDto): PlaceDto {
  return { table: place.table, line: place.line, row: place.row, field: place.field };
}

/** A gap for the wire. */
export function gapDto(gap: Gap): GapDto {
  return { place: placeDto(gap.place), what: gap.what, why: gap.why };
}
