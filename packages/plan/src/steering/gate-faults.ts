import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { Quarter } from '../period.ts';
import type { Plan, Row } from '../plan.ts';
import { milestoneFaults } from './milestone-codes.ts';

type Condition = Row<'gateConditions'>;
type Passing = Row<'gatePassings'>;

/** What is wrong in gates, what they ask for and what came of them. */
export function gateFaults(plan: Plan): readonly CellFault[] {
  return [
    ...milestoneFaults(plan, plan.gates),
    ...plan.gates.flatMap(dateFaults),
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
  const odd = row.round === '' || row.kind === 'target' ? [] : [faultAt(row, 'round', row.round, NO_ROUND)];
  if (!isComputed(row.kind))
    return row.what === '' && row.kind !== '' ? [faultAt(row, 'what', '', WHAT), ...odd] : odd;
  const about = COMPUTED[row.kind];
  const isNamed = row[about] !== '' || (row.kind === 'target' && row.round !== '');
  const unnamed = isNamed ? odd : [faultAt(row, about, '', ABOUT[about]), ...odd];
  return row.met === 'unknown' ? unnamed : [...unnamed, faultAt(row, 'met', row.met, FOLLOWS)];
}

/** A day of decision that does not lie in the quarter that stands beside it. */
function dateFaults(row: Row<'gates'>): readonly CellFault[] {
  const { decidesOn, quarter } = row;
  if (decidesOn === undefined || quarter === undefined || isIn(decidesOn, quarter)) return [];
  return [faultAt(row, 'decides_on', decidesOn, outside(quarter))];
}

function isIn(day: string, { year, quarter }: Quarter): boolean {
  return Number(day.slice(0, 4)) === year && Math.ceil(Number(day.slice(5, 7)) / 3) === quarter;
}

function passingFaults(row: Passing): readonly CellFault[] {
  if (row.outcome !== 'passed_against') return [];
  return (['reason', 'role'] as const)
    .filter((column) => row[column] === '')
    .map((column) => faultAt(row, column, '', ANSWERED_FOR[column]));
}

function outside({ year, quarter }: Quarter): Wrong {
  return [
    text(`een dag in kwartaal ${quarter} van ${year}`, `a day in quarter ${quarter} of ${year}`),
    text(
      `Ernaast staat dat het besluit valt in kwartaal ${quarter} van ${year}. Deze dag ligt daarbuiten. Verbeter een van de twee, of maak het kwartaal leeg.`,
      `Beside it stands that the decision falls in quarter ${quarter} of ${year}. This day lies outside it. Correct one of the two, or empty the quarter.`,
    ),
  ];
}

const NO_ROUND: Wrong = [
  text('een lege cel', 'an empty cell'),
  text(
    'Alleen een streefwaarde kan aan een meetronde hangen. Bij deze voorwaarde doet de ronde niets. Kies als soort streefwaarde, of maak de cel leeg.',
    'Only a target can hang on a round of measuring. With this condition the round does nothing. Choose target as the kind, or empty the cell.',
  ),
];

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
