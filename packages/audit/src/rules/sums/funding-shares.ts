import { fieldOf, type Plan } from '@kapstok/plan';
import { type Bounds, highOf, isKnown, lowOf, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownBounds, shownNumber } from '../../shown.ts';
import { amounts, NO_EFFECT, scopeWords } from '../../wording.ts';
import { type FundingRow, hasPlanWide } from './funding-rows.ts';
import { roomOfParts } from './room.ts';

interface Together {
  readonly sum: Bounds;
  readonly above: boolean;
  readonly below: boolean;
}

/** What the printed shares are together, and whether that is more or less than the whole, but for rounding. */
function together(rows: readonly FundingRow[]): Together {
  const shares = rows.map(({ statedShare }) => statedShare).filter(isKnown);
  const sum = {
    low: shares.reduce((total, share) => total + lowOf(share), 0),
    high: shares.reduce((total, share) => total + highOf(share), 0),
  };
  const room = roomOfParts(shares) + 1e-9;
  return { sum, above: sum.low - room > 1, below: sum.high + room < 1 };
}

/** Whether every source has a share and these are the whole, so that what is left was rounded to make them so. */
export function makeTheWhole(rows: readonly FundingRow[]): boolean {
  const { above, below } = together(rows);
  return rows.every(({ statedShare }) => isKnown(statedShare)) && !above && !below;
}

/**
 * Shares of one scope that are printed as more than the whole; or as less, where every source has a share and nothing
 * takes what is left.
 */
export function sharesTogether(
  rule: Rule,
  { plan }: Examined,
  scope: string,
  rows: readonly FundingRow[],
): readonly Finding[] {
  const [first, ...others] = rows.filter(({ statedShare }) => isKnown(statedShare));
  if (first === undefined || others.length === 0) return [];
  // A share that is more than the whole by itself has its own finding.
  if (rows.some(({ statedShare }) => isKnown(statedShare) && lowOf(statedShare) > 1)) return [];
  const { sum, above, below } = together(rows);
  const complete = others.length + 1 === rows.length && !isPaidElsewhere(plan, scope);
  if (!above && !(below && complete)) return [];
  return [
    finding(rule, {
      // Amounts that say the same: the shares are right, and some of the cost has no source yet.
      severity: !above && rows.every(hasAmount) ? 'remark' : 'warning',
      place: placeOfRows(first, [first, ...others], 'stated_share'),
      others: others.map(({ place }) => fieldOf(place, 'stated_share')),
      scope,
      unit: '1',
      stated: shownBounds(sum.low, sum.high),
      computed: shownNumber(1),
      message: message(scopeWords(plan, scope), sum),
      effect: NO_EFFECT,
      advice: above
        ? text(
            'Kijk welk aandeel te groot is, of welke bron dubbel staat.',
            'See which share is too large, or which source stands there twice.',
          )
        : text(
            'Kijk welk aandeel te klein is, of noem wie de rest betaalt.',
            'See which share is too small, or say who pays the rest.',
          ),
    }),
  ];
}

/** Whether rows of the whole plan pay for a project too, or those of projects for the plan: shares leave them out. */
function isPaidElsewhere(plan: Plan, scope: string): boolean {
  return scope === 'plan' ? plan.funding.some(({ project }) => project !== '*') : hasPlanWide(plan, scope);
}

function hasAmount({ amount }: FundingRow): boolean {
  return amount.kind !== 'rest' && isKnown(amount);
}

function message(whom: Text, sum: Bounds): Text {
  const shown = amounts(sum, '1');
  return text(
    `De aandelen van de bronnen in de kosten van ${whom.nl} zijn samen ${shown.nl}, geen 100%.`,
    `The shares of the sources in the cost of ${whom.en} add up to ${shown.en}, not 100%.`,
  );
}
