import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { Plan } from '../plan.ts';

/** What is wrong in recalibrations: those that count before consultation, or without anything that was set anew. */
export function recalibrationFaults(plan: Plan): readonly CellFault[] {
  return plan.recalibrations.flatMap((row) => {
    const { countsFrom, consultedOn } = row;
    if (countsFrom === undefined) return [];
    const faults: CellFault[] = [];
    if (consultedOn === undefined) faults.push(faultAt(row, 'consulted_on', '', NOT_CONSULTED));
    else if (consultedOn > countsFrom)
      faults.push(faultAt(row, 'counts_from', countsFrom, before(consultedOn)));
    if (row.scenario === '') faults.push(faultAt(row, 'scenario', '', NOTHING_SET));
    return faults;
  });
}

const NOT_CONSULTED: Wrong = [
  text('de datum van het overleg', 'the date of the consultation'),
  text(
    'Deze herijking telt al, en er staat niet wanneer er met de verzekeraars is overlegd. Vul die datum in, of maak de datum waarop zij telt leeg.',
    'This recalibration counts already, and it does not say when the insurers were consulted. Fill in that date, or empty the date from which it counts.',
  ),
];

function before(consulted: string): Wrong {
  return [
    text(`een datum op of na ${consulted}`, `a date on or after ${consulted}`),
    text(
      `Er is overlegd op ${consulted}. Een herijking telt pas daarna. Verbeter een van de twee datums.`,
      `The consultation was on ${consulted}. A recalibration counts only after that. Correct one of the two dates.`,
    ),
  ];
}

const NOTHING_SET: Wrong = [
  text('de code van een scenario', 'the code of a scenario'),
  text(
    'Deze herijking telt, en er staat niet welke rekenwaarden opnieuw zijn gezet. Zet ze in een scenario, en noem dat hier.',
    'This recalibration counts, and it does not say which drivers were set anew. Set them in a scenario, and name that here.',
  ),
];
