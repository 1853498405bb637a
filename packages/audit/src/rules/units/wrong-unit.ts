import { fieldOf, type Plan } from '@kapstok/plan';
import { inQuotes, spelledUnitName, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import type { VerdictOf } from '../../stated/verdict.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { quantityName, rowSubject } from '../../stated/wording.ts';
import { NO_EFFECT } from '../../wording.ts';

/** A stated figure in a unit that its key does not have. */
export const wrongUnit: Rule = {
  code: 'units.wrong-unit',
  kind: 'units',
  title: text('De eenheid past bij de sleutel', 'The unit fits the key'),
  find: (examined) =>
    verdictsOfKind(examined, 'otherUnit').map((verdict) => findingOf(examined.plan, verdict)),
};

function findingOf(plan: Plan, { row, key }: VerdictOf<'otherUnit'>): Finding {
  const [subject, own] = [rowSubject(plan, row), spelledUnitName(row.unit)];
  const name = quantityName(key.quantity);
  const [nl, en] = (['nl', 'en'] as const).map((language) =>
    key.units.map((code) => spelledUnitName(code)[language]).join(language === 'nl' ? ' of ' : ' or '),
  );
  return finding(wrongUnit, {
    severity: 'warning',
    place: fieldOf(row.place, 'unit'),
    scope: row.scope === '' ? 'plan' : row.scope,
    stated: shownWords(row.unit),
    computed: shownWords(key.units.join(', ')),
    message: text(
      `${subject.nl} staat in ${inQuotes(own.nl)}; ${name.nl} hoort in ${nl}. Zo is het niet te vergelijken.`,
      `${subject.en} is stated in ${inQuotes(own.en)}; ${name.en} belongs in ${en}. That cannot be compared.`,
    ),
    effect: NO_EFFECT,
    advice: text(
      'Zet de goede eenheid bij het getal, of noem het cijfer dat bedoeld is.',
      'Put the right unit to the number, or name the figure that is meant.',
    ),
  });
}
