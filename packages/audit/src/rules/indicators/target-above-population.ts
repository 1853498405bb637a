import { formatNumber, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownNumber } from '../../shown.ts';
import { indicatorWords, quoted } from '../../wording.ts';
import { type Indicator, numberedTargets, scopeOf } from './indicator.ts';

/** A target that is more than there are. */
export const targetAbovePopulation: Rule = {
  code: 'indicators.target-above-population',
  kind: 'indicators',
  title: text('Een streefwaarde past in de groep', 'A target fits the group'),
  find: ({ plan }) => plan.kpis.flatMap(findingOf),
};

function findingOf(indicator: Indicator): readonly Finding[] {
  const { size, printed } = indicator.denominator;
  if (size === undefined || indicator.unit === '%') return [];
  const over = numberedTargets(indicator).find(({ bounds }) => bounds.low > size);
  if (over === undefined) return [];
  const { year, place, bounds } = over;
  const name = indicatorWords(indicator);
  return [
    finding(targetAbovePopulation, {
      severity: 'error',
      place,
      others: [{ ...indicator.place, field: 'denominator' }],
      scope: scopeOf(indicator),
      unit: indicator.unit,
      stated: shownBounds(bounds.low, bounds.high),
      computed: shownNumber(size),
      message: text(
        `De streefwaarde van ${name.nl} voor ${year} is ${formatNumber(bounds.low, 'nl')}, meer dan er zijn (${quoted(printed)}).`,
        `The target of ${name.en} for ${year} is ${formatNumber(bounds.low, 'en')}, more than there are (${quoted(printed)}).`,
      ),
      effect: text(
        'Geen voor de uitkomst. Deze streefwaarde is niet te halen.',
        'None for the answer. This target cannot be reached.',
      ),
      advice: text(
        'Kijk of de groep of de streefwaarde klopt.',
        'See whether the group or the target is right.',
      ),
    }),
  ];
}
