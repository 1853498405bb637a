import type { FigureDto, InCasesDto, QuarterExposureDto } from '@kapstok/contract';
import type { Space } from '../../chart/picture.tsx';

/** The cases in which exposure is drawn, the worst first. */
export const DRAWN_CASES = ['pessimistic', 'likely', 'optimistic'] as const;

/** A case in which exposure is drawn. */
export type DrawnCase = (typeof DRAWN_CASES)[number];

/** The end of a quarter as drawn, in euros. */
export interface QuarterMark {
  readonly at: number;
  readonly quarter: string;
  /** In each case; null where it is not known. */
  readonly pessimistic: number | null;
  readonly likely: number | null;
  readonly optimistic: number | null;
  /** Whether parts that are not known come on top of the worst case. */
  readonly isOpen: boolean;
}

/** The quarters in their order. */
export function quarterMarks(quarters: readonly QuarterExposureDto[]): readonly QuarterMark[] {
  return quarters.map(({ quarter, exposure }, at) => ({
    at,
    quarter,
    ...casesOf(exposure),
    isOpen: isOpen(exposure.pessimistic),
  }));
}

/** Of a range the end that the case stands for; in the likely case the worse one. */
function casesOf({ pessimistic, likely, optimistic }: InCasesDto): Record<DrawnCase, number | null> {
  return {
    pessimistic: endOf(pessimistic, 'high'),
    likely: endOf(likely, 'high'),
    optimistic: endOf(optimistic, 'low'),
  };
}

function endOf({ value }: FigureDto, end: 'low' | 'high'): number | null {
  if (value.kind === 'notApplicable') return 0;
  return value.kind === 'known' ? value[end] : null;
}

function isOpen({ value }: FigureDto): boolean {
  return value.kind === 'known' && value.bound !== 'exact' && value.bound !== 'atMost';
}

/** The top of the scale: all that is drawn, and never nothing. */
export function mostOf(marks: readonly QuarterMark[]): number {
  const all = marks.flatMap(({ pessimistic, likely, optimistic }) => [pessimistic, likely, optimistic]);
  return Math.max(0, ...all.filter((value) => value !== null)) || 1;
}

/** The quarter in which most stands exposed at worst; undefined where that is nothing, or nobody can tell of any. */
export function worstQuarter(marks: readonly QuarterMark[]): QuarterMark | undefined {
  const exposed = marks.filter(({ pessimistic }) => pessimistic !== null && pessimistic > 0);
  const [worst] = exposed.toSorted((a, b) => (b.pessimistic ?? 0) - (a.pessimistic ?? 0));
  return worst;
}

/** Whether of some quarter it is known what stands exposed at worst. */
export function isAnyKnown(marks: readonly QuarterMark[]): boolean {
  return marks.some(({ pessimistic }) => pessimistic !== null);
}

/** How high the picture is, in pixels. */
export function quartersHeight({ letter, onPaper }: Space): number {
  return Math.round(letter * (onPaper ? 15 : 18));
}
