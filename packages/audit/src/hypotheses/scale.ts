import { formatNumber, type Text, text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import type { Attempt, Hypothesis } from './hypothesis.ts';

const ADVICE = text(
  'Kijk de eenheid na (duizenden, miljoenen, procenten) en zet het getal recht.',
  'Check the unit (thousands, millions, per cent) and put the number right.',
);

function says(factor: number): Text {
  const times = factor > 1 ? factor : 1 / factor;
  const shown = { nl: formatNumber(times, 'nl'), en: formatNumber(times, 'en') };
  return factor > 1
    ? text(`Het getal is ${shown.nl} keer te groot.`, `The number is ${shown.en} times too large.`)
    : text(`Het getal is ${shown.nl} keer te klein.`, `The number is ${shown.en} times too small.`);
}

const PERCENT = text(
  'Het percentage staat er als heel getal, niet als deel van 1.',
  'The percentage stands there as a whole number, not as a part of 1.',
);

function attempts(claim: Claim): readonly Attempt[] {
  if (claim.value.kind !== 'known' || claim.value.low === 0) return [];
  const value = middle(claim.value);
  const share = claim.unit.code === '1';
  const factors = share ? [100, 0.01] : [1000, 0.001, 1e6, 1e-6, 10, 0.1];
  return factors.map((factor) => ({
    rule: 'units.wrong-scale',
    severity: 'error',
    value: value * factor,
    says: () => (share && factor === 100 ? PERCENT : says(factor)),
    advice: ADVICE,
  }));
}

/** Thousands as units, a percentage as a whole number, a zero too many or too few. */
export const scale: Hypothesis = { name: 'another scale', attempts };
