import { fieldOf, type Plan, quarterIndex, type Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { quarterWords, quoted, scopeWords } from '../../wording.ts';

type MilestoneRow = Row<'milestones'>;

/** What stands again a year later or more comes back every year. */
const A_YEAR = 4;

/** One milestone of a project that is printed twice, with another quarter. */
export const milestoneTwice: Rule = {
  code: 'structure.milestone-twice',
  kind: 'structure',
  title: text('Een mijlpaal heeft een datum', 'A milestone has one date'),
  find: ({ plan }) => {
    const named = plan.milestones.filter(({ what }) => what.trim() !== '');
    const byName = grouped(
      named,
      ({ project, kind, what }) => `${project}/${kind}/${what.trim().toLowerCase()}`,
    );
    return [...byName.values()].flatMap((rows) => findingOf(plan, rows));
  },
};

/** Three or more of one name are a rhythm, two far apart as well. */
function findingOf(plan: Plan, rows: readonly MilestoneRow[]): readonly Finding[] {
  const [first, second] = rows;
  if (first?.quarter === undefined || second?.quarter === undefined || rows.length > 2) return [];
  const apart = Math.abs(quarterIndex(first.quarter) - quarterIndex(second.quarter));
  if (apart === 0 || apart >= A_YEAR) return [];
  const [a, b] = [printed(first), printed(second)];
  const [from, to] = [quarterWords(first.quarter), quarterWords(second.quarter)];
  const [what, of] = [quoted(second.what), scopeWords(plan, second.project)];
  return [
    finding(milestoneTwice, {
      severity: 'warning',
      place: fieldOf(second.place, 'quarter'),
      others: [fieldOf(first.place, 'quarter')],
      scope: second.project,
      stated: shownWords(b),
      computed: shownWords(a),
      message: text(
        `De mijlpaal ${what} van ${of.nl} staat er twee keer: in ${from.nl} en in ${to.nl}.`,
        `The milestone ${what} of ${of.en} stands there twice: in ${from.en} and in ${to.en}.`,
      ),
      effect: text('Geen voor de uitkomst.', 'None for the answer.'),
      advice: text('Kies het kwartaal dat geldt.', 'Choose the quarter that holds.'),
    }),
  ];
}

function printed({ quarter }: MilestoneRow): string {
  return quarter === undefined ? '' : `${quarter.year}Q${quarter.quarter}`;
}
