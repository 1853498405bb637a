import { fieldOf, polarityIn } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { indicatorsWords, quoted } from '../../wording.ts';
import { type Indicator, scopeOf } from './indicator.ts';

/** A polarity that does not say whether more or less is better. */
export const unknownPolarity: Rule = {
  code: 'indicators.unknown-polarity',
  kind: 'indicators',
  title: text(
    'Een indicator zegt of meer of minder beter is',
    'An indicator says whether more or less is better',
  ),
  find: ({ plan }) => {
    const unclear = plan.kpis.filter(({ polarity }) => {
      return polarity.trim() !== '' && polarityIn(polarity) === undefined;
    });
    return [...grouped(unclear, ({ polarity }) => polarity.trim())].flatMap(([word, rows]) =>
      findingOf(word, rows),
    );
  },
};

function findingOf(word: string, rows: readonly Indicator[]): readonly Finding[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const names = indicatorsWords(rows);
  return [
    finding(unknownPolarity, {
      severity: 'remark',
      place: placeOfRows(first, rows, 'polarity'),
      others: others.map(({ place }) => fieldOf(place, 'polarity')),
      scope: others.length === 0 ? scopeOf(first) : 'plan',
      stated: shownWords(word),
      message: text(
        `De richting van ${names.nl} (is meer of minder beter?) staat als ${quoted(word)}. Dat zegt het niet.`,
        `The direction of ${names.en} (is more or less better?) is stated as ${quoted(word)}. That does not tell.`,
      ),
      effect: text(
        'Geen voor de uitkomst. Of een streefwaarde beter is dan de nulmeting, is niet te zien.',
        'None for the answer. Whether a target is better than the baseline cannot be seen.',
      ),
      advice: text('Schrijf “meer” of “minder”.', 'Write “more” or “less”.'),
    }),
  ];
}
