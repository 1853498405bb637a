import { formatNumber, type Language, type Text, text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { scopeWords } from '../wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';
import { impliedHours } from './implied-hours.ts';
import { atOtherRates } from './other-rates.ts';
import { hoursPerFte, parameterRow, partTimeFactor, valuesInUnit } from './parameter.ts';

const ADVICE = text(
  'Reken overal met dezelfde factor, of leg de afwijkende factor vast als rekenwaarde van dit project.',
  'Use one factor throughout, or record the other factor as a parameter of this project.',
);

function conversion(value: number, says: Attempt['says'], more: Partial<Attempt> = {}): Attempt {
  return { rule: 'copies.other-conversion', severity: 'warning', value, says, advice: ADVICE, ...more };
}

/** The factor that a printed number of extra hours implies, where it is a whole number of hours per FTE. */
function otherHours(claim: Claim, ground: Ground): readonly Attempt[] {
  const { plan } = ground.examined;
  const own = hoursPerFte(plan, claim.scope.code);
  if (claim.scope.kind !== 'project' || claim.key.quantity !== 'extraHours' || own === undefined) return [];
  if (claim.value.kind !== 'known' || claim.value.low <= 0 || claim.printed.kind !== 'point') return [];
  const whole = impliedHours(claim.printed.value, middle(claim.value) / own, own);
  if (whole === undefined) return [];
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

function otherRates(claim: Claim, ground: Ground): readonly Attempt[] {
  return atOtherRates(claim, ground).map(({ value, rate, says }) =>
    conversion(value, says, { others: [rate.row.place] }),
  );
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
    const name = scopeWords(plan, claim.scope.code);
    const says = (): Text =>
      text(
        `Het getal volgt met deeltijdfactor ${shown(factor, 'nl')}; voor ${name.nl} geldt ${shown(own, 'nl')}.`,
        `The number follows with part-time factor ${shown(factor, 'en')}; for ${name.en} it is ${shown(own, 'en')}.`,
      );
    return [conversion(base * factor, says, { others: [row.place] })];
  });
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  return [...otherRates(claim, ground), ...otherFactors(claim, ground), ...otherHours(claim, ground)];
}

/** A conversion with another factor than the plan's own: hourly rate, part-time factor, hours per FTE. */
export const otherConversion: Hypothesis = { name: 'another conversion', attempts };
