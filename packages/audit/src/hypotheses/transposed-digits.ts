import { formatNumber, text } from '@kapstok/quantity';
import { isRoundingOf, printedStep } from '../rounding.ts';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import type { Attempt, Hypothesis } from './hypothesis.ts';

/** Numbers of two digits are swapped into something near by chance: at least three are needed. */
const FEWEST = 100;

/** The numbers one gets by swapping two neighbouring digits. */
export function swapped(printed: number): readonly number[] {
  const digits = String(printed);
  const all: number[] = [];
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const [first = '', second = ''] = [digits[at], digits[at + 1]];
    if (first === second || !/\d\d/.test(first + second)) continue;
    const value = Number(digits.slice(0, at) + second + first + digits.slice(at + 2));
    if (String(value).length === digits.length) all.push(value);
  }
  return all;
}

function attempts(claim: Claim): readonly Attempt[] {
  if (claim.printed.kind !== 'point' || claim.value.kind !== 'known') return [];
  const printed = claim.printed.value;
  if (Math.abs(printed) < FEWEST * printedStep(printed)) return [];
  const computed = middle(claim.value);
  const meant = swapped(printed).find((value) => isRoundingOf(value, computed));
  if (meant === undefined) return [];
  const shown = {
    nl: formatNumber(meant, 'nl', decimals(meant)),
    en: formatNumber(meant, 'en', decimals(meant)),
  };
  return [
    {
      rule: 'copies.transposed-digits',
      severity: 'error',
      value: printed,
      says: () =>
        text(
          `Met twee cijfers omgewisseld staat er ${shown.nl}, en dat klopt.`,
          `With two digits swapped it says ${shown.en}, and that is right.`,
        ),
      advice: text('Zet de cijfers in de goede volgorde.', 'Put the digits in the right order.'),
    },
  ];
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Two neighbouring digits swapped while typing. */
export const transposedDigits: Hypothesis = { name: 'two digits swapped', attempts };
