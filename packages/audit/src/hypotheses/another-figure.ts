import { text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { computed } from '../stated/computed.ts';
import type { Quantity } from '../stated/stated-key.ts';
import { quantityName } from '../stated/wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';

/** Figures that are printed in one unit and so are easily taken for one another. */
const ALIKE: readonly (readonly Quantity[])[] = [
  ['timeSaving', 'extraHours', 'hoursTotal'],
  ['timeSavingFte', 'extraStaffFte', 'fte'],
  ['extraStaff', 'persons'],
  ['investment', 'careCost'],
  ['shareClosed', 'shareOfAmbition'],
];

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const { quantity } = claim.key;
  const others = ALIKE.find((group) => group.includes(quantity)) ?? [];
  return others.flatMap((other) => {
    const { scope, moment, basis } = claim;
    const { value } = computed(ground.examined.calculation, { scope, moment, basis, quantity: other });
    if (other === quantity || value.kind !== 'known' || value.low === 0) return [];
    const [own, name] = [quantityName(quantity), quantityName(other)];
    return [
      {
        rule: 'copies.another-figure',
        severity: 'error' as const,
        value: middle(value),
        says: () =>
          text(
            `Het genoemde getal is ${name.nl}, niet ${own.nl}.`,
            `The printed number is ${name.en}, not ${own.en}.`,
          ),
        advice: text(
          'Zet het getal bij het cijfer waar het bij hoort.',
          'Put the number at the figure it belongs to.',
        ),
      },
    ];
  });
}

/** A number that belongs to another figure of the same scope, in the same unit. */
export const anotherFigure: Hypothesis = { name: 'the number of another figure', attempts };
