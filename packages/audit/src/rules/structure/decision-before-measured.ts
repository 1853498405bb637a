import { gateFalls, roundDue, roundsAfter } from '@kapstok/engine';
import { fieldOf, type Plan, type Row, recordName } from '@kapstok/plan';
import { dayInWords, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { quoted } from '../../wording.ts';

/** A gate that decides before the measurement on which going on depends is due: it can only be passed against that condition. */
export const decisionBeforeMeasured: Rule = {
  code: 'structure.decision-before-measured',
  kind: 'structure',
  title: text(
    'Over doorgaan wordt besloten als de meting er is waar dat aan hangt',
    'Going on is decided once the measurement is there that it hangs on',
  ),
  find: ({ plan }) => plan.gates.flatMap((gate) => findingOf(plan, gate)),
};

function findingOf(plan: Plan, gate: Row<'gates'>): readonly Finding[] {
  const after = roundsAfter(plan, gate);
  const [last] = after.toSorted((a, b) => ((roundDue(a) ?? '') < (roundDue(b) ?? '') ? 1 : -1));
  if (last === undefined) return [];
  const [falls, due] = [gateFalls(gate) ?? '', roundDue(last) ?? ''];
  const [day, dueDay] = [dayInWords(falls), dayInWords(due)];
  const called = quoted(recordName('gates', { code: gate.code, name: gate.name }));
  const round = quoted(recordName('measurement-rounds', { code: last.code, name: last.name }));
  return [
    finding(decisionBeforeMeasured, {
      severity: 'warning',
      place: fieldOf(gate.place, gate.decidesOn === undefined ? 'quarter' : 'decides_on'),
      others: after.map(({ place }) => place),
      scope: gate.project === '' ? 'plan' : gate.project,
      stated: shownWords(falls),
      computed: shownWords(due),
      message: text(
        `Over ${called} wordt uiterlijk op ${day.nl} besloten. De meting ${round}, waar dat aan hangt, is er pas op ${dueDay.nl}.`,
        `${called} is decided on by ${day.en}. The measurement ${round}, which it hangs on, is due only on ${dueDay.en}.`,
      ),
      effect: text(
        'Geen voor de uitkomst. Het besluit valt voordat het effect bekend is.',
        'None for the answer. The decision falls before the effect is known.',
      ),
      advice: text(
        'Laat het besluit later vallen, of meet eerder.',
        'Let the decision fall later, or measure earlier.',
      ),
    }),
  ];
}
