import type { Calculation, FigureId } from '@kapstok/engine';
import type { Certainty } from '../../schemas/certainty.ts';
import { type Drawn, drawnFigureDto, estimatedDto } from './drawn-figure.ts';

const START = 'plan/shortageScenarios.';

interface Addresses {
  readonly id: string;
  readonly shortage: FigureId;
  readonly shareClosed: FigureId;
}

/** Where the figures of other forecasts of the shortage stand. */
export function shortageScenarioAddresses(calculation: Calculation): readonly Addresses[] {
  const measure = calculation.comparedIn === 'FTE' ? 'fte' : 'persons';
  const ids = calculation.ids(START).map((id) => id.slice(START.length, id.lastIndexOf('.')));
  return [...new Set(ids)].map((id) => ({
    id,
    shortage: `${START}${id}.${measure}`,
    shareClosed: `${START}${id}.shareClosed`,
  }));
}

/** Other forecasts of the shortage, what the plan closes of each, and the chance that it closes all of it. */
export function shortageScenariosOf({ calculation, simulation }: Drawn): Certainty['shortageScenarios'] {
  return shortageScenarioAddresses(calculation).flatMap(({ id, shortage: at, shareClosed: closedAt }) => {
    const [shortage, shareClosed] = [simulation.figure(at), simulation.figure(closedAt)];
    if (shortage === undefined || shareClosed === undefined) return [];
    const isDrawn = shareClosed.value.kind === 'known' && !shareClosed.value.isSure;
    const chance = isDrawn ? simulation.chance(closedAt, (share) => share >= 1) : undefined;
    return [
      {
        id,
        label: shortage.label,
        shortage: drawnFigureDto(shortage),
        shareClosed: drawnFigureDto(shareClosed),
        chance: chance === undefined ? null : estimatedDto(chance.chance),
      },
    ];
  });
}
