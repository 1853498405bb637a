import { text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import type { Attempt, Hypothesis } from './hypothesis.ts';

function attempts(claim: Claim): readonly Attempt[] {
  if (claim.value.kind !== 'known' || claim.value.low === 0) return [];
  return [
    {
      rule: 'copies.sign',
      severity: 'error',
      value: -middle(claim.value),
      says: () =>
        text(
          'Het getal klopt, maar het teken is omgekeerd.',
          'The number is right, but its sign is turned round.',
        ),
      advice: text('Zet het teken recht.', 'Put the sign right.'),
    },
  ];
}

/** A minus that should be a plus, or the other way round. */
export const sign: Hypothesis = { name: 'the sign turned round', attempts };
