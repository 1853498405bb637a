import type { FigureDto, Overview } from '@kapstok/contract';
import type { Space } from '../../../chart/picture.tsx';

/** Euros as they are, or as they are worth in the base year. */
export type Basis = 'gross' | 'npv';

/** What is invested and what less care is used in a year; undefined where the plan has no such figure. */
export interface YearOfMoney {
  readonly year: number;
  readonly investment: FigureDto | undefined;
  readonly careCost: FigureDto | undefined;
}

/** Every year in which there is one of both, in order. */
export function yearsOfMoney(overview: Overview, basis: Basis): YearOfMoney[] {
  const invested = new Map(overview.investment.byYear.map(({ year, figure }) => [year, figure]));
  const saved = new Map(overview.careCost.byYear.map((row) => [row.year, row[basis]]));
  return [...new Set([...invested.keys(), ...saved.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, investment: invested.get(year), careCost: saved.get(year) }));
}

/** How high the picture of money by year is. */
export function moneyHeight(space: Space): number {
  return Math.round(space.letter * (space.onPaper ? 9 : 17));
}
