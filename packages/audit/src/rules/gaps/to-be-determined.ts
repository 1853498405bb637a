import type { Calculation } from '@kapstok/engine';
import { fieldOf, type Place, type Plan, placeCode, TABLES } from '@kapstok/plan';
import { type Estimate, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { listed } from '../../wording.ts';
import { rowWords } from '../../words.ts';
import { contributionNow } from './headline.ts';

/** A cell that says it is not known yet. */
interface OpenCell {
  readonly place: Place;
  readonly scope: string;
}

/** Figures that say of themselves that they are still to be determined, by table. */
export const toBeDetermined: Rule = {
  code: 'gaps.to-be-determined',
  kind: 'gaps',
  title: text('Wat nog te bepalen is', 'What is still to be determined'),
  find: (examined) => {
    const byTable = grouped(openCells(examined), ({ place }) => place.table);
    return [...byTable.values()].flatMap((cells) => findingOf(examined, cells));
  },
};

const ANSWER = ['plan/shortage.shareClosed', 'plan/fte.structural'];
const CARE = 'plan/careCost.window.npv';

function openCells({ plan, calculation }: Examined): readonly OpenCell[] {
  const needed = neededCells(calculation, [...ANSWER, CARE]);
  const isOpen = ({ place, value }: Valued): boolean =>
    value.kind === 'unknown' &&
    (needed.has(placeCode(place)) || !['blank', 'baselineToCome'].includes(value.reason));
  return valuedCells(plan)
    .filter(isOpen)
    .map(({ place, scope }) => ({ place, scope }));
}

/** Cells without which figures are not whole. */
function neededCells(calculation: Calculation, figures: readonly string[]): ReadonlySet<string> {
  const gaps = figures.flatMap((id) => calculation.gaps(id));
  return new Set(gaps.map(({ place }) => placeCode(place)));
}

type Valued = OpenCell & { readonly value: Estimate };

/** Cells with a value in tables that have no rule of their own for it. */
function valuedCells(plan: Plan): readonly Valued[] {
  const one = (place: Place, scope: string, field: string, value: Estimate): Valued => ({
    place: fieldOf(place, field),
    scope: scope === '' || scope === '*' ? 'plan' : scope,
    value,
  });
  return [
    ...plan.parameters
      .filter(({ formula }) => formula === '')
      .flatMap(({ place, scope, value, byYear }) => [
        one(place, scope, 'value', value),
        ...[...byYear].map(([year, ofYear]) => one(place, scope, `y${year}`, ofYear)),
      ]),
    ...plan.labourShortage.map(({ place, value }) => one(place, '', 'value', value)),
    ...plan.projects.map(({ place, code, reach }) => one(place, code, 'reach', reach)),
    ...plan.kpis.flatMap(({ place, project, pillar, byYear }) =>
      [...byYear].map(([year, { value }]) => one(place, project || pillar, `t${year}`, value)),
    ),
    ...plan.statedFigures.map(({ place, scope, value }) => one(place, scope, 'value', value)),
    ...plan.funding.flatMap(({ place, project, amount }) =>
      amount.kind === 'rest' ? [] : [one(place, project, 'amount', amount)],
    ),
  ];
}

/** What is open in a table, before the names of its rows. */
const WHAT: ReadonlyMap<string, Text> = new Map([
  [TABLES.parameters.name, text('De rekenwaarde', 'The parameter')],
  [TABLES.labourShortage.name, text('Het cijfer over het tekort', 'The figure on the shortage')],
  [TABLES.projects.name, text('Het bereik van', 'The reach of')],
  [TABLES.kpis.name, text('De streefwaarde van', 'The target of')],
  [TABLES.statedFigures.name, text('Het genoemde cijfer', 'The stated figure')],
  [TABLES.funding.name, text('Het bedrag van', 'The amount of')],
]);
const WHAT_ELSE = text('De waarde van', 'The value of');

function rowsNamed(table: string, rows: readonly string[]): Text {
  const names = rows.map((row) => rowWords(table, row));
  return text(listed(names.map(({ nl }) => nl)).nl, listed(names.map(({ en }) => en)).en);
}

function findingOf({ calculation }: Examined, cells: readonly OpenCell[]): readonly Finding[] {
  const [first, ...others] = cells;
  if (first === undefined) return [];
  const missing = (figures: readonly string[]): boolean => {
    const needed = neededCells(calculation, figures);
    return cells.some(({ place }) => needed.has(placeCode(place)));
  };
  const rests = missing(ANSWER) ? 'plan/fte.structural' : missing([CARE]) ? CARE : '';
  const called = [...new Set(cells.map(({ place }) => place.called ?? place.row))];
  const [what, named] = [WHAT.get(first.place.table) ?? WHAT_ELSE, rowsNamed(first.place.table, called)];
  const scopes = new Set(cells.map(({ scope }) => scope));
  return [
    finding(toBeDetermined, {
      severity: rests === '' ? 'remark' : 'warning',
      place: placeOfRows(first, cells, first.place.field),
      others: others.map(({ place }) => place),
      scope: scopes.size === 1 ? first.scope : 'plan',
      figure: rests,
      message: text(
        `${what.nl} ${named.nl} is nog te bepalen.`,
        `${what.en} ${named.en} is still to be determined.`,
      ),
      effect: effectOn(calculation, rests),
      advice: text('Spreek af wie dit wanneer invult.', 'Agree who fills this in, and when.'),
    }),
  ];
}

/** What is missing from a figure because of open cells; of no figure, nothing. */
function effectOn(calculation: Calculation, figure: string): Text {
  if (figure === '')
    return text('Geen: de uitkomst rekent hier niet mee.', 'None: the answer does not use this.');
  if (figure === CARE) {
    return text(
      'De afname van het zorggebruik in de telperiode is hierdoor niet heel.',
      'The reduction in care use over the years counted is not whole because of this.',
    );
  }
  const now = contributionNow(calculation);
  if (now === undefined) {
    return text(
      'De bijdrage van het plan is hierdoor niet te zeggen.',
      'The contribution of the plan cannot be said because of this.',
    );
  }
  return text(
    `De bijdrage van ${now.nl} is hierdoor niet heel.`,
    `The contribution of ${now.en} is not whole because of this.`,
  );
}
