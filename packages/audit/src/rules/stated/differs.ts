import { highOf, lowOf, type Text, text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { middle } from '../../stated/amount.ts';
import type { Claim } from '../../stated/claim.ts';
import { computed } from '../../stated/computed.ts';
import { foundAt, PUT_RIGHT } from '../../stated/report.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { basisName } from '../../stated/wording.ts';
import { amount, capital } from '../../wording.ts';
import { isWrongInBudget } from '../sums/repeated-subtotals.ts';
import { restsOnImpossible } from '../units/impossible-conversion.ts';

/** A difference of less than this share is a warning. */
const SMALL = 0.02;

/** A stated figure that does not follow from the plan, and that no known mistake explains. */
export const differs: Rule = {
  code: 'stated.differs',
  kind: 'stated',
  title: text('Een genoemd cijfer volgt uit het plan', 'A stated figure follows from the plan'),
  find: (examined) =>
    verdictsOfKind(examined, 'differs')
      .filter(({ claim }) => !isOfBudget(examined, claim) && !restsOnImpossible(examined.plan, claim.figure))
      .map(({ claim }) => {
        const severity = isSmall(claim) ? 'warning' : 'error';
        const says = inOtherBasis(examined, claim);
        const more = says === undefined ? {} : { says };
        return finding(differs, foundAt(claim, { severity, advice: PUT_RIGHT, ...more }));
      }),
};

/** An investment that adds up a budget as printed: what is wrong there has its own finding. */
function isOfBudget({ calculation }: Examined, claim: Claim): boolean {
  return claim.key.quantity === 'investment' && isWrongInBudget(calculation, claim);
}

/** Whether the printed number lies close to the computed one, though not by rounding. */
export function isSmall({ printed, value }: Claim): boolean {
  if (value.kind !== 'known') return false;
  const stated = middle({
    low: lowOf(printed),
    high: Number.isFinite(highOf(printed)) ? highOf(printed) : lowOf(printed),
  });
  return Math.abs(stated - middle(value)) <= SMALL * Math.abs(middle(value));
}

/** The same euros, gross or net present: neither is what is printed. */
function inOtherBasis({ calculation }: Examined, claim: Claim): Text | undefined {
  if (claim.key.quantity !== 'careCost') return undefined;
  const { scope, key, moment } = claim;
  const basis = claim.basis === 'gross' ? 'npv' : 'gross';
  const { value } = computed(calculation, { scope, quantity: key.quantity, moment, basis });
  if (value.kind !== 'known' || value.low === 0) return undefined;
  const shown = amount(middle(value), claim.unit);
  const name = capital(basisName(basis));
  return text(`${name.nl} is het ${shown.nl}.`, `${name.en} it is ${shown.en}.`);
}
