import { valueInWords, yearsAt } from '@kapstok/contract';
import type { Calculation, FigureValue } from '@kapstok/engine';
import { type Language, type Text, text, unit } from '@kapstok/quantity';
import { numbers, tableLines, words } from '../terminal/table.ts';

/** When a figure counts: the years of the budget, the counting window, the structural year, the year of the shortage. */
type When = 'budget' | 'window' | 'structural' | 'afterwards' | 'shortage';

interface Measure {
  readonly label: Text;
  readonly path: string;
  readonly when: When;
  /** Of money: gross, or its present value; empty for what is no money. */
  readonly basis: Text;
  /** Whether it comes back each year. */
  readonly yearly: boolean;
}

const GROSS = text('bruto', 'gross');
const NET_PRESENT = text('netto contant', 'net present value');
const NO_MONEY = text('', '');

function money(label: Text, path: string, when: When, basis: Text = GROSS): Measure {
  return { label, path, when, basis, yearly: when === 'structural' };
}

function amount(label: Text, path: string, when: When): Measure {
  return { label, path, when, basis: NO_MONEY, yearly: false };
}

function hours(label: Text, path: string, when: When): Measure {
  return { ...amount(label, path, when), yearly: when === 'structural' };
}

const CARE = text('Minder zorg gebruikt', 'Less care used');
const TIME = text('Tijdwinst', 'Time gained');
const EXTRA = text('Extra uren', 'Extra hours');

const MEASURES: readonly Measure[] = [
  money(text('Investering, eenmalig', 'Investment, one-off'), 'investment.total', 'budget'),
  money(text('Plafond', 'Ceiling'), 'investment.ceiling', 'budget'),
  money(text('Ruimte onder het plafond', 'Room below the ceiling'), 'investment.room', 'budget'),
  money(CARE, 'careCost.window.gross', 'window'),
  money(CARE, 'careCost.window.npv', 'window', NET_PRESENT),
  money(CARE, 'careCost.structural.gross', 'structural'),
  money(CARE, 'careCost.structural.npv', 'structural', NET_PRESENT),
  money(
    text('Structurele kosten per jaar', 'Structural cost per year'),
    'structuralCost.total',
    'afterwards',
  ),
  money(
    text('Waarvan zonder betaler', 'Of which without a payer'),
    'structuralCost.withoutPayer',
    'afterwards',
  ),
  hours(TIME, 'timeSaving.window', 'window'),
  hours(TIME, 'timeSaving.structural', 'structural'),
  hours(EXTRA, 'extraHours.window', 'window'),
  hours(EXTRA, 'extraHours.structural', 'structural'),
  amount(text('Bijdrage in fte', 'Contribution in FTE'), 'fte.structural', 'structural'),
  amount(text('Bijdrage in personen', 'Contribution in persons'), 'persons.structural', 'structural'),
  amount(text('Tekort in personen', 'Shortage in persons'), 'shortage.persons', 'shortage'),
  amount(text('Tekort in fte', 'Shortage in FTE'), 'shortage.fte', 'shortage'),
  amount(
    text('Deel van het tekort dat wordt opgelost', 'Share of the shortage closed'),
    'shortage.shareClosed',
    'structural',
  ),
  amount(text('Deel van de ambitie', 'Share of the ambition'), 'shortage.shareOfAmbition', 'structural'),
  amount(text('Blijft over in fte', 'Remains in FTE'), 'shortage.remainingFte', 'structural'),
  amount(text('Blijft over in personen', 'Remains in persons'), 'shortage.remainingPersons', 'structural'),
];

function span(from: number, to: number): Text {
  return from === to ? text(String(from), String(from)) : text(`${from} t/m ${to}`, `${from} to ${to}`);
}

/** The year of the row the shortage is read from. */
function shortageYear(calculation: Calculation): number | undefined {
  const places = ['plan/shortage.persons', 'plan/shortage.fte'].map(
    (id) => calculation.explain(id, { depth: 0, inputs: 0 })?.origin?.place,
  );
  const row = calculation.plan.labourShortage.find(({ place }) =>
    places.some((at) => at?.table === place.table && at.line === place.line),
  );
  return row?.year;
}

const NO_YEARS = text('jaren niet genoemd', 'years not given');

function yearsOf(calculation: Calculation, when: When): Text {
  const single = (year: number | undefined): Text => (year === undefined ? NO_YEARS : span(year, year));
  switch (when) {
    case 'budget': {
      const years = yearsAt(calculation, 'plan/investment.byYear.');
      const [first, last] = [years[0], years.at(-1)];
      return first === undefined || last === undefined ? NO_YEARS : span(first, last);
    }
    case 'window': {
      const { window } = calculation;
      return window === undefined ? NO_YEARS : span(window.from, window.to);
    }
    case 'structural':
      return single(calculation.structuralYear);
    case 'afterwards':
      return text('na het plan', 'after the plan');
    case 'shortage':
      return single(shortageYear(calculation));
  }
}

function whole(value: FigureValue): FigureValue {
  return value.kind === 'known'
    ? { ...value, low: Math.round(value.low), high: Math.round(value.high) }
    : value;
}

/** A figure with its unit, and "per year" where it comes back each year; its basis stands in a column of its own. */
function resultOf(calculation: Calculation, { path, yearly }: Measure, language: Language): string {
  const figure = calculation.figure(`plan/${path}`);
  if (figure === undefined) return '';
  if (!yearly) return valueInWords(figure)[language];
  const hoursYearly = figure.unit.code === 'hour';
  return valueInWords({
    value: hoursYearly ? whole(figure.value) : figure.value,
    unit: unit(hoursYearly ? 'hour/year' : 'EUR/year'),
  })[language];
}

/** What follows for the plan as a whole: each figure with its years, its basis and its unit. */
export function planTable(calculation: Calculation, language: Language, width: number): readonly string[] {
  const there = MEASURES.filter(({ path }) => calculation.value(`plan/${path}`) !== undefined);
  const years = new Map<When, Text>();
  const rows = there.map((measure) => {
    const when = years.get(measure.when) ?? yearsOf(calculation, measure.when);
    years.set(measure.when, when);
    return [
      measure.label[language],
      when[language],
      measure.basis[language],
      resultOf(calculation, measure, language),
    ];
  });
  const columns = [
    words(text('Plan', 'Plan')[language]),
    words(text('jaar', 'year')[language]),
    words(text('bruto of contant', 'gross or net present')[language]),
    numbers(text('uitkomst', 'result')[language]),
  ];
  return tableLines(columns, rows, width);
}
