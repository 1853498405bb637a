import type { Plan } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { listed, perYear, projectsWords, quoted } from '../../wording.ts';
import { isSettled } from './declared.ts';
import { type BenefitRow, countedLines, lineFigure, seriesOf } from './savings.ts';

/** The same amounts, year by year, in two projects: one saving that is counted twice, or a copied row. */
export const sameSeries: Rule = {
  code: 'claims.same-series',
  kind: 'claims',
  title: text(
    'Twee projecten boeken precies dezelfde bedragen',
    'Two projects book exactly the same amounts',
  ),
  find: (examined) => groups(examined.plan).map((group) => findingOf(examined, group)),
};

function groups(plan: Plan): readonly (readonly [BenefitRow, BenefitRow, ...BenefitRow[]])[] {
  const bySeries = grouped(countedLines(plan), seriesOf);
  return [...bySeries]
    .flatMap(([series, rows]) => (series === undefined ? [] : [rows]))
    .flatMap(([first, second, ...rest]) => {
      if (first === undefined || second === undefined) return [];
      const group = [first, second, ...rest] as const;
      const isOfSeveral = new Set(group.map(({ project }) => project)).size > 1;
      return isOfSeveral && !isSettled(plan, group) ? [group] : [];
    });
}

function findingOf(
  { plan, calculation }: Examined,
  group: readonly [BenefitRow, BenefitRow, ...BenefitRow[]],
): Finding {
  const [first, ...others] = group;
  const projects = projectsWords(
    plan,
    group.map(({ project }) => project),
  );
  const names = listed([...new Set(group.map(({ line, label }) => quoted(label === '' ? line : label)))]);
  const once = lineFigure(calculation, first, 'gross');
  const again = perYear((once ?? 0) * others.length);
  return finding(sameSeries, {
    severity: 'warning',
    place: placeOfRows(first, group),
    others: others.map(({ place }) => place),
    scope: 'plan',
    ...(once === undefined
      ? {}
      : { unit: 'EUR', stated: shownNumber(once * group.length), computed: shownNumber(once) }),
    message: text(
      `${projects.nl} boeken ieder jaar precies hetzelfde bedrag (${names.nl}).`,
      `${projects.en} book exactly the same amount every year (${names.en}).`,
    ),
    effect:
      once === undefined
        ? text(
            'De bijdrage telt deze reeks meer dan eens.',
            'The contribution counts this series more than once.',
          )
        : text(
            `Als het een en dezelfde besparing is, staat er ${again.nl} te veel.`,
            `If it is one and the same saving, ${again.en} too much is counted.`,
          ),
    advice: text(
      'Kijk of een rij is gekopieerd. Is het dezelfde besparing, laat haar dan bij een project staan of leg een overlap vast.',
      'See whether a row was copied. If it is the same saving, leave it with one project or declare an overlap.',
    ),
  });
}
