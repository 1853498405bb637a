import { type BaselineStanding, baselinesOf } from '@kapstok/engine';
import { fieldOf, type Plan, recordName } from '@kapstok/plan';
import { dayInWords, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { indicatorsWords } from '../../wording.ts';
import { type Indicator, scopeOf } from './indicator.ts';

/** A baseline that should have been there by the day on which one looks, and is not. Without a day nothing is late. */
export const overdueBaseline: Rule = {
  code: 'indicators.overdue-baseline',
  kind: 'indicators',
  title: text('Een nulmeting is er op de afgesproken dag', 'A baseline is there on the day that was agreed'),
  find: (examined) =>
    examined.plan.kpis.flatMap((indicator) =>
      lateBaselines(examined, indicator).map((late) => findingOf(examined.plan, indicator, late)),
    ),
};

/** The baselines of an indicator that are late on the day on which one looks. */
function lateBaselines({ calculation, day }: Examined, { code }: Indicator): readonly BaselineStanding[] {
  if (day === undefined) return [];
  return baselinesOf({ calculation, day }, code).filter(({ daysLate }) => daysLate !== undefined);
}

/** Whether a plan has a baseline that is late on a day. */
export function hasOverdueBaseline(examined: Examined): boolean {
  return examined.plan.kpis.some((indicator) => lateBaselines(examined, indicator).length > 0);
}

function findingOf(plan: Plan, indicator: Indicator, { row, daysLate = 0 }: BaselineStanding): Finding {
  const [named, due] = [indicatorsWords([indicator]), dayInWords(row.due ?? '')];
  const whose = whoseOf(plan, row);
  const days = daysLate === 1 ? text('1 dag', '1 day') : text(`${daysLate} dagen`, `${daysLate} days`);
  return finding(overdueBaseline, {
    severity: 'warning',
    place: fieldOf(row.place, 'due'),
    scope: scopeOf(indicator),
    stated: shownWords(row.due ?? ''),
    message: text(
      `De nulmeting van ${named.nl}${whose} moest er op ${due.nl} zijn, en is er nog niet: ${days.nl} te laat.`,
      `The baseline of ${named.en}${whose} was due on ${due.en}, and is not there yet: ${days.en} late.`,
    ),
    effect: text(
      'Geen voor de uitkomst. Of een streefwaarde vooruitgang is, is zonder nulmeting niet te zeggen.',
      'None for the answer. Whether a target is progress can not be said without a baseline.',
    ),
    advice: text(
      'Zet de gemeten waarde erbij, of spreek een nieuwe dag af met wie haar meet.',
      'Add the value that was measured, or agree on another day with who measures it.',
    ),
  });
}

/** Of which organisation or municipality it is, where that is said. */
function whoseOf(plan: Plan, { organisation, municipality }: BaselineStanding['row']): string {
  const of = plan.organisations.find(({ code }) => code === organisation);
  const name =
    of === undefined ? organisation : recordName('organisations', { code: of.code, name: of.name });
  return [name, municipality]
    .filter((one) => one !== '')
    .map((one) => ` (${one})`)
    .join('');
}
