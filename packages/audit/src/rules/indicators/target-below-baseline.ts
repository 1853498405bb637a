import { directionOf } from '@kapstok/plan';
import { formatNumber, formatShare, type Language, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownWords } from '../../shown.ts';
import { indicatorWords, quoted } from '../../wording.ts';
import { baselineNumbers, type Indicator, numberedTargets, scopeOf } from './indicator.ts';

/** A target that is worse than how it stood at the start, whichever number of the baseline one takes. */
export const targetBelowBaseline: Rule = {
  code: 'indicators.target-below-baseline',
  kind: 'indicators',
  title: text('Een streefwaarde is beter dan de nulmeting', 'A target is better than the baseline'),
  find: ({ plan }) => plan.kpis.flatMap(findingOf),
};

function findingOf(indicator: Indicator): readonly Finding[] {
  const start = baselineNumbers(indicator);
  const direction = directionOf(indicator);
  if (start.length === 0 || direction === 0) return [];
  const [least, most] = [Math.min(...start), Math.max(...start)];
  const worse = numberedTargets(indicator).find(({ bounds }) =>
    direction === 1 ? bounds.high < least : bounds.low > most,
  );
  if (worse === undefined) return [];
  const { year, place, bounds } = worse;
  const high = Number.isFinite(bounds.high) ? bounds.high : bounds.low;
  const best = direction === 1 ? high : bounds.low;
  const [nl, en] = [shown(best, indicator, 'nl'), shown(best, indicator, 'en')];
  const name = indicatorWords(indicator);
  const than = direction === 1 ? text('onder', 'below') : text('boven', 'above');
  return [
    finding(targetBelowBaseline, {
      severity: 'warning',
      place,
      others: [{ ...indicator.place, field: 'baseline' }],
      scope: scopeOf(indicator),
      unit: indicator.unit,
      stated: shownBounds(bounds.low, bounds.high),
      computed: start.length === 1 ? shownBounds(least, most) : shownWords(indicator.baseline),
      message: text(
        `De streefwaarde van ${name.nl} voor ${year} is ${nl}. Dat is ${than.nl} de nulmeting (${quoted(indicator.baseline)}).`,
        `The target of ${name.en} for ${year} is ${en}. That is ${than.en} the baseline (${quoted(indicator.baseline)}).`,
      ),
      effect: text(
        'Geen voor de uitkomst. De indicator is gehaald zonder dat er iets verbetert.',
        'None for the answer. The indicator is met without anything getting better.',
      ),
      advice: text(
        'Kijk of beide hetzelfde tellen, en kies een streefwaarde die beter is dan de nulmeting.',
        'See whether both count the same thing, and set a target better than the baseline.',
      ),
    }),
  ];
}

function shown(value: number, { unit }: Indicator, language: Language): string {
  return unit === '%'
    ? formatShare(value, language, 0)
    : formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
}
