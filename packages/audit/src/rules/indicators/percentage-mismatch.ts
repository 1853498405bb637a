import { fieldOf, type Target } from '@kapstok/plan';
import {
  type Bounds,
  formatNumber,
  isKnown,
  type KnownEstimate,
  lowOf,
  type Text,
  text,
} from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { allowedBy, roundsTo } from '../../rounding.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { amounts, indicatorWords, quoted } from '../../wording.ts';
import { type Indicator, scopeOf } from './indicator.ts';

/** A target printed both as a number and as a share of a group: the two have to be one thing. */
export const percentageMismatch: Rule = {
  code: 'indicators.percentage-mismatch',
  kind: 'indicators',
  title: text('Percentage en aantal horen bij elkaar', 'Percentage and number belong together'),
  find: ({ plan }) => plan.kpis.flatMap(findingOf),
};

interface Mismatch {
  readonly year: number;
  readonly target: Target;
  readonly share: KnownEstimate;
  readonly implied: Bounds;
}

function findingOf(indicator: Indicator): readonly Finding[] {
  const { size, printed } = indicator.denominator;
  if (size === undefined || size <= 0) return [];
  const years = [...indicator.byYear].sort(([a], [b]) => a - b);
  const wrong = years.flatMap(([year, target]) => mismatch(year, target, size));
  const [first] = wrong;
  if (first === undefined) return [];
  const { year, target, share, implied } = first;
  const name = indicatorWords(indicator);
  const [says, is] = [amounts({ low: lowOf(share), high: highest(share) }, '1'), amounts(implied, '1')];
  return [
    finding(percentageMismatch, {
      severity: 'warning',
      place: fieldOf(indicator.place, `t${year}`),
      others: wrong.slice(1).map((other) => fieldOf(indicator.place, `t${other.year}`)),
      scope: scopeOf(indicator),
      unit: '1',
      stated: shownEstimate(share),
      computed: shownBounds(implied.low, implied.high),
      message: text(
        `De streefwaarde van ${name.nl} voor ${year} staat als ${quoted(target.printed)} van ${quoted(printed)}. Dat is ${is.nl}, niet ${says.nl}; ${says.nl} zou ${countOf(share, size).nl} zijn.`,
        `The target of ${name.en} for ${year} is stated as ${quoted(target.printed)} of ${quoted(printed)}. That is ${is.en}, not ${says.en}; ${says.en} would be ${countOf(share, size).en}.`,
      ),
      effect: text(
        'Geen voor de uitkomst. Er zijn nu twee streefwaarden, en niet duidelijk is welke geldt.',
        'None for the answer. There are now two targets, and it is not clear which one holds.',
      ),
      advice: text('Kies welke van de twee geldt.', 'Choose which of the two holds.'),
    }),
  ];
}

function mismatch(year: number, target: Target, size: number): readonly Mismatch[] {
  const { share, value } = target;
  if (share === undefined || !isKnown(share) || !isKnown(value)) return [];
  if (ends(share, value).every(([part, count]) => isShareOf(part, count, size))) return [];
  return [{ year, target, share, implied: { low: lowOf(value) / size, high: highest(value) / size } }];
}

/** What is held against what: of two ranges the lowest and the highest by themselves, else one against the other. */
function ends(
  share: KnownEstimate,
  value: KnownEstimate,
): readonly (readonly [KnownEstimate, KnownEstimate])[] {
  if (share.kind !== 'range' || value.kind !== 'range') return [[share, value]];
  return [
    [point(share.low), point(value.low)],
    [point(share.high), point(value.high)],
  ];
}

function point(value: number): KnownEstimate {
  return { kind: 'point', value };
}

function isShareOf(share: KnownEstimate, count: KnownEstimate, size: number): boolean {
  const allowed = allowedBy(count);
  return roundsTo(share, { low: allowed.low / size, high: allowed.high / size });
}

function highest(estimate: KnownEstimate): number {
  return estimate.kind === 'range' ? estimate.high : lowOf(estimate);
}

/** How many a share of a group is, in words: `300`, or `450 tot 600` for a range. */
function countOf(share: KnownEstimate, size: number): Text {
  const [low, high] = [lowOf(share) * size, highest(share) * size];
  const lowest = text(formatNumber(low, 'nl'), formatNumber(low, 'en'));
  if (low === high) return lowest;
  return text(`${lowest.nl} tot ${formatNumber(high, 'nl')}`, `${lowest.en} to ${formatNumber(high, 'en')}`);
}
