import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { Plan, Row } from '../plan.ts';

/** What is wrong in rounds of measuring: dates that can't come one after another, and steps that were done in no order. */
export function roundFaults(plan: Plan): readonly CellFault[] {
  return plan.measurementRounds.flatMap(dateFaults);
}

function dateFaults(row: Row<'measurementRounds'>): readonly CellFault[] {
  const dates = (['opens', 'due', 'closes'] as const).flatMap((column) => {
    const day = row[column];
    return day === undefined ? [] : [{ column, day }];
  });
  return dates.flatMap(({ column, day }, at) => {
    const before = dates[at - 1];
    return before === undefined || before.day <= day ? [] : [faultAt(row, column, day, tooEarly(before.day))];
  });
}

function tooEarly(before: string): Wrong {
  return [
    text(`een datum op of na ${before}`, `a date on or after ${before}`),
    text(
      `Een ronde gaat open, heeft een uiterste datum en sluit, in die volgorde. Deze datum ligt voor ${before}. Verbeter een van de twee.`,
      `A round opens, is due and closes, in that order. This date lies before ${before}. Correct one of the two.`,
    ),
  ];
}
