import { text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { Place } from '../place.ts';
import type { Plan } from '../plan.ts';

/** Codes of milestones that stand with more than one of them. */
export function milestoneCodeFaults(plan: Plan): readonly CellFault[] {
  const lines = new Map<string, number>();
  return plan.milestones.flatMap((row) => {
    if (row.code === '') return [];
    const first = lines.get(row.code);
    if (first !== undefined) return [faultAt(row, 'code', row.code, twice(first))];
    lines.set(row.code, row.place.line);
    return [];
  });
}

/** Rows that name a milestone that is not there; what is read without milestones says nothing of them. */
export function milestoneFaults(
  plan: Plan,
  rows: readonly { readonly milestone: string; readonly place: Place }[],
): readonly CellFault[] {
  if (!plan.present.has('milestones')) return [];
  const codes = new Set(plan.milestones.map(({ code }) => code));
  return rows
    .filter(({ milestone }) => milestone !== '' && !codes.has(milestone))
    .map((row) => faultAt(row, 'milestone', row.milestone, NO_MILESTONE));
}

function twice(line: number): Wrong {
  return [
    text('een code die één keer voorkomt', 'a code that occurs once'),
    text(
      `Op regel ${line} heeft een andere mijlpaal dezelfde code. Welke bedoeld is, is niet te zeggen. Geef deze een eigen code.`,
      `On line ${line} another milestone has the same code. There is no telling which is meant. Give this one a code of its own.`,
    ),
  ];
}

const NO_MILESTONE: Wrong = [
  text('de code van een mijlpaal', 'the code of a milestone'),
  text(
    'Geen mijlpaal van dit plan heeft deze code. Verbeter de code, of geef de mijlpaal die in de kolom code.',
    'No milestone of this plan has this code. Correct the code, or give it to the milestone in the column code.',
  ),
];
