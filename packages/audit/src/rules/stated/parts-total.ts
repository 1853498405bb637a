import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds } from '../../shown.ts';
import { foundAt } from '../../stated/report.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { scopeName, stands } from '../../stated/wording.ts';
import { amounts, listed } from '../../wording.ts';

/** A stated total against what is stated of its parts, where the plan has no lines from which to compute either. */
export const partsTotal: Rule = {
  code: 'stated.parts-total',
  kind: 'stated',
  title: text('Genoemde delen tellen op tot het genoemde totaal', 'Stated parts add up to the stated total'),
  find: (examined) =>
    verdictsOfKind(examined, 'partsDiffer').map(({ claim, derived }) => {
      const [says, sum] = [stands(claim), amounts(derived.value, claim.unit)];
      const scopes = derived.inputs.map(scopeName);
      const names = text(listed(scopes.map(({ nl }) => nl)).nl, listed(scopes.map(({ en }) => en)).en);
      return finding(partsTotal, {
        ...foundAt(claim, {
          severity: 'warning',
          message: text(
            `${says.nl}; wat het plan noemt voor ${names.nl} is samen ${sum.nl}.`,
            `${says.en}; what the plan states for ${names.en} adds up to ${sum.en}.`,
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
