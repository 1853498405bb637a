import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import { monthsUntilEnd, reportingPeriodCode } from '../monitoring/reporting-period.ts';
import type { Plan, Row } from '../plan.ts';

type Action = Row<'followUpActions'>;

/** What is wrong in follow-up actions: those that are closed without a new measurement or a decision. */
export function actionFaults(plan: Plan): readonly CellFault[] {
  return plan.followUpActions.flatMap((row) => {
    if (row.closedBy === '')
      return row.closedOn === undefined ? [] : [faultAt(row, 'closed_by', '', CLOSED_WITH_NOTHING)];
    const dated = row.closedOn === undefined ? [faultAt(row, 'closed_on', '', CLOSED_WHEN)] : [];
    return [...dated, ...(row.closedBy === 'decision' ? decisionFaults(row) : measurementFaults(row))];
  });
}

function decisionFaults(row: Action): readonly CellFault[] {
  return row.decision === '' ? [faultAt(row, 'decision', '', WHICH_DECISION)] : [];
}

function measurementFaults(row: Action): readonly CellFault[] {
  const { period, closedPeriod } = row;
  if (closedPeriod === undefined) return [faultAt(row, 'closed_period', '', WHICH_MEASUREMENT)];
  if (period === undefined || monthsUntilEnd(closedPeriod) > monthsUntilEnd(period)) return [];
  const found = reportingPeriodCode(closedPeriod);
  return [faultAt(row, 'closed_period', found, notNew(reportingPeriodCode(period)))];
}

const CLOSED_WITH_NOTHING: Wrong = [
  text('measurement of decision', 'measurement or decision'),
  text(
    'Een vervolgactie is pas klaar als een nieuwe meting of een besluit dat laat zien. Zeg waarmee zij is afgesloten, of haal de datum weg.',
    'A follow-up action is done only when a new measurement or a decision shows it. Say what it was closed with, or remove the date.',
  ),
];

const CLOSED_WHEN: Wrong = [
  text('de datum waarop de actie is afgesloten', 'the date on which the action was closed'),
  text(
    'Er staat waarmee de actie is afgesloten, en niet wanneer. Vul de datum in, of maak beide leeg.',
    'It says what the action was closed with, and not when. Fill in the date, or empty both.',
  ),
];

const WHICH_DECISION: Wrong = [
  text('de code van het besluit', 'the code of the decision'),
  text(
    'De actie is afgesloten met een besluit, en er staat niet welk. Vul de code van het besluit in.',
    'The action was closed with a decision, and it does not say which. Fill in the code of the decision.',
  ),
];

const WHICH_MEASUREMENT: Wrong = [
  text('de periode van de nieuwe meting, zoals 2026Q4', 'the period of the new measurement, such as 2026Q4'),
  text(
    'De actie is afgesloten met een nieuwe meting, en er staat niet over welke periode. Vul de periode in.',
    'The action was closed with a new measurement, and it does not say of which period. Fill in the period.',
  ),
];

function notNew(missed: string): Wrong {
  return [
    text(`een periode na ${missed}`, `a period after ${missed}`),
    text(
      `De streefwaarde is gemist in ${missed}. Een meting over die periode of daarvoor laat niet zien dat het nu beter gaat. Noem een latere meting.`,
      `The target was missed in ${missed}. A measurement of that period or before does not show that it goes better now. Name a later measurement.`,
    ),
  ];
}
