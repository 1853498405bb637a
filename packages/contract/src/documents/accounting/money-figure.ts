import type { InCases, MoneyFigure } from '@kapstok/engine';
import type { InCasesDto } from '../../schemas/accounting.ts';
import type { FigureDto } from '../../schemas/figure.ts';
import { figureValueDto } from '../figure.ts';

/** A figure of money for the wire; one without an address can't be asked why by itself. */
export function moneyFigureDto({ id = '', label, unit, value }: MoneyFigure): FigureDto {
  return { id, label, unit: unit.code, value: figureValueDto(value) };
}

/** A figure in each case for the wire. */
export function inCasesDto({ pessimistic, likely, optimistic }: InCases): InCasesDto {
  return {
    pessimistic: moneyFigureDto(pessimistic),
    likely: moneyFigureDto(likely),
    optimistic: moneyFigureDto(optimistic),
  };
}
