import type { Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { NOTHING, shownNumber } from '../../shown.ts';
import { amount, perYear, projectsWords, sentences } from '../../wording.ts';
import { isSettled, openClaims } from './declared.ts';
import { type BenefitRow, lineFigure, savingName, seriesOf, sharedSavings } from './savings.ts';

/** One saving booked by several projects: whether it is there twice is a choice the plan leaves open. */
export const sharedSaving: Rule = {
  code: 'claims.shared-saving',
  kind: 'claims',
  title: text('Twee projecten boeken dezelfde besparing', 'Two projects book the same saving'),
  find: (examined) =>
    sharedSavings(examined.plan)
      .filter((group) => !isOneSeries(group) && !isSettled(examined.plan, group))
      .flatMap((group) => findingOf(examined, group)),
};

/** The same amounts in every project are more than a shared name: another rule speaks of them. */
function isOneSeries(group: readonly BenefitRow[]): boolean {
  const series = new Set(group.map(seriesOf));
  return series.size === 1 && !series.has(undefined);
}

function findingOf(examined: Examined, group: readonly BenefitRow[]): readonly Finding[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const claims = openClaims(examined.plan, group);
  const amounts = claims.flatMap((claim) => claimed(examined, claim) ?? []);
  const both = amounts.reduce((sum, value) => sum + value, 0);
  const largest = Math.max(...amounts);
  const known = amounts.length === claims.length && both > largest;
  return [
    finding(sharedSaving, {
      severity: 'remark',
      place: placeOfRows(first, group),
      others: others.map(({ place }) => place),
      scope: 'plan',
      unit: 'EUR',
      stated: known ? shownNumber(both) : NOTHING,
      computed: known ? shownNumber(largest) : NOTHING,
      figure: 'plan/choices.sharedSavings.largest.fte',
      message: message(examined.plan, group, known ? { both, largest } : undefined),
      effect: effect(examined, claims, known ? both - largest : undefined),
      advice: text(
        'Leg vast of het om dezelfde mensen gaat. Zo ja, verdeel de besparing over de projecten, of leg een overlap vast: dan telt wat ze gemeen hebben één keer.',
        'Settle whether it concerns the same people. If so, divide the saving over the projects, or declare an overlap: then what they have in common counts once.',
      ),
    }),
  ];
}

/** What lines book together, net of what the plan says they have in common; undefined when one of them is not known. */
function claimed({ calculation }: Examined, claim: readonly BenefitRow[]): number | undefined {
  const amounts = claim.flatMap((row) => lineFigure(calculation, row, 'gross') ?? []);
  return amounts.length === claim.length ? amounts.reduce((sum, value) => sum + value, 0) : undefined;
}

function message(
  plan: Plan,
  group: readonly BenefitRow[],
  sums: { both: number; largest: number } | undefined,
): Text {
  const projects = projectsWords(
    plan,
    group.map(({ project }) => project),
  );
  const saving = savingName(group);
  const says = text(
    `${projects.nl} boeken dezelfde besparing (${saving}).`,
    `${projects.en} book the same saving (${saving}).`,
  );
  if (sums === undefined) return says;
  const [both, largest] = [perYear(sums.both), perYear(sums.largest)];
  return sentences(
    says,
    text(
      `Hoe groot die is, hangt af van de keuze of alle claims waar zijn: zo ja ${both.nl}, telt alleen de grootste dan ${largest.nl} (bruto).`,
      `How large it is depends on the choice whether all claims are true: if so ${both.en}, if only the largest counts ${largest.en} (gross).`,
    ),
  );
}

function effect(
  examined: Examined,
  claims: readonly (readonly BenefitRow[])[],
  less: number | undefined,
): Text {
  const fte = fteLess(examined, claims);
  const money = less === undefined ? undefined : perYear(less);
  const care =
    money === undefined
      ? undefined
      : text(
          `Als alleen de grootste telt, is de afname van het zorggebruik ${money.nl} kleiner.`,
          `If only the largest counts, the reduction in care use is ${money.en} smaller.`,
        );
  if (fte === 0) {
    const none = text(
      'De bijdrage in fte verandert niet: deze regel geeft geen uren.',
      'The contribution in FTE does not change: this line gives no hours.',
    );
    return sentences(care, none);
  }
  const part = amount(Math.round(fte * 10) / 10, 'FTE');
  return sentences(
    care,
    text(
      `De bijdrage aan het tekort is dan ${part.nl} kleiner.`,
      `The contribution to the shortage is then ${part.en} smaller.`,
    ),
  );
}

/** FTE that fall away when only the largest claim counts. */
function fteLess(examined: Examined, claims: readonly (readonly BenefitRow[])[]): number {
  const parts = claims.map((claim) => claim.reduce((sum, row) => sum + fteOf(examined, row), 0));
  return parts.reduce((sum, part) => sum + part, 0) - Math.max(...parts);
}

/** FTE of a line, at the hours per FTE of its project. */
function fteOf({ calculation }: Examined, row: BenefitRow): number {
  const hours = calculation.value(`${row.project}/timeSaving.structural`);
  const fte = calculation.value(`${row.project}/timeSavingFte.structural`);
  if (hours?.kind !== 'known' || fte?.kind !== 'known' || hours.low === 0) return 0;
  const own = calculation.value(`${row.project}/${row.line}/hours.structural`);
  return own?.kind === 'known' ? (own.low * fte.low) / hours.low : 0;
}
