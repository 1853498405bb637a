import { fieldOf } from '@kapstok/plan';
import { text, unit, unitName } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import type { VerdictOf } from '../../stated/verdict.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { quantityName } from '../../stated/wording.ts';
import { NO_EFFECT } from '../../wording.ts';

/** A stated figure in a unit that its key does not have. */
export const wrongUnit: Rule = {
  code: 'units.wrong-unit',
  kind: 'units',
  title: text('De eenheid past bij de sleutel', 'The unit fits the key'),
  find: (examined) => verdictsOfKind(examined, 'otherUnit').map(findingOf),
};

function findingOf({ row, key }: VerdictOf<'otherUnit'>): Finding {
  const name = quantityName(key.quantity);
  const codes = key.units.map((code) => unit(code));
  const [nl, en] = (['nl', 'en'] as const).map((language) =>
    codes.map((code) => unitName(code)[language] || '1').join(language === 'nl' ? ' of ' : ' or '),
  );
  return finding(wrongUnit, {
    severity: 'warning',
    place: fieldOf(row.place, 'unit'),
    scope: row.scope === '' ? 'plan' : row.scope,
    stated: shownWords(row.unit),
    computed: shownWords(key.units.join(', ')),
    message: text(
      `${row.key} is ${name.nl}, in ${nl}. Er staat ${row.unit}; zo is het niet te vergelijken.`,
      `${row.key} is ${name.en}, in ${en}. It says ${row.unit}; that cannot be compared.`,
    ),
    effect: NO_EFFECT,
    advice: text(
      'Zet de goede eenheid bij het getal, of de goede sleutel.',
      'Put the right unit to the number, or the right key.',
    ),
  });
}
