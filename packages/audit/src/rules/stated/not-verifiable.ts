import type { Plan, Row } from '@kapstok/plan';
import { formatSpelled, highOf, isKnown, lowOf, type Text, text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownFigure } from '../../shown.ts';
import { foundAtRow } from '../../stated/report.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { isPlural, rowSubject } from '../../stated/wording.ts';

/** A stated figure whose inputs are not in the plan: neither right nor wrong. */
export const notVerifiable: Rule = {
  code: 'stated.not-verifiable',
  kind: 'stated',
  title: text('Een cijfer is na te rekenen', 'A figure can be verified'),
  find: (examined) =>
    verdictsOfKind(examined, 'notVerifiable').map(({ row, claim, why }) =>
      finding(notVerifiable, {
        ...foundAtRow(row, {
          severity: 'remark',
          message: message(examined.plan, row, why),
          effect: text(
            'Geen: Kapstok rekent niet met dit getal.',
            'None: Kapstok does not compute with this number.',
          ),
          advice: text(
            'Neem op waar dit getal uit volgt, of noem de bron van de berekening.',
            'Include what this number follows from, or name the source of its calculation.',
          ),
        }),
        ...(claim === undefined ? {} : { computed: shownFigure(claim.value), figure: claim.figure }),
      }),
    ),
};

function message(plan: Plan, row: Row<'statedFigures'>, why: Text): Text {
  const subject = rowSubject(plan, row);
  if (!isKnown(row.value))
    return text(
      `${subject.nl} is niet na te rekenen: ${why.nl}.`,
      `${subject.en} cannot be verified: ${why.en}.`,
    );
  const says = formatSpelled({ low: lowOf(row.value), high: highOf(row.value) }, row.unit);
  return text(
    `${subject.nl} ${isPlural(row) ? 'staan' : 'staat'} als ${says.nl}. Dat is niet na te rekenen: ${why.nl}.`,
    `${subject.en} ${isPlural(row) ? 'are' : 'is'} stated as ${says.en}. That cannot be verified: ${why.en}.`,
  );
}
