import type { Calculation } from '@kapstok/engine';
import { fieldOf, type Plan, type Quarter, quarterIndex, type Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped, remembered } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { quarterWords, quoted, scopeWords } from '../../wording.ts';

type MilestoneRow = Row<'milestones'>;

/** A milestone that ends before it starts, or stands outside the years of the plan. */
export const milestoneOutside: Rule = {
  code: 'structure.milestone-outside',
  kind: 'structure',
  title: text(
    'Een mijlpaal valt in de looptijd van het plan',
    'A milestone falls within the years of the plan',
  ),
  find: (examined) => examined.plan.milestones.flatMap((row) => findingOf(examined, row)),
};

function findingOf({ calculation }: Examined, row: MilestoneRow): readonly Finding[] {
  const { quarter, until } = row;
  if (quarter === undefined) return [];
  if (until !== undefined && quarterIndex(until) < quarterIndex(quarter))
    return [reversed(calculation.plan, row, quarter, until)];
  const span = yearsOf(calculation, row.project);
  if (span === undefined) return [];
  const end = until ?? quarter;
  if (quarter.year >= span.from && end.year <= span.to) return [];
  const outside = quarter.year < span.from || quarter.year > span.to ? quarter : end;
  const [name, when] = [milestoneWords(calculation.plan, row), quarterWords(outside)];
  return [
    finding(milestoneOutside, {
      severity: 'warning',
      place: fieldOf(row.place, outside === quarter ? 'quarter' : 'until'),
      scope: row.project,
      stated: shownWords(printed(outside)),
      computed: shownWords(span.from === span.to ? String(span.from) : `${span.from}-${span.to}`),
      message: text(
        `${name.nl} staat in ${when.nl}. Het plan loopt van ${span.from} tot en met ${span.to}.`,
        `${name.en} stands in ${when.en}. The plan runs from ${span.from} to ${span.to}.`,
      ),
      effect: text('Geen voor de uitkomst.', 'None for the answer.'),
      advice: text('Kijk of het kwartaal klopt.', 'See whether the quarter is right.'),
    }),
  ];
}

function milestoneWords(plan: Plan, { project, what }: MilestoneRow): Text {
  const of = scopeWords(plan, project);
  const name = what === '' ? '' : ` ${quoted(what)}`;
  return text(`De mijlpaal${name} van ${of.nl}`, `The milestone${name} of ${of.en}`);
}

function reversed(plan: Plan, row: MilestoneRow, quarter: Quarter, until: Quarter): Finding {
  const [name, from, to] = [milestoneWords(plan, row), quarterWords(quarter), quarterWords(until)];
  return finding(milestoneOutside, {
    severity: 'warning',
    place: fieldOf(row.place, 'until'),
    scope: row.project,
    stated: shownWords(printed(until)),
    computed: shownWords(printed(quarter)),
    message: text(
      `${name.nl} eindigt in ${to.nl}, voor het begin in ${from.nl}.`,
      `${name.en} ends in ${to.en}, before it starts in ${from.en}.`,
    ),
    effect: text('Geen voor de uitkomst.', 'None for the answer.'),
    advice: text('Kijk welk van beide kwartalen klopt.', 'See which of the two quarters is right.'),
  });
}

function printed({ year, quarter }: Quarter): string {
  return `${year}Q${quarter}`;
}

/** The years in which any project can have milestones: those with budget, and those counted. */
const planYears = remembered(({ plan, window }: Calculation): readonly number[] => {
  const years = new Set(plan.budgetLines.flatMap(({ byYear }) => [...byYear.keys()]));
  return [...years, ...(window === undefined ? [] : [window.from, window.to])];
});

const casesOf = remembered((plan: Plan) => grouped(plan.businessCases, ({ project }) => project));

/** The years in which a project can have milestones: those of the plan, and those of its own case. */
function yearsOf(calculation: Calculation, project: string): { from: number; to: number } | undefined {
  const own = casesOf(calculation.plan).get(project) ?? [];
  const cases = own
    .flatMap(({ firstYear, lastYear }) => [firstYear, lastYear])
    .filter((year) => year !== undefined);
  const years = [...planYears(calculation), ...cases];
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}
