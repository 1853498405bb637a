import { ASSUMPTION_SHAPES, type RANGE_MEANINGS } from '../tables/uncertainty.ts';

/** A way to say how uncertain an input is. */
export type AssumptionShape = (typeof ASSUMPTION_SHAPES)[number];

/** What two numbers mean. */
export type RangeMeaning = (typeof RANGE_MEANINGS)[number];

/** The columns of an assumption that hold its numbers. */
export const NUMBER_COLUMNS = ['low', 'likely', 'high', 'percent', 'a', 'b'] as const;

/** A column of an assumption that holds one of its numbers. */
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** What a shape says: the numbers it can't do without, those it may have, and what they may be said to mean. */
export interface ShapeNeeds {
  readonly needed: readonly NumberColumn[];
  readonly optional: readonly NumberColumn[];
  readonly meanings: readonly RangeMeaning[];
}

/**
 * The numbers of each shape; beta without bounds is from 0 to 1. Only of a range and a percentage the meaning is asked: that
 * of others follows from the shape, and may be said.
 */
export const SHAPE_NEEDS: Readonly<Record<AssumptionShape, ShapeNeeds>> = {
  point: { needed: ['likely'], optional: [], meanings: [] },
  range: { needed: ['low', 'high'], optional: [], meanings: ['interval80', 'bounds', 'two_groups'] },
  percentage: { needed: ['percent'], optional: [], meanings: ['interval80', 'bounds'] },
  triangular: { needed: ['low', 'likely', 'high'], optional: [], meanings: ['bounds'] },
  pert: { needed: ['low', 'likely', 'high'], optional: [], meanings: ['bounds'] },
  lognormal: { needed: ['low', 'high'], optional: [], meanings: ['interval80'] },
  normal: { needed: ['low', 'high'], optional: [], meanings: ['interval80'] },
  beta: { needed: ['a', 'b'], optional: ['low', 'high'], meanings: ['bounds'] },
};

/** Whether a word of the column `shape` is a shape Kapstok knows. */
export function isAssumptionShape(shape: string): shape is AssumptionShape {
  return ASSUMPTION_SHAPES.some((known) => known === shape);
}
