import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { indicatorWords } from '../../wording.ts';

/** A date to reach that stands in the column of another year. */
export const dateOutsideYear: Rule = {
  code: 'structure.date-outside-year',
  kind: 'structure',
  title: text('Een datum staat in de kolom van zijn jaar', 'A date stands in the column of its year'),
  find: ({ plan }) =>
    plan.kpis.flatMap((row) =>
      [...row.byYear].flatMap(([year, { date }]) => {
        if (date === undefined || Number(date.slice(0, 4)) === year) return [];
        return [
          finding(dateOutsideYear, {
            severity: 'warning',
            place: fieldOf(row.place, `t${year}`),
            scope: row.project || row.pillar || 'plan',
            stated: shownWords(date),
            computed: shownWords(String(year)),
            message: text(
              `De streefwaarde van ${indicatorWords(row).nl} is ${date}, maar staat bij het jaar ${year}.`,
              `The target of ${indicatorWords(row).en} is ${date}, but stands under the year ${year}.`,
            ),
            effect: text('Geen voor de uitkomst.', 'None for the answer.'),
            advice: text('Kijk of de datum of het jaar klopt.', 'See whether the date or the year is right.'),
          }),
        ];
      }),
    ),
};
