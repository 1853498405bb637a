import type { Accounted } from '@kapstok/engine';
import { reportingPeriodCode } from '@kapstok/plan';
import type { Accounting, BudgetPartsDto, CeilingDto, PaceDto } from '../../schemas/accounting.ts';
import type { FigureDto } from '../../schemas/figure.ts';
import { placeDto } from '../gaps.ts';
import { moneyFigureDto } from './money-figure.ts';

type Parts = Accounted['budget']['sources'][number]['parts'];
type Ceiling = Accounted['ceiling'];

/** Money of the budget by line, by source and by period. */
export function budgetDocument({
  lines,
  sources,
  periods,
  realisedUntil,
}: Accounted['budget']): Accounting['budget'] {
  return {
    lines: lines.map(({ row, budget, parts, rest, pace }) => ({
      id: row.id,
      project: row.project,
      pillar: row.pillar,
      item: row.item,
      costType: row.costType,
      budget: moneyFigureDto(budget),
      parts: partsDto(parts),
      rest: moneyFigureDto(rest),
      pace: paceDto(pace),
      place: placeDto(row.place),
    })),
    sources: sources.map(({ grant, parts, pace }) => ({
      grant,
      parts: partsDto(parts),
      pace: paceDto(pace),
    })),
    periods: periods.map(({ period, parts }) => ({ period, parts: partsDto(parts) })),
    realisedUntil: realisedUntil === undefined ? null : reportingPeriodCode(realisedUntil),
  };
}

function paceDto(pace: Accounted['budget']['sources'][number]['pace']): PaceDto | null {
  if (pace === undefined) return null;
  const { spent, time, results } = pace;
  return { spent: moneyFigureDto(spent), time: moneyFigureDto(time), results: moneyFigureDto(results) };
}

function partsDto({ budget, commitment, spend, forecast, hours }: Parts): BudgetPartsDto {
  return {
    budget: moneyFigureDto(budget),
    commitment: moneyFigureDto(commitment),
    spend: moneyFigureDto(spend),
    forecast: moneyFigureDto(forecast),
    hours: moneyFigureDto(hours),
  };
}

/** The budget with contingency and indexation, held against its ceiling. */
export function ceilingDocument(money: Ceiling): CeilingDto {
  return {
    budget: moneyFigureDto(money.budget),
    contingency: optional(money.contingency),
    indexation: optional(money.indexation),
    total: moneyFigureDto(money.total),
    ceiling: optional(money.ceiling),
    room: optional(money.room),
  };
}

function optional(figure: Ceiling['room']): FigureDto | null {
  return figure === undefined ? null : moneyFigureDto(figure);
}
