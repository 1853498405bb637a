import { formatNumber, type Language, type Text, text } from '@kapstok/quantity';
import { printedStep } from '../rounding.ts';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { yearsOf } from '../stated/moment.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';
import { type HourPart, hourParts } from './line-parts.ts';
import { hoursPerFte, parameterRow, partTimeFactor, valuesInUnit } from './parameter.ts';

const ADVICE = text(
  'Reken overal met dezelfde factor, of leg de afwijkende factor vast als rekenwaarde van dit project.',
  'Use one factor throughout, or record the other factor as a parameter of this project.',
);

/** Another factor may lie this far from the plan's own. */
const FARTHEST = 0.15;

/** A factor is taken for a real one when it is a whole number this closely, as a share of its step. */
const WHOLE = 0.05;

function conversion(value: number, says: Attempt['says'], more: Partial<Attempt> = {}): Attempt {
  return { rule: 'copies.other-conversion', severity: 'warning', value, says, advice: ADVICE, ...more };
}

/** The factor that a printed number of extra hours implies, where it is a whole number of hours per FTE. */
function impliedHours(claim: Claim, ground: Ground): readonly Attempt[] {
  const { plan } = ground.examined;
  const own = hoursPerFte(plan, claim.scope.code);
  if (claim.scope.kind !== 'project' || claim.key.quantity !== 'extraHours' || own === undefined) return [];
  if (claim.value.kind !== 'known' || claim.value.low <= 0 || claim.printed.kind !== 'point') return [];
  const printed = claim.printed.value;
  const implied = own * (printed / middle(claim.value));
  const whole = Math.round(implied);
  const blur = implied * (printedStep(printed) / 2 / printed);
  const near = Math.abs(implied - whole) <= blur && blur <= WHOLE / 2;
  if (!near || Math.abs(implied / own - 1) > FARTHEST) return [];
  const shown = { nl: formatNumber(whole, 'nl'), en: formatNumber(whole, 'en') };
  const plans = { nl: formatNumber(own, 'nl'), en: formatNumber(own, 'en') };
  const row = parameterRow(plan, 'hours_per_fte', claim.scope.code);
  const ratio = whole / own;
  const says = (): Text =>
    text(
      `Het getal volgt met ${shown.nl} uur per fte; het plan rekent met ${plans.nl}.`,
      `The number follows with ${shown.en} hours per FTE; the plan uses ${plans.en}.`,
    );
  return [
    conversion(middle(claim.value) * ratio, says, {
      others: row === undefined ? [] : [row.place],
      lesson: {
        kind: 'conversion',
        scope: claim.scope.code,
        ratio,
        says: text(`${shown.nl} uur per fte`, `${shown.en} hours per FTE`),
        place: claim.place,
      },
    }),
  ];
}

/** The rate or part-time factor by which a line's own amount became hours in the plan's calculation. */
function rateOf({ row, year, value }: HourPart): number | undefined {
  const amountOf = row.byYear.get(year);
  if (amountOf?.kind !== 'point' || value.kind !== 'known' || middle(value) === 0) return undefined;
  return amountOf.value / middle(value);
}

/** The hours with one hourly rate for every line. */
function withRate(parts: readonly HourPart[], rate: number): number | undefined {
  let sum = 0;
  for (const part of parts) {
    if (part.value.kind !== 'known') continue;
    const own = rateOf(part);
    if (own === undefined && middle(part.value) !== 0) return undefined;
    sum += (middle(part.value) * (own ?? rate)) / rate;
  }
  return sum;
}

function otherRates(claim: Claim, ground: Ground): readonly Attempt[] {
  if (claim.key.quantity !== 'timeSaving') return [];
  const { calculation, plan } = ground.examined;
  const span = yearsOf(claim.moment, calculation);
  if (span === undefined) return [];
  const parts = hourParts(calculation, claim.scope, 'timeSaving', span);
  return valuesInUnit(plan, 'EUR/hour').flatMap(({ value: rate, row }) => {
    const value = withRate(parts, rate);
    if (value === undefined || value === 0) return [];
    const shown = { nl: formatNumber(rate, 'nl'), en: formatNumber(rate, 'en') };
    const says = (): Text =>
      text(
        `Het getal volgt als alle regels door € ${shown.nl} per uur (${row.key}) worden gedeeld.`,
        `The number follows when every line is divided by € ${shown.en} an hour (${row.key}).`,
      );
    return [conversion(value, says, { others: [row.place] })];
  });
}

/** Extra staff in FTE or hours with another part-time factor of the plan. */
function otherFactors(claim: Claim, ground: Ground): readonly Attempt[] {
  const { plan } = ground.examined;
  const { quantity } = claim.key;
  const own = partTimeFactor(plan, claim.scope.code);
  const fits = claim.scope.kind === 'project' && (quantity === 'extraStaffFte' || quantity === 'extraHours');
  if (!fits || own === undefined || claim.value.kind !== 'known') return [];
  const base = middle(claim.value) / own;
  return valuesInUnit(plan, 'FTE/person').flatMap(({ value: factor, row }) => {
    if (factor === own) return [];
    const shown = (each: number, language: Language): string => formatNumber(each, language, 2);
    const says = (): Text =>
      text(
        `Het getal volgt met deeltijdfactor ${shown(factor, 'nl')}; voor ${claim.scope.code} geldt ${shown(own, 'nl')}.`,
        `The number follows with part-time factor ${shown(factor, 'en')}; for ${claim.scope.code} it is ${shown(own, 'en')}.`,
      );
    return [conversion(base * factor, says, { others: [row.place] })];
  });
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  return [...otherRates(claim, ground), ...otherFactors(claim, ground), ...impliedHours(claim, ground)];
}

/** A conversion with another factor than the plan's own: hourly rate, part-time factor, hours per FTE. */
export const otherConversion: Hypothesis = { name: 'another conversion', attempts };
