import { readClaims } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import { highOf, lowOf, type Text, text, type UnitCode } from '@kapstok/quantity';
import type { HeadlineFigures, StatedFigure } from '../schemas/headline-figures.ts';
import { figureAt, figureValueDto } from './figure.ts';
import { placeDto } from './gaps.ts';

/** A figure that a plan is judged by: its address, its unit, and what it is called where a plan has none. */
interface Headline {
  readonly path: string;
  readonly unit: UnitCode;
  readonly label: Text;
}

function headline(path: string, unit: UnitCode, nl: string, en: string): Headline {
  return { path, unit, label: text(nl, en) };
}

/** In the order of the first screen: the answer, the shortage, the money, the care, the time. */
const HEADLINES: readonly Headline[] = [
  headline(
    'shortage.shareClosed',
    '1',
    'Deel van het tekort dat wordt opgelost',
    'Share of the shortage closed',
  ),
  headline('shortage.shareOfAmbition', '1', 'Deel van de ambitie', 'Share of the ambition'),
  headline('fte.structural', 'FTE', 'Bijdrage in fte per jaar', 'Contribution in FTE per year'),
  headline(
    'persons.structural',
    'person',
    'Bijdrage in personen per jaar',
    'Contribution in persons per year',
  ),
  headline('shortage.persons', 'person', 'Personeelstekort in personen', 'Labour shortage in persons'),
  headline('shortage.fte', 'FTE', 'Personeelstekort in fte', 'Labour shortage in FTE'),
  headline('shortage.remainingFte', 'FTE', 'Wat overblijft in fte', 'What remains in FTE'),
  headline('shortage.remainingPersons', 'person', 'Wat overblijft in personen', 'What remains in persons'),
  headline('investment.total', 'EUR', 'Investering', 'Investment'),
  headline('investment.room', 'EUR', 'Ruimte onder het plafond', 'Room below the ceiling'),
  headline(
    'careCost.window.gross',
    'EUR',
    'Minder zorg gebruikt in de telperiode, bruto',
    'Less care used in the counting window, gross',
  ),
  headline(
    'careCost.window.npv',
    'EURnpv',
    'Minder zorg gebruikt in de telperiode, netto contant',
    'Less care used in the counting window, net present',
  ),
  headline(
    'careCost.structural.gross',
    'EUR',
    'Minder zorg gebruikt per jaar, bruto',
    'Less care used per year, gross',
  ),
  headline(
    'careCost.structural.npv',
    'EURnpv',
    'Minder zorg gebruikt per jaar, netto contant',
    'Less care used per year, net present',
  ),
  headline('timeSaving.window', 'hour', 'Tijdwinst in de telperiode', 'Time gained in the counting window'),
  headline('timeSaving.structural', 'hour', 'Tijdwinst per jaar', 'Time gained per year'),
  headline('extraHours.structural', 'hour', 'Extra uren per jaar', 'Extra hours per year'),
  headline('structuralCost.total', 'EUR/year', 'Structurele kosten', 'Structural cost'),
  headline(
    'structuralCost.withoutPayer',
    'EUR/year',
    'Structurele kosten zonder betaler',
    'Structural cost without a payer',
  ),
];

/** What a plan states of its figures, by the address of the figure that follows from it. */
function statedFigures(
  calculation: Calculation,
  label: (id: string) => Text,
): ReadonlyMap<string, StatedFigure> {
  const stated = new Map<string, StatedFigure>();
  for (const read of readClaims({ plan: calculation.plan, calculation })) {
    if (read.kind !== 'claim' || stated.has(read.claim.figure)) continue;
    const { figure: id, printed, unit, place } = read.claim;
    const value = figureValueDto({
      kind: 'known',
      low: lowOf(printed),
      high: highOf(printed),
      bound: 'exact',
    });
    const figure = { id: '', label: { ...label(id) }, unit: unit.code, value };
    stated.set(id, { figure, place: placeDto(place) });
  }
  return stated;
}

/** The figures that a plan is judged by, each with what the plan itself states. Nothing is computed here. */
export function headlineFigures(calculation: Calculation): HeadlineFigures {
  const labels = new Map(HEADLINES.map(({ path, label }) => [`plan/${path}`, label]));
  const stated = statedFigures(calculation, (id) => labels.get(id) ?? text(id, id));
  const figures = HEADLINES.map(({ path, unit, label }) => {
    const id = `plan/${path}`;
    const figure = figureAt(calculation, id, { label, unit, kind: 'unknown' });
    return { figure: { ...figure, id, label: { ...label } }, stated: stated.get(id) ?? null };
  });
  return { figures };
}
