import type { Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { slipBetween } from '../../slip.ts';
import { amounts, NO_EFFECT, sentences } from '../../wording.ts';
import { subtotalDefects } from './repeated-subtotals.ts';
import { apart, middle, middleOf, SMALL } from './room.ts';
import { subtotalWords, type WrongSubtotal } from './subtotals.ts';

/** A printed subtotal of the budget against the lines under it. */
export const subtotal: Rule = {
  code: 'sums.subtotal',
  kind: 'sums',
  title: text('Een subtotaal is de som van de posten eronder', 'A subtotal is the sum of the lines under it'),
  find: ({ plan, calculation }) => subtotalDefects(calculation).map((wrong) => findingOf(plan, wrong)),
};

function findingOf(plan: Plan, wrong: WrongSubtotal): Finding {
  const { place, scope, stated, computed, figure, items } = wrong;
  return finding(subtotal, {
    severity: apart(stated, computed) < SMALL ? 'warning' : 'error',
    place,
    scope,
    unit: 'EUR',
    stated: shownEstimate(stated),
    computed: shownBounds(computed.low, computed.high),
    figure,
    message: sentences(saying(plan, wrong), slipBetween(middleOf(stated), middle(computed), items)),
    effect: NO_EFFECT,
    advice: text(
      'Neem de som van de posten over, of vul aan wat er als post ontbreekt.',
      'Take over the sum of the lines, or add the line that is missing.',
    ),
  });
}

function saying(plan: Plan, { place, scope, stated, computed, open }: WrongSubtotal): Text {
  const what = subtotalWords(plan, place, scope);
  const [says, adds] = [
    amounts({ low: middleOf(stated), high: middleOf(stated) }, 'EUR'),
    amounts(computed, 'EUR'),
  ];
  return open
    ? text(
        `${what.nl} staat als ${says.nl}; de begrotingsposten die bekend zijn, zijn samen al ${adds.nl}.`,
        `${what.en} is stated as ${says.en}; the budget lines that are known add up to ${adds.en} already.`,
      )
    : text(
        `${what.nl} staat als ${says.nl}; de begrotingsposten eronder zijn samen ${adds.nl}.`,
        `${what.en} is stated as ${says.en}; the budget lines under it add up to ${adds.en}.`,
      );
}
