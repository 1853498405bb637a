import { directionOf, middleOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds } from '../../shown.ts';
import { indicatorWords } from '../../wording.ts';
import { boundsIn, type Indicator, type NumberedTarget, numberedTargets, scopeOf } from './indicator.ts';

/** A target that goes back after a year in which more was asked. */
export const fallingTarget: Rule = {
  code: 'indicators.falling-target',
  kind: 'indicators',
  title: text('Een streefwaarde gaat niet terug', 'A target does not go back'),
  find: ({ plan }) => plan.kpis.flatMap(findingOf),
};

function findingOf(indicator: Indicator): readonly Finding[] {
  const direction = directionOf(indicator);
  const targets = numberedTargets(indicator);
  const later = targets.findIndex((target, index) => goesBack(targets[index - 1], target, direction));
  const [before, after] = [targets[later - 1], targets[later]];
  if (before === undefined || after === undefined) return [];
  const apart =
    direction === 1 ? after.bounds.high < before.bounds.low : after.bounds.low > before.bounds.high;
  const name = indicatorWords(indicator);
  const [now, then] = [boundsIn(indicator, after.bounds), boundsIn(indicator, before.bounds)];
  return [
    finding(fallingTarget, {
      severity: apart ? 'warning' : 'remark',
      place: after.place,
      others: [before.place],
      scope: scopeOf(indicator),
      unit: indicator.unit,
      stated: shownBounds(after.bounds.low, after.bounds.high),
      computed: shownBounds(before.bounds.low, before.bounds.high),
      message: text(
        `De streefwaarde van ${name.nl} voor ${after.year} (${now.nl}) gaat terug ten opzichte van ${before.year} (${then.nl}).`,
        `The target of ${name.en} for ${after.year} (${now.en}) goes back on that of ${before.year} (${then.en}).`,
      ),
      effect: text(
        'Geen voor de uitkomst. Wie het jaar ervoor de bovenkant haalt, gaat met deze streefwaarde achteruit.',
        'None for the answer. Who reached the top the year before goes backwards with this target.',
      ),
      advice: text(
        'Kijk of het getal klopt, of zeg waarom er minder wordt gevraagd.',
        'See whether the number is right, or say why less is asked.',
      ),
    }),
  ];
}

/** Its best and its middle are both worse than the year before: a range that only narrows is no step back. */
function goesBack(before: NumberedTarget | undefined, after: NumberedTarget, direction: 1 | -1 | 0): boolean {
  if (before === undefined || direction === 0) return false;
  const best =
    direction === 1 ? after.bounds.high < before.bounds.high : after.bounds.low > before.bounds.low;
  return best && (middleOf(after.bounds) - middleOf(before.bounds)) * direction < 0;
}
