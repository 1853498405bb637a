import { text } from '@kapstok/quantity';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { computed } from '../stated/computed.ts';
import { withoutOverlaps } from '../stated/without-overlaps.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';

function attempts({ key, scope, moment, basis }: Claim, { examined }: Ground): readonly Attempt[] {
  const { calculation, plan } = examined;
  if (calculation.overlaps.length === 0) return [];
  const asked = { scope, moment, basis, quantity: key.quantity };
  const [net, gross] = [
    computed(calculation, asked).value,
    computed(withoutOverlaps(calculation), asked).value,
  ];
  if (gross.kind !== 'known' || (net.kind === 'known' && middle(net) === middle(gross))) return [];
  return [
    {
      rule: 'claims.before-overlap',
      severity: 'error',
      value: middle(gross),
      says: () =>
        text(
          'Het getal telt wat projecten gemeen hebben nog dubbel: het is van vóór aftrek van de overlap.',
          'The number still counts twice what projects have in common: it is from before overlap was taken off.',
        ),
      advice: text(
        'Neem het berekende getal over: daarin telt de overlap één keer.',
        'Take over the computed number: in it the overlap counts once.',
      ),
      others: plan.overlaps.map(({ place }) => place),
    },
  ];
}

/** A number of before an overlap was declared. */
export const beforeOverlap: Hypothesis = { name: 'before overlap is taken off', attempts };
