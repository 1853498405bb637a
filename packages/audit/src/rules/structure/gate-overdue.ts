import { gateDaysLate, gateFalls } from '@kapstok/engine';
import { fieldOf, type Row, recordName } from '@kapstok/plan';
import { dayInWords, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { quoted } from '../../wording.ts';

/** A gate that should have decided by the day on which one looks, and did not. Without a day nothing is late. */
export const gateOverdue: Rule = {
  code: 'structure.gate-overdue',
  kind: 'structure',
  title: text('Over doorgaan is besloten op de afgesproken dag', 'Going on was decided on the day agreed on'),
  find: (examined) =>
    examined.plan.gates.flatMap((gate) => {
      const late = daysLate(examined, gate);
      return late === undefined ? [] : [findingOf(gate, late)];
    }),
};

/** Whether a plan has a gate that is late on a day. */
export function hasOverdueGate(examined: Examined): boolean {
  return examined.plan.gates.some((gate) => daysLate(examined, gate) !== undefined);
}

function daysLate({ calculation, day }: Examined, gate: Row<'gates'>): number | undefined {
  return day === undefined ? undefined : gateDaysLate({ calculation, day }, gate);
}

function findingOf(gate: Row<'gates'>, late: number): Finding {
  const called = quoted(recordName('gates', { code: gate.code, name: gate.name }));
  const falls = gateFalls(gate) ?? '';
  const day = dayInWords(falls);
  const days = late === 1 ? text('1 dag', '1 day') : text(`${late} dagen`, `${late} days`);
  return finding(gateOverdue, {
    severity: 'warning',
    place: fieldOf(gate.place, gate.decidesOn === undefined ? 'quarter' : 'decides_on'),
    scope: gate.project === '' ? 'plan' : gate.project,
    stated: shownWords(falls),
    message: text(
      `Over ${called} moest uiterlijk op ${day.nl} besloten zijn, en er staat geen besluit: ${days.nl} over tijd.`,
      `${called} was to be decided on by ${day.en}, and no decision stands there: ${days.en} overdue.`,
    ),
    effect: text(
      'Geen voor de uitkomst. Zonder besluit is niet te zeggen of dit doorgaat.',
      'None for the answer. Without a decision there is no telling whether this goes on.',
    ),
    advice: text(
      'Leg vast wat er is besloten, of spreek een nieuwe dag af.',
      'Record what was decided, or agree on another day.',
    ),
  });
}
