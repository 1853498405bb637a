import type { Calculation } from '@kapstok/engine';
import { isResultIndicator, type Plan } from '@kapstok/plan';
import { parseUnit, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped, remembered } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownBounds, shownNumber } from '../../shown.ts';
import { amount, amounts, indicatorWords, scopeWords } from '../../wording.ts';
import { impliedReach } from './implied-reach.ts';
import { type Indicator, numberedTargets, scopeOf } from './indicator.ts';

/** People a result indicator asks for, against the people the business cases of its scope reckon with. */
export const resultReach: Rule = {
  code: 'indicators.result-reach',
  kind: 'indicators',
  title: text(
    'Een resultaat in mensen past bij de businesscases',
    'A result in people fits the business cases',
  ),
  find: (examined) => lonely(examined.plan).flatMap((row) => findingOf(examined, row)),
};

/** The result indicators in people that are the only one of their scope: of two, each may be a part. */
function lonely(plan: Plan): readonly Indicator[] {
  const inPeople = plan.kpis.filter(isResultInPeople);
  return [...grouped(inPeople, scopeOf).values()].flatMap((rows) => (rows.length === 1 ? rows : []));
}

function isResultInPeople(indicator: Indicator): boolean {
  const { unit, denominator } = indicator;
  const code = parseUnit(unit)?.unit.code;
  const people = code === 'person' || code === 'resident';
  return people && denominator.printed === '' && isResultIndicator(indicator);
}

function findingOf({ plan, calculation }: Examined, indicator: Indicator): readonly Finding[] {
  const byYear = reachOf(calculation, indicator);
  const short = numberedTargets(indicator).filter(({ year, bounds }) => {
    const implied = byYear.get(year);
    return implied !== undefined && bounds.high < implied * (1 - ROOM);
  });
  const last = short.at(-1);
  const implied = last === undefined ? undefined : byYear.get(last.year);
  if (last === undefined || implied === undefined) return [];
  const says = amounts(last.bounds, indicator.unit);
  const [is, share] = [amount(Math.round(implied), 'residents'), amount(last.bounds.high / implied, '1')];
  const scope = scopeOf(indicator);
  const [name, of] = [indicatorWords(indicator), scopeWords(plan, scope)];
  return [
    finding(resultReach, {
      severity: 'warning',
      place: last.place,
      others: short.slice(0, -1).map(({ place }) => place),
      scope,
      unit: indicator.unit,
      stated: shownBounds(last.bounds.low, last.bounds.high),
      computed: shownNumber(implied),
      message: text(
        `De streefwaarde van ${name.nl} voor ${last.year} staat als ${says.nl}; de businesscases van ${of.nl} rekenen in dat jaar met ${is.nl}.`,
        `The target of ${name.en} for ${last.year} is stated as ${says.en}; the business cases of ${of.en} reckon with ${is.en} in that year.`,
      ),
      effect: text(
        `Wie alleen de streefwaarde haalt, haalt hoogstens ${share.nl} van de baten die op dit bereik rusten.`,
        `Who only meets the target has at most ${share.en} of the benefits that rest on this reach.`,
      ),
      advice: text(
        'Kijk of beide dezelfde mensen tellen, en breng ze anders met elkaar in overeenstemming.',
        'See whether both count the same people, and if not bring them in line.',
      ),
    }),
  ];
}

/** How much less than the business cases a target may ask before it is said. */
const ROOM = 0.1;

const projectsOf = remembered((plan: Plan) => grouped(plan.projects, ({ pillar }) => pillar));

/** Residents by year over the projects of an indicator. */
function reachOf(calculation: Calculation, { project, pillar }: Indicator): ReadonlyMap<number, number> {
  const byYear = new Map<number, number>();
  const ofPillar = (): readonly string[] =>
    (projectsOf(calculation.plan).get(pillar) ?? []).map(({ code }) => code);
  const own = project === '' ? (pillar === '' ? [] : ofPillar()) : [project];
  for (const code of own) {
    for (const [year, people] of impliedReach(calculation, code))
      byYear.set(year, (byYear.get(year) ?? 0) + people);
  }
  return byYear;
}
