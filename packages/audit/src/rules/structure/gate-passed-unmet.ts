import { type GateStanding, gateStanding } from '@kapstok/engine';
import { fieldOf, type Row, recordName } from '@kapstok/plan';
import { dayInWords, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { quoted } from '../../wording.ts';

/**
 * A gate that was passed as such although a condition was not met on that day. What only a measurement tells is not held against it:
 * an audit has none.
 */
export const gatePassedUnmet: Rule = {
  code: 'structure.gate-passed-unmet',
  kind: 'structure',
  title: text(
    'Wie doorgaat hoewel niet aan alles is voldaan, zegt waarom en wie daarvoor staat',
    'Who goes on although not all is met says why, and who answers for it',
  ),
  find: (examined) =>
    examined.plan.gatePassings
      .filter(({ outcome }) => outcome === 'passed')
      .flatMap((passing) => findingOf(examined, passing)),
};

function findingOf({ plan, calculation }: Examined, passing: Row<'gatePassings'>): readonly Finding[] {
  const gate = plan.gates.find(({ code }) => code === passing.gate);
  const { date } = passing;
  if (gate === undefined || date === undefined) return [];
  const { failing } = gateStanding({ calculation, measurements: new Map(), day: date }, gate);
  if (failing.length === 0) return [];
  const called = quoted(recordName('gates', { code: gate.code, name: gate.name }));
  const [day, why] = [dayInWords(date), whyOf(failing)];
  return [
    finding(gatePassedUnmet, {
      severity: 'warning',
      place: fieldOf(passing.place, 'outcome'),
      others: failing.map(({ row }) => row.place),
      scope: gate.project === '' ? 'plan' : gate.project,
      stated: shownWords(passing.outcome),
      message: text(
        `Go/no-go ${called} is op ${day.nl} gewoon doorgegaan, en niet aan alle voorwaarden was voldaan. ${why.nl}`,
        `Gate ${called} simply went on at ${day.en}, and not all conditions were met. ${why.en}`,
      ),
      effect: text(
        'Geen voor de uitkomst. Later is niet na te gaan wie hiervoor koos, en waarom.',
        'None for the answer. Later there is no telling who chose this, and why.',
      ),
      advice: text(
        'Kies als uitkomst dat het doorgaat hoewel niet aan alles is voldaan, met de reden en de rol van wie daarvoor staat.',
        'Choose as the outcome that it goes on although not all is met, with the reason and the role of who answers for that.',
      ),
    }),
  ];
}

function whyOf(failing: GateStanding['failing']): Text {
  return text(failing.map(({ why }) => why.nl).join(' '), failing.map(({ why }) => why.en).join(' '));
}
