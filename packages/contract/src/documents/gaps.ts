import type { Calculation, FigureId, Gap } from '@kapstok/engine';
import type { Language } from '@kapstok/quantity';
import type { GapDto } from '../schemas/gap.ts';
import type { PlaceDto } from '../schemas/place.ts';

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

function mayHaveGaps(calculation: Calculation, id: FigureId): boolean {
  const value = calculation.value(id);
  return value !== undefined && !(value.kind === 'known' && value.bound === 'exact');
}

/** What is not known of some figures, each gap once. */
export function gapsOfFigures(calculation: Calculation, ids: readonly FigureId[]): readonly Gap[] {
  return calculation.gaps(...ids.filter((id) => mayHaveGaps(calculation, id)));
}

/** The figures that make up the totals of a scope (`plan`, a pillar, a project). */
function totalIds(calculation: Calculation, scope: string): readonly FigureId[] {
  const start = `${scope}/`;
  return calculation
    .ids(start)
    .filter((id) => FAMILIES.some((family) => id.startsWith(family, start.length)));
}

/** What is not known of the totals of a scope; of the plan also what its answer misses. */
export function gapsOfScope(calculation: Calculation, scope: string): readonly Gap[] {
  return scope === 'plan'
    ? gapsOfPlan(calculation)
    : gapsOfFigures(calculation, totalIds(calculation, scope));
}

/** What is not known of the answer and of the totals of the plan. */
export function gapsOfPlan(calculation: Calculation): readonly Gap[] {
  const ids = [...calculation.ids('plan/shortage.'), ...totalIds(calculation, 'plan')];
  return gapsOfFigures(calculation, ids);
}

/** A gap as one short line: table, row, field, why. */
export function gapLine(gap: Gap, language: Language): string {
  const { table, row, field } = gap.place;
  const where = [table, row, field].filter((part) => part !== '').join(' ');
  return `${where}: ${gap.why[language]}`;
}

/** A place for the wire. */
export function placeDto(place: PlaceDto): PlaceDto {
  return { table: place.table, line: place.line, row: place.row, field: place.field };
}

/** A gap for the wire. */
export function gapDto(gap: Gap): GapDto {
  return { place: placeDto(gap.place), what: gap.what, why: gap.why };
}
