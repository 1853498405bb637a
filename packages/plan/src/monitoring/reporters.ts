import type { Plan, Row } from '../plan.ts';
import type { IndicatorLevel } from './indicator-definition.ts';

/** Code of who gives a figure of the region or the plan as a whole. */
export const REPORTS_FOR_ALL = '';

/** A plan never changes: who gives figures is found once. */
const found = new WeakMap<Plan, Map<Row<'kpis'>, Map<IndicatorLevel, readonly string[]>>>();

/**
 * Who gives the figures of an indicator, by their codes; a municipality by its name. Of organisations those that its owner names,
 * by code, name, other name or kind; where the owner is none of these, those that take part in its project. Of municipalities those that take
 * part in its project, else all. Empty where the plan does not say who.
 */
export function reportersOf(plan: Plan, indicator: Row<'kpis'>, level: IndicatorLevel): readonly string[] {
  const ofPlan = found.get(plan) ?? new Map<Row<'kpis'>, Map<IndicatorLevel, readonly string[]>>();
  found.set(plan, ofPlan);
  const ofIndicator = ofPlan.get(indicator) ?? new Map<IndicatorLevel, readonly string[]>();
  ofPlan.set(indicator, ofIndicator);
  const reporters = ofIndicator.get(level) ?? reportersAt(plan, indicator, level);
  ofIndicator.set(level, reporters);
  return reporters;
}

function reportersAt(plan: Plan, indicator: Row<'kpis'>, level: IndicatorLevel): readonly string[] {
  if (level === 'region' || level === 'plan') return [REPORTS_FOR_ALL];
  const parties = plan.projects.find(({ code }) => code === indicator.project)?.parties ?? [];
  if (level === 'municipality') {
    const all = plan.municipalities.map(({ name }) => name);
    const named = all.filter((name) => parties.some((party) => isSame(party, name)));
    return named.length > 0 ? named : all;
  }
  const owners = indicator.owner.split('|').filter((owner) => owner.trim() !== '');
  const owned = organisationsNamed(plan, owners, true);
  return owned.length > 0 ? owned : organisationsNamed(plan, parties, false);
}

function organisationsNamed(plan: Plan, words: readonly string[], alsoKinds: boolean): readonly string[] {
  return plan.organisations
    .filter(({ code, name, aliases, kind }) =>
      words.some((word) =>
        [code, name, ...aliases, ...(alsoKinds ? [kind] : [])].some((called) => isSame(called, word)),
      ),
    )
    .map(({ code }) => code);
}

function isSame(one: string, other: string): boolean {
  return one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();
}
