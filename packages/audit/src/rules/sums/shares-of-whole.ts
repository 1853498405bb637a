import { fieldOf, type Plan } from '@kapstok/plan';
import { highOf, isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownNumber } from '../../shown.ts';
import { amounts } from '../../wording.ts';
import { roomOfParts } from './room.ts';

/** Shares of the municipalities in one grant: together the whole of it. */
export const sharesOfWhole: Rule = {
  code: 'sums.shares-of-whole',
  kind: 'sums',
  title: text('Aandelen zijn samen het geheel', 'Shares make up the whole'),
  find: ({ plan }) => findingsOf(plan),
};

function findingsOf(plan: Plan): readonly Finding[] {
  const rows = plan.municipalities.filter(({ spukShare }) => spukShare.kind !== 'notApplicable');
  const shares = rows.map(({ spukShare }) => spukShare).filter(isKnown);
  const [first] = rows;
  // A share that is more than the whole by itself has its own finding.
  if (first === undefined || shares.length < 2 || shares.some((share) => lowOf(share) > 1)) return [];
  const sum = {
    low: shares.reduce((total, share) => total + lowOf(share), 0),
    high: shares.reduce((total, share) => total + highOf(share), 0),
  };
  const open = shares.length < rows.length;
  const room = roomOfParts(shares) + 1e-9;
  if (sum.low - room <= 1 && (open || sum.high + room >= 1)) return [];
  const together = amounts(sum, '1');
  return [
    finding(sharesOfWhole, {
      severity: 'error',
      place: placeOfRows(first, rows, 'spuk_share'),
      others: rows.slice(1).map(({ place }) => fieldOf(place, 'spuk_share')),
      scope: 'plan',
      unit: '1',
      stated: shownBounds(sum.low, sum.high),
      computed: shownNumber(1),
      message: text(
        `De aandelen van de gemeenten zijn samen ${together.nl}, geen 100%.`,
        `The shares of the municipalities add up to ${together.en}, not 100%.`,
      ),
      effect: text(
        'Geen voor de bijdrage aan het tekort. Het afrekenrisico per gemeente klopt pas als de aandelen 100% zijn.',
        'None for the contribution to the shortage. The exposure per municipality is right only when the shares make 100%.',
      ),
      advice: text('Neem de afgesproken verdeelsleutel over.', 'Take over the key that was agreed.'),
    }),
  ];
}
