import type { AnswerAddresses, Calculation, FigureId } from '@kapstok/engine';
import { type Text, text, type UnitCode } from '@kapstok/quantity';
import { FTE, type Measure, OTHERS, PERSONS } from '../certainty/fans.ts';
import { yearsAt } from '../figure.ts';

/** A figure of a plan that adds up over plans: what it is called in the sum, and where it stands in the plan. */
export interface SummedFigure {
  readonly id: FigureId;
  readonly label: Text;
  readonly unit: UnitCode;
  readonly isSigned: boolean;
  readonly at: FigureId;
}

/** A figure that adds up, by its address in any plan. */
interface Added {
  readonly id: FigureId;
  readonly unit: UnitCode;
  readonly label: Text;
}

function added(id: FigureId, unit: UnitCode, nl: string, en: string): Added {
  return { id, unit, label: text(nl, en) };
}

/** What is contributed in the structural year, in both units. */
export const CONTRIBUTION = { FTE: 'plan/fte.structural', person: 'plan/persons.structural' } as const;
/** The shortage in both units. */
export const SHORTAGE = { FTE: 'plan/shortage.fte', person: 'plan/shortage.persons' } as const;
/** What the ambition asks, in both units. */
export const AMBITION = {
  FTE: 'plan/shortage.ambitionFte',
  person: 'plan/shortage.ambitionPersons',
} as const;
/** How the addresses start of what stands by year. */
export const BY_YEAR = {
  fte: 'plan/fte.byYear.',
  persons: 'plan/persons.byYear.',
  balance: 'plan/balance.byYear.',
} as const;
/** How the addresses start of other forecasts of the shortage. */
export const FORECASTS = 'plan/shortageScenarios.';
/** How the addresses start of what one region has once, however many plans. */
export const OF_REGION: readonly string[] = ['plan/shortage.', FORECASTS];

const CONTRIBUTED: readonly Added[] = [
  added(CONTRIBUTION.FTE, 'FTE', 'Bijdrage in fte per jaar', 'Contribution in FTE per year'),
  added(CONTRIBUTION.person, 'person', 'Bijdrage in personen per jaar', 'Contribution in persons per year'),
];
/** In the order of the first screen. */
const ADDED: readonly Added[] = [
  added('plan/timeSaving.structural', 'hour', 'Tijdwinst per jaar', 'Time gained per year'),
  added('plan/extraHours.structural', 'hour', 'Extra uren per jaar', 'Extra hours per year'),
  added(
    'plan/careCost.structural.gross',
    'EUR',
    'Minder zorg gebruikt per jaar, bruto',
    'Less care used per year, gross',
  ),
  added(
    'plan/careCost.window.gross',
    'EUR',
    'Minder zorg gebruikt in de telperiode, bruto',
    'Less care used in the counting window, gross',
  ),
  added('plan/investment.total', 'EUR', 'Investering', 'Investment'),
  added('plan/structuralCost.total', 'EUR/year', 'Structurele kosten', 'Structural cost'),
  added(SHORTAGE.FTE, 'FTE', 'Personeelstekort in fte', 'Labour shortage in FTE'),
  added(SHORTAGE.person, 'person', 'Personeelstekort in personen', 'Labour shortage in persons'),
];
/** Only for the answer and its chances. */
const ASKED: readonly Added[] = [
  added(AMBITION.FTE, 'FTE', 'Ambitie in fte', 'Ambition in FTE'),
  added(AMBITION.person, 'person', 'Ambitie in personen', 'Ambition in persons'),
];

/** The addresses of the figures that a sum shows, in order. */
export const SHOWN: readonly FigureId[] = [...CONTRIBUTED, ...ADDED].map(({ id }) => id);
/** The measures that a sum shows by year. */
export const MEASURES: readonly Measure[] = [FTE, PERSONS, ...OTHERS];

/** Every figure of a plan that adds up over plans, by the conventions of the plan and its assumptions about open choices. */
export function summedFigures(calculation: Calculation, at: AnswerAddresses): readonly SummedFigure[] {
  return [
    ...contributed(calculation, at),
    ...[...ADDED, ...ASKED].map((one) => ({ ...one, isSigned: false, at: one.id })),
    ...MEASURES.flatMap((measure) => yearly(calculation, at, measure)),
    ...forecasts(calculation),
  ];
}

/** What is contributed: the answer in the unit compared, and the same year in the other unit. */
function contributed(
  { comparedIn, structuralYear }: Calculation,
  at: AnswerAddresses,
): readonly SummedFigure[] {
  return CONTRIBUTED.map((one) => {
    const year = structuralYear === undefined ? undefined : at.inYear('plan', structuralYear);
    const other = one.unit === 'FTE' ? year?.fte : year?.persons;
    return { ...one, isSigned: false, at: one.unit === comparedIn ? at.contribution : (other ?? one.id) };
  });
}

function yearly(
  calculation: Calculation,
  at: AnswerAddresses,
  { measure, label, unit, start, end }: Measure,
): readonly SummedFigure[] {
  const from = `plan/${start}`;
  return yearsAt(calculation, from).map((year) => ({
    id: `${from}${year}${end}`,
    label: text(`${label.nl}, ${year}`, `${label.en}, ${year}`),
    unit,
    isSigned: measure === 'balance',
    at:
      measure === 'fte' || measure === 'persons' ? at.inYear('plan', year)[measure] : `${from}${year}${end}`,
  }));
}

/** Other forecasts of the shortage, in the words of the plan. */
function forecasts(calculation: Calculation): readonly SummedFigure[] {
  return calculation.ids(FORECASTS).flatMap((id): readonly SummedFigure[] => {
    const figure = id.endsWith('.shareClosed') ? undefined : calculation.figure(id);
    if (figure === undefined) return [];
    const unit = id.endsWith('.fte') ? 'FTE' : 'person';
    return [{ id, label: figure.label, unit, isSigned: false, at: id }];
  });
}
