import { fieldOf, type Place, type Plan, parameterName, type Row } from '@kapstok/plan';
import { type Bounds, type Estimate, isKnown, type KnownEstimate, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { roundsTo } from '../../rounding.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { amounts, benefitLineWords } from '../../wording.ts';
import { type AskedFormula, formulaValues } from './formula-values.ts';
import { middleOf } from './room.ts';

/** A printed number beside a formula; without a year it stands for every year. */
interface Cell {
  readonly year: number | undefined;
  readonly field: string;
  readonly stated: KnownEstimate;
}

/** A row with a formula and numbers printed beside it. */
interface Twofold extends AskedFormula {
  readonly name: Text;
  readonly place: Place;
  readonly cells: readonly Cell[];
}

/** A row with a formula and numbers of its own that the formula does not give. */
export const formulaAndSeries: Rule = {
  code: 'sums.formula-and-series',
  kind: 'sums',
  title: text('Een formule geeft de getallen die ernaast staan', 'A formula gives the numbers beside it'),
  find: ({ plan }) => {
    const rows = twofoldRows(plan);
    const values = formulaValues(plan, rows);
    return rows.flatMap((row, index) => findingOf(row, values[index] ?? new Map()));
  },
};

function twofoldRows(plan: Plan): readonly Twofold[] {
  const lines = plan.businessCaseBenefits.map((row) => ({
    ...row,
    scope: row.project,
    name: benefitLineWords(plan, row),
    cells: cellsOf(row.byYear),
  }));
  const parameters = plan.parameters.map((row) => ({
    ...row,
    name: parameterWords(row),
    cells: [...known(undefined, 'value', row.value), ...cellsOf(row.byYear)],
  }));
  return [...lines, ...parameters]
    .filter(({ formula, cells }) => formula !== '' && cells.length > 0)
    .map(({ name, place, scope, formula, unit, cells }) => {
      const years = cells.flatMap(({ year }) => year ?? []);
      return { name, place, scope, formula, unit, cells, years: years.length > 0 ? years : [ANY_YEAR] };
    });
}

function parameterWords(row: Row<'parameters'>): Text {
  const name = parameterName(row);
  return text(`de rekenwaarde ${name.nl}`, `the parameter ${name.en}`);
}

/** For a formula without years of its own. */
const ANY_YEAR = 2000;

function cellsOf(byYear: ReadonlyMap<number, Estimate>): readonly Cell[] {
  return [...byYear].sort(([a], [b]) => a - b).flatMap(([year, cell]) => known(year, `y${year}`, cell));
}

function known(year: number | undefined, field: string, stated: Estimate): readonly Cell[] {
  return isKnown(stated) ? [{ year, field, stated }] : [];
}

interface Wrong extends Cell {
  readonly computed: Bounds;
}

/** A number that the formula does not give; one without a year when it gives it in no year. */
function wrongOf({ year, field, stated }: Cell, values: ReadonlyMap<number, Bounds>): readonly Wrong[] {
  const given = year === undefined ? [...values.values()] : [values.get(year)];
  const there = given.filter((value) => value !== undefined);
  const [computed] = there;
  if (computed === undefined || there.some((value) => roundsTo(stated, value))) return [];
  return [{ year, field, stated, computed }];
}

function findingOf(
  { name, place, scope, unit, cells }: Twofold,
  values: ReadonlyMap<number, Bounds>,
): readonly Finding[] {
  const wrong = cells.flatMap((cell) => wrongOf(cell, values));
  const [first, ...others] = wrong;
  if (first === undefined) return [];
  const { stated, computed, year } = first;
  const says = amounts({ low: middleOf(stated), high: middleOf(stated) }, unit);
  const is = amounts(computed, unit);
  const when = year === undefined ? text('', '') : text(` in ${year}`, ` in ${year}`);
  return [
    finding(formulaAndSeries, {
      severity: 'warning',
      place: fieldOf(place, first.field),
      others: [...others.map(({ field }) => fieldOf(place, field)), fieldOf(place, 'formula')],
      scope: scope || 'plan',
      unit,
      stated: shownEstimate(stated),
      computed: shownBounds(computed.low, computed.high),
      message: text(
        `De formule van ${name.nl} geeft${when.nl} ${is.nl}. Ernaast staat ${says.nl}.`,
        `The formula of ${name.en} gives ${is.en}${when.en}. Beside it stands ${says.en}.`,
      ),
      effect: text(
        'Kapstok rekent met de formule. Het getal ernaast telt niet mee.',
        'Kapstok computes with the formula. The number beside it is not counted.',
      ),
      advice: text(
        'Kies welke van de twee geldt, en haal de andere weg.',
        'Choose which of the two holds, and take the other away.',
      ),
    }),
  ];
}
