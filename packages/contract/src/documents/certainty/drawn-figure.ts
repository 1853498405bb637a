import type { Calculation, DrawnFigure, DrawnValue, Estimated, FigureId, Simulation } from '@kapstok/engine';
import { errorOf, type Text, type UnitCode } from '@kapstok/quantity';
import type { DrawnFigureDto, DrawnValueDto, EstimatedDto } from '../../schemas/certainty.ts';
import { rounded } from '../amount.ts';

/** A plan and the draws of its figures. */
export interface Drawn {
  readonly calculation: Calculation;
  readonly simulation: Simulation;
}

/** A statistic for the wire. */
export function estimatedDto({ value, error }: Estimated): EstimatedDto {
  return { value: rounded(value), error: rounded(errorOf(value, error)) };
}

/** What draws say of a figure, for the wire. */
function drawnValueDto(value: DrawnValue): DrawnValueDto {
  if (value.kind !== 'known') return { kind: value.kind };
  const { bound, isSure, spread } = value;
  return {
    kind: 'known',
    bound,
    isSure,
    p5: estimatedDto(spread.p5),
    p50: estimatedDto(spread.p50),
    p95: estimatedDto(spread.p95),
    mean: estimatedDto(spread.mean),
  };
}

/** A drawn figure for the wire. */
export function drawnFigureDto({ id, label, unit, value }: DrawnFigure): DrawnFigureDto {
  return { id, label, unit: unit.code, drawn: drawnValueDto(value) };
}

/** The drawn figure at an address; where the plan has none, one without an address that says it is not known. */
export function drawnFigureAt(
  { simulation }: Drawn,
  id: FigureId,
  absent: { readonly label: Text; readonly unit: UnitCode },
): DrawnFigureDto {
  const figure = simulation.figure(id);
  if (figure !== undefined) return drawnFigureDto(figure);
  return { id: '', label: absent.label, unit: absent.unit, drawn: { kind: 'unknown' } };
}
