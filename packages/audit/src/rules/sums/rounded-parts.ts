import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { amounts, NO_EFFECT } from '../../wording.ts';
import { middleOf } from './room.ts';
import { type WrongSubtotal, wrongSubtotals } from './subtotals.ts';

/** A subtotal that adds subtotals that were rounded before, instead of the lines. */
export const roundedParts: Rule = {
  code: 'sums.rounded-parts',
  kind: 'sums',
  title: text('Een subtotaal dat afgeronde delen optelt', 'A subtotal that adds rounded parts'),
  find: ({ calculation }) =>
    wrongSubtotals(calculation)
      .filter(({ rounded }) => rounded.length > 0)
      .map(findingOf),
};

function findingOf({ place, scope, stated, computed, figure, rounded }: WrongSubtotal): Finding {
  const [says, adds] = [
    amounts({ low: middleOf(stated), high: middleOf(stated) }, 'EUR'),
    amounts(computed, 'EUR'),
  ];
  return finding(roundedParts, {
    severity: 'remark',
    place,
    others: rounded,
    scope,
    unit: 'EUR',
    stated: shownEstimate(stated),
    computed: shownBounds(computed.low, computed.high),
    figure,
    message: text(
      `${says.nl} is de som van ${rounded.length} subtotalen die al afgerond waren. De posten zelf zijn samen ${adds.nl}.`,
      `${says.en} adds ${rounded.length} subtotals that were rounded before. The lines themselves add up to ${adds.en}.`,
    ),
    effect: NO_EFFECT,
    advice: text('Tel de posten op en rond daarna pas af.', 'Add the lines first, and round after that.'),
  });
}
