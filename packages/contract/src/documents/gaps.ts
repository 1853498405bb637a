import type { Calculation, FigureId, Gap } from '@kapstok/engine';
import type { Place } from '@kapstok/plan';
import type { Language } from '@kapstok/quantity';
import type { GapDto } from '../schemas/gap.ts';
import type { PlaceDto } from '../schemas/place.ts';
import { isIncomplete, type ScopeValues, scopeValues } from './scope-values.ts';

function incomplete(calculation: Calculation, ids: readonly FigureId[]): readonly FigureId[] {
  return ids.filter((id) => {
    const value = calculation.value(id);
    return value !== undefined && isIncomplete(value);
  });
}

/** What is not known of the totals of a scope; of the plan also what its answer misses. Each gap once. */
export function gapsOfTotals(calculation: Calculation, scope: string, values: ScopeValues): readonly Gap[] {
  const answer = scope === 'plan' ? incomplete(calculation, calculation.ids('plan/shortage.')) : [];
  const totals = [...values].flatMap(([path, value]) => (isIncomplete(value) ? [`${scope}/${path}`] : []));
  return calculation.gaps(...answer, ...totals);
}

/** What is not known of the totals of a scope (`plan`, a pillar, a project); see `gapsOfTotals`. */
export function gapsOfScope(calculation: Calculation, scope: string): readonly Gap[] {
  return gapsOfTotals(calculation, scope, scopeValues(calculation, scope));
}

/** What is not known of the answer and of the totals of the plan. */
export function gapsOfPlan(calculation: Calculation): readonly Gap[] {
  return gapsOfScope(calculation, 'plan');
}

/** A gap as one short line: table, row, field, why; without a place, what it is about. */
export function gapLine(gap: Gap, language: Language): string {
  const { table, row, field } = gap.place;
  const where = [table, row, field].filter((part) => part !== '').join(' ');
  return `${where === '' ? gap.what[language] : where}: ${gap.why[language]}`;
}

/** A place for the wire. */
export function placeDto({ table, line, row, field, called }: Place): PlaceDto {
  const place = { table, line, row, field };
  return called === undefined ? place : { ...place, called };
}

/** A gap for the wire. */
export function gapDto(gap: Gap): GapDto {
  return { place: placeDto(gap.place), what: gap.what, why: gap.why };
}
