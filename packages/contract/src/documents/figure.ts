import type { Calculation, Figure, FigureId, FigureValue } from '@kapstok/engine';
import { type Text, text, type UnitCode } from '@kapstok/quantity';
import type { FigureDto, FigureValueDto, YearFigureDto } from '../schemas/figure.ts';
import { rounded, upperBound } from './amount.ts';

/** What is known of a figure, for the wire: no infinity, no noise. */
export function figureValueDto(value: FigureValue): FigureValueDto {
  if (value.kind !== 'known') return { kind: value.kind };
  return { kind: 'known', low: rounded(value.low), high: upperBound(value.high), bound: value.bound };
}

/** A figure for the wire. */
export function figureDto(figure: Figure): FigureDto {
  return {
    id: figure.id,
    label: figure.label,
    unit: figure.unit.code,
    value: figureValueDto(figure.value),
  };
}

/** What stands where a figure would stand that the plan has nothing for. */
export const NO_FIGURE: Text = text('Niet in dit plan', 'Not in this plan');

/** What stands where a plan has no such figure. */
export interface Absent {
  readonly label: Text;
  readonly unit: UnitCode;
  /** Whether it is not known, or does not apply. */
  readonly kind: 'unknown' | 'notApplicable';
}

/** The figure at an address; where the plan has none, a figure without an address that says so. */
export function figureAt(calculation: Calculation, id: string, absent: Absent): FigureDto {
  const figure = calculation.figure(id);
  if (figure !== undefined) return figureDto(figure);
  return { id: '', label: absent.label, unit: absent.unit, value: { kind: absent.kind } };
}

/** The figure at an address; null where the plan has none. */
export function optionalFigureAt(calculation: Calculation, id: string): FigureDto | null {
  const figure = calculation.figure(id);
  return figure === undefined ? null : figureDto(figure);
}

/** The years for which there are figures that start with these words: `1.1/investment.byYear.`. */
export function yearsAt(calculation: Calculation, startsWith: string): readonly number[] {
  const years = new Set<number>();
  for (const id of calculation.ids(startsWith)) {
    const year = Number.parseInt(id.slice(startsWith.length), 10);
    if (Number.isInteger(year)) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** Figures by year at addresses that end with the year: `1.1/investment.byYear.`. */
export function byYear(calculation: Calculation, startsWith: string): YearFigureDto[] {
  return yearsAt(calculation, startsWith).flatMap((year) => {
    const figure = calculation.figure(`${startsWith}${year}`);
    return figure === undefined ? [] : [{ year, figure: figureDto(figure) }];
  });
}

/** A total of one of several parts, by the name of the part: a cost type, a law. */
export interface PartAddress {
  readonly part: string;
  readonly id: FigureId;
}

/** The totals of the parts at addresses that end with the part: `1.1/investment.byCostType.`; their years left out. */
export function partsAt(calculation: Calculation, startsWith: string): PartAddress[] {
  return calculation.ids(startsWith).flatMap((id) => {
    const part = id.slice(startsWith.length);
    return /\.byYear\.\d+$/.test(part) ? [] : [{ part, id }];
  });
}
