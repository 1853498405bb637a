import { text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { type Basis, computed } from '../stated/computed.ts';
import { basisName } from '../stated/wording.ts';
import { amount } from '../wording.ts';
import { discountedHours } from './discounted-hours.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';

const STRUCTURAL_ADVICE = text(
  'Noem een structureel bedrag zoals het ieder jaar terugkomt (bruto), of zeg erbij dat het contant is gemaakt en naar welk jaar.',
  'State a structural amount as it returns every year (gross), or say that it is discounted and to which year.',
);

const BASIS_ADVICE = text(
  'Zet in één tabel alle bedragen bruto, of alle bedragen netto contant.',
  'Put all amounts of one table gross, or all of them net present.',
);

/** A claim of one year, or of the years counted. */
function isOneYear({ moment }: Claim): boolean {
  return moment.kind === 'structural' || (moment.kind === 'years' && moment.from === moment.to);
}

function euros(claim: Claim, ground: Ground): readonly Attempt[] {
  const basis: Basis = claim.basis === 'gross' ? 'npv' : 'gross';
  const { scope, moment, key } = claim;
  const { value } = computed(ground.examined.calculation, { scope, moment, quantity: key.quantity, basis });
  if (value.kind !== 'known') return [];
  const number = middle(value);
  const shown = amount(number, claim.unit);
  const structural = isOneYear(claim);
  return [
    {
      rule: structural ? 'periods.discounted-structural' : 'periods.discounted-beside-undiscounted',
      severity: 'warning',
      value: number,
      says: () =>
        structural
          ? text(
              `Het genoemde getal is dat ene jaar contant gemaakt (${shown.nl}): een structureel bedrag komt ieder jaar in zijn geheel terug.`,
              `The printed number is that one year discounted (${shown.en}): a structural amount returns in full every year.`,
            )
          : text(
              `Het genoemde getal is ${basisName(basis).nl} (${shown.nl}), terwijl de tabel verder ${basisName(claim.basis).nl} rekent.`,
              `The printed number is ${basisName(basis).en} (${shown.en}), while the rest of the table is ${basisName(claim.basis).en}.`,
            ),
      advice: structural ? STRUCTURAL_ADVICE : BASIS_ADVICE,
    },
  ];
}

function hours(claim: Claim, ground: Ground): readonly Attempt[] {
  const value = discountedHours(claim, ground.examined);
  if (value === undefined) return [];
  const shown = amount(value, claim.unit);
  return [
    {
      rule: isOneYear(claim) ? 'periods.discounted-structural' : 'periods.discounted-beside-undiscounted',
      severity: 'warning',
      value,
      says: () =>
        text(
          `Het genoemde getal zijn contant gemaakte uren (${shown.nl}); uren worden niet contant gemaakt.`,
          `The printed number is discounted hours (${shown.en}); hours are not discounted.`,
        ),
      advice: text(
        'Tel uren zoals ze vallen, zonder disconto.',
        'Count hours as they fall, without discounting.',
      ),
    },
  ];
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  if (claim.key.quantity === 'careCost') return euros(claim, ground);
  return claim.unit.code === 'hour' ? hours(claim, ground) : [];
}

/** Discounted where it should not be, or the other way round. */
export const discounted: Hypothesis = { name: 'discounted', attempts };
