import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds } from '../../shown.ts';
import { foundAt } from '../../stated/report.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { printed } from '../../stated/wording.ts';
import { amounts } from '../../wording.ts';

/** A stated total against what is stated of its parts, where the plan has no lines from which to compute either. */
export const partsTotal: Rule = {
  code: 'stated.parts-total',
  kind: 'stated',
  title: text('Genoemde delen tellen op tot het genoemde totaal', 'Stated parts add up to the stated total'),
  find: (examined) =>
    verdictsOfKind(examined, 'partsDiffer').map(({ claim, derived }) => {
      const [sum, total] = [amounts(derived.value, claim.unit), printed(claim.printed, claim.unit)];
      const names = derived.inputs.map(({ scope }) => scope.code).join(', ');
      return finding(partsTotal, {
        ...foundAt(claim, {
          severity: 'warning',
          message: text(
            `${names} noemen samen ${sum.nl}; als totaal staat er ${total.nl}.`,
            `${names} state ${sum.en} together; the total says ${total.en}.`,
          ),
          advice: text(
            'Kijk welk van beide klopt: het totaal, of een van de delen.',
            'See which of the two is right: the total, or one of the parts.',
          ),
          others: derived.inputs.map(({ place }) => place),
        }),
        computed: shownBounds(derived.value.low, derived.value.high),
      });
    }),
};
