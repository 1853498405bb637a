import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { amount, scopeWords, unitSpelled } from '../../wording.ts';

/** Hours a year that a full-time job can have: 20 to 50 hours a week. */
const FEWEST = 1000;
const MOST = 2600;

/** Hours per FTE that can't be hours of a year: hours a week, a month, or days. */
export const hoursPerFteRule: Rule = {
  code: 'units.hours-per-fte',
  kind: 'units',
  title: text('Uren per fte zijn uren van een jaar', 'Hours per FTE are hours of a year'),
  find: ({ plan }) => plan.parameters.flatMap((row) => findingOf(plan, row)),
};

/** Hours per FTE that can't be hours of a year; undefined when they can, or for another parameter. */
export function wrongHours({ key, value }: Row<'parameters'>): number | undefined {
  if (key !== 'hours_per_fte' || value.kind !== 'point') return undefined;
  return value.value >= FEWEST && value.value <= MOST ? undefined : value.value;
}

function findingOf(plan: Plan, row: Row<'parameters'>): readonly Finding[] {
  const value = wrongHours(row);
  if (value === undefined) return [];
  const [shown, scope] = [amount(value, unitSpelled(row.unit)), scopeWords(plan, row.scope)];
  return [
    finding(hoursPerFteRule, {
      severity: 'error',
      place: fieldOf(row.place, 'value'),
      scope: row.scope === '' ? 'plan' : row.scope,
      unit: row.unit,
      stated: shownNumber(value),
      message: text(
        `De uren per fte van ${scope.nl} staan als ${shown.nl}. Een fte werkt ${FEWEST} tot ${MOST} uur in een jaar.`,
        `The hours per FTE of ${scope.en} are stated as ${shown.en}. One FTE works ${FEWEST} to ${MOST} hours in a year.`,
      ),
      effect: text(
        'Alle uren worden hiermee fte: de bijdrage aan het tekort is een veelvoud te groot of te klein.',
        'All hours become FTE by this: the contribution to the shortage is many times too large or too small.',
      ),
      advice: text(
        'Vul de uren van een heel jaar in, volgens de cao.',
        'Enter the hours of a whole year, as in the labour agreement.',
      ),
    }),
  ];
}
