import { fieldOf, type Place, type Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { indicatorsWords } from '../../wording.ts';
import { type Indicator, scopeOf } from './indicator.ts';

/** What an indicator should say of itself, and what to say when it does not. */
export interface MissingField {
  readonly rule: Pick<Rule, 'code' | 'kind'>;
  readonly field: string;
  /** Severity when the plan has no such column, or leaves it empty everywhere. */
  readonly whenNoneHasIt: 'warning' | 'remark';
  /** `De nulmeting ontbreekt bij`, before the indicators. */
  readonly says: Text;
  readonly advice: Text;
}

/** One finding that names every indicator that lacks something; at its cell when it is only one. */
export function missingField(
  plan: Plan,
  lacking: readonly Indicator[],
  { rule, field, whenNoneHasIt, says, advice }: MissingField,
): readonly Finding[] {
  const [first, ...others] = lacking;
  if (first === undefined) return [];
  const none = lacking.length === plan.kpis.length;
  const names = indicatorsWords(lacking);
  const place = placeOf(plan, first, lacking, field);
  return [
    finding(rule, {
      severity: none ? whenNoneHasIt : 'warning',
      place,
      others: others.map((row) => fieldOf(row.place, field)),
      scope: others.length === 0 ? scopeOf(first) : 'plan',
      message: text(`${says.nl} ${names.nl}.`, `${says.en} ${names.en}.`),
      effect: text(
        'Geen voor de uitkomst. Zonder dit is later niet te zien of het plan werkt.',
        'None for the answer. Without it no one can see later whether the plan works.',
      ),
      advice,
    }),
  ];
}

/** The cell of one indicator; the row keys of several; the table as a whole when it has no such column. */
function placeOf(plan: Plan, first: Indicator, lacking: readonly Indicator[], field: string): Place {
  const columns = plan.columnsOf.get(first.place.table) ?? [];
  const place = placeOfRows(first, lacking, field);
  return field !== '' && !columns.includes(field) ? { ...place, line: 0 } : place;
}
