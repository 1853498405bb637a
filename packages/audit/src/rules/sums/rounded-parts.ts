import type { Plan } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { amounts, NO_EFFECT } from '../../wording.ts';
import { middleOf } from './room.ts';
import { subtotalWords, type WrongSubtotal, wrongSubtotals } from './subtotals.ts';

/** A subtotal that adds subtotals that were rounded before, instead of the lines. */
export const roundedParts: Rule = {
  code: 'sums.rounded-parts',
  kind: 'sums',
  title: text('Een subtotaal dat afgeronde delen optelt', 'A subtotal that adds rounded parts'),
  find: ({ calculation }) =>
    wrongSubtotals(calculation)
      .filter(({ rounded }) => rounded.length > 0)
      .map((wrong) => findingOf(calculation.plan, wrong)),
};

function findingOf(plan: Plan, { place, scope, stated, computed, figure, rounded }: WrongSubtotal): Finding {
  const what = subtotalWords(plan, place, scope);
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
      `${what.nl} staat als ${says.nl}: de som van ${rounded.length} subtotalen die al afgerond waren. De begrotingsposten zelf zijn samen ${adds.nl}.`,
      `${what.en} is stated as ${says.en}: the sum of ${rounded.length} subtotals that were rounded before. The budget lines themselves add up to ${adds.en}.`,
    ),
    effect: NO_EFFECT,
    advice: text('Tel de posten op en rond daarna pas af.', 'Add the lines first, and round after that.'),
  });
}
