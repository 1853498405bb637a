import type { Calculation, DrawnPart, Simulation, SimulationOptions } from '@kapstok/engine';
import type { Text } from '@kapstok/quantity';
import { zeroDivisorSentences, zeroDivisorsOf } from '../certainty/zero-divisors.ts';
import { OF_REGION, type SummedFigure, summedFigures } from './summed-figures.ts';

/** The draws of one plan that add up over plans. */
export interface PlanDraws {
  readonly engine: string;
  readonly comparedIn: 'FTE' | 'person';
  /** The structural year; null when it is not known. */
  readonly year: number | null;
  /** How many of its inputs are drawn. */
  readonly assumptions: number;
  /** Names of the inputs that it says other plans share. */
  readonly shared: readonly string[];
  /** What it says the shortage of its region is, and the ambition, to tell whether another plan of the region says the same. */
  readonly ofRegion: string;
  /** Why some of it is unknown: what is divided by and may be zero. */
  readonly zeroDivisors: readonly Text[];
  readonly parts: readonly DrawnPart[];
}

/** Draws what adds up of a plan among others. */
export function planDraws(
  calculation: Calculation,
  how: Pick<SimulationOptions, 'seed' | 'draws' | 'watch'> & { readonly among: string },
): PlanDraws {
  const at = calculation.drawnAnswer({});
  const figures = summedFigures(calculation, at);
  const kept = figures.map((figure) => figure.at);
  const simulation = calculation.simulate({ ...how, figures: kept, kept });
  const { inputs } = calculation.uncertainty;
  const region = figures.filter(({ id }) => OF_REGION.some((start) => id.startsWith(start)));
  return {
    engine: simulation.engine,
    comparedIn: calculation.comparedIn,
    year: calculation.structuralYear ?? null,
    assumptions: inputs.length,
    shared: [...new Set(inputs.flatMap(({ row }) => (row.shared === '' ? [] : [row.shared])))],
    ofRegion: JSON.stringify(region.map((figure) => [figure.id, calculation.value(figure.at)])),
    zeroDivisors: zeroDivisorSentences(zeroDivisorsOf(calculation, simulation.zeroDivisors, undefined)),
    parts: figures.flatMap((figure) => partOf(simulation, figure)),
  };
}

function partOf(
  simulation: Simulation,
  { id, label, unit, isSigned, at }: SummedFigure,
): readonly DrawnPart[] {
  const value = simulation.figure(at)?.value;
  if (value === undefined) return [];
  if (value.kind !== 'known') return [{ id, label, unit, isSigned, value }];
  const draws = simulation.column(at) ?? value.spread.p50.value;
  return [{ id, label, unit, isSigned, value: { kind: 'known', bound: value.bound, draws } }];
}
