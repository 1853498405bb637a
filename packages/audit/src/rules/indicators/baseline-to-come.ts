import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding, placeOfRows } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { indicatorsWords } from '../../wording.ts';
import { baselineNumbers, type Indicator, isDated, scopeOf } from './indicator.ts';

/** Words for a baseline that is still to be measured, as plans print them. */
const TO_COME: ReadonlySet<string> = new Set([
  'nulmeting',
  'n.t.b.',
  'ntb',
  'p.m.',
  'onbekend',
  'volgt',
  'to be determined',
]);

/** A baseline that is still to come: targets beside it say little yet. */
export const baselineToCome: Rule = {
  code: 'indicators.baseline-to-come',
  kind: 'indicators',
  title: text('De nulmeting moet nog komen', 'The baseline is still to come'),
  find: ({ plan }) => {
    const [first, ...others] = plan.kpis.filter(isToCome);
    if (first === undefined) return [];
    const names = indicatorsWords([first, ...others]);
    return [
      finding(baselineToCome, {
        severity: 'remark',
        place: placeOfRows(first, [first, ...others], 'baseline'),
        others: others.map(({ place }) => fieldOf(place, 'baseline')),
        scope: others.length === 0 ? scopeOf(first) : 'plan',
        stated: shownWords(first.baseline),
        message: text(
          `De nulmeting van ${names.nl} moet nog komen; er staan al wel streefwaarden.`,
          `The baseline of ${names.en} is still to come; targets are there already.`,
        ),
        effect: text(
          'Geen voor de uitkomst. Of een streefwaarde vooruitgang is, is nog niet te zeggen.',
          'None for the answer. Whether a target is progress cannot be said yet.',
        ),
        advice: text(
          'Meet de stand bij de start en kijk daarna de streefwaarden na.',
          'Measure how it stands at the start and check the targets after that.',
        ),
      }),
    ];
  },
};

function isToCome(row: Indicator): boolean {
  return !isDated(row) && baselineNumbers(row).length === 0 && TO_COME.has(row.baseline.trim().toLowerCase());
}
