import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { Plan, Row } from '../plan.ts';
import { milestoneFaults } from './milestone-codes.ts';

type Condition = Row<'gateConditions'>;
type Passing = Row<'gatePassings'>;

/** What is wrong in gates, what they ask for and what came of them. */
export function gateFaults(plan: Plan): readonly CellFault[] {
  return [
    ...milestoneFaults(plan, plan.gates),
    ...plan.gateConditions.flatMap(conditionFaults),
    ...plan.gatePassings.flatMap(passingFaults),
  ];
}

/** Kinds of condition that are found met or not in other tables, and what each is about. */
const COMPUTED = { baseline: 'indicator', target: 'indicator', funding: 'grant' } as const;

function isComputed(kind: string): kind is keyof typeof COMPUTED {
  return Object.hasOwn(COMPUTED, kind);
}

function conditionFaults(row: Condition): readonly CellFault[] {
  if (!isComputed(row.kind))
    return row.what === '' && row.kind !== '' ? [faultAt(row, 'what', '', WHAT)] : [];
  const about = COMPUTED[row.kind];
  const unnamed = row[about] === '' ? [faultAt(row, about, '', ABOUT[about])] : [];
  return row.met === 'unknown' ? unnamed : [...unnamed, faultAt(row, 'met', row.met, FOLLOWS)];
}

function passingFaults(row: Passing): readonly CellFault[] {
  if (row.outcome !== 'passed_against') return [];
  return (['reason', 'role'] as const)
    .filter((column) => row[column] === '')
    .map((column) => faultAt(row, column, '', ANSWERED_FOR[column]));
}

const WHAT: Wrong = [
  text('wat er moet zijn', 'what has to be there'),
  text(
    'Of aan deze voorwaarde is voldaan, zegt iemand; dan moet er staan wat de voorwaarde is. Vul dat in.',
    'Whether this condition is met is said by somebody, which asks what the condition is. Fill that in.',
  ),
];

const ABOUT: Readonly<Record<'indicator' | 'grant', Wrong>> = {
  indicator: [
    text('de code van een indicator', 'the code of an indicator'),
    text(
      'Deze voorwaarde gaat over een indicator, en er staat niet welke. Zo is niet te zien of eraan is voldaan. Vul de code in.',
      'This condition is about an indicator, and it does not say which. There is no seeing whether it is met. Fill in the code.',
    ),
  ],
  grant: [
    text('de code van een toekenning', 'the code of a grant'),
    text(
      'Deze voorwaarde gaat over geld, en er staat niet over welke toekenning. Zo is niet te zien of eraan is voldaan. Vul de code in.',
      'This condition is about money, and it does not say of which grant. There is no seeing whether it is met. Fill in the code.',
    ),
  ],
};

const FOLLOWS: Wrong = [
  text('een lege cel', 'an empty cell'),
  text(
    'Of aan deze voorwaarde is voldaan, volgt uit het plan zelf. Wat hier staat, zou daarvan kunnen afwijken. Maak de cel leeg.',
    'Whether this condition is met follows from the plan itself. What stands here could differ from that. Empty the cell.',
  ),
];

/** What going on against a condition asks of who decides it, by the column that is empty. */
export const ANSWERED_FOR: Readonly<Record<'reason' | 'role', Wrong>> = {
  reason: [
    text('de reden', 'the reason'),
    text(
      'Hier gaat iets door hoewel niet aan alle voorwaarden is voldaan. Later wil iemand weten waarom. Vul de reden in.',
      'Something goes on here although not all conditions are met. Later somebody will want to know why. Fill in the reason.',
    ),
  ],
  role: [
    text('de rol van wie besloot', 'the role of who decided'),
    text(
      'Hier gaat iets door hoewel niet aan alle voorwaarden is voldaan. Er staat niet wie daarvoor staat. Vul de rol in, geen naam.',
      'Something goes on here although not all conditions are met. It does not say who answers for that. Fill in the role, no name.',
    ),
  ],
};
