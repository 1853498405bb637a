import * as z from 'zod';
import { drawnFromSchema } from './drawn-from.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** Which input: an assumption by its key, or one cell by its address (`table:row:column`); one of the two. */
export const inputQuerySchema = z.object({
  assumption: z.string().min(1).max(100).optional(),
  cell: z.string().min(1).max(400).optional(),
});

/** As large as a number may be that is measured, either way. */
const MOST = 1e12;

/**
 * What was measured, and how far the measurement may be off (its standard deviation): in the unit of the cell, or of an
 * assumption as its own numbers are.
 */
export const observationQuerySchema = z.object({
  value: z.coerce.number().min(-MOST).max(MOST),
  deviation: z.coerce.number().min(1e-6).max(MOST),
});

/** Three places of a quantity: one in ten is lower, half is, nine in ten are. */
const interval80Schema = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

/** The input that is asked about. */
const askedInputSchema = z.object({
  /** Key of the assumption; null where a cell has none. */
  assumption: z.string().nullable(),
  /** The cell whose unit the numbers are in; null: the numbers of the assumption itself. */
  place: placeSchema.nullable(),
  label: textSchema,
  /** As the plan spells it; empty for factors on what stands in the cells. */
  unit: z.string(),
  isFactor: z.boolean(),
});

/** What a measurement does to what was assumed, with the working. */
export const recalibrationSchema = z.object({
  /** The engine that knows the distributions; nothing is drawn for it. */
  engine: z.string(),
  from: drawnFromSchema,
  input: askedInputSchema,
  observation: z.object({ value: z.number(), deviation: z.number() }),
  before: interval80Schema,
  after: interval80Schema,
  mean: z.object({ before: z.number(), after: z.number() }),
  deviation: z.object({ before: z.number(), after: z.number() }),
  /** How much the measurement weighs in the new mean, from 0 to 1; what was assumed weighs the rest. */
  weight: z.number(),
  /** Whether the measurement lies where it was hardly held possible. */
  isSurprise: z.boolean(),
  /** The working, step by step. */
  sentences: z.array(textSchema),
});

/** Goals of a plan that can be asked after. */
export const GOALS = ['ambition', 'shortage', 'balance'] as const;

/** Which goal has to be reached. */
export const goalQuerySchema = z.object({ goal: z.enum(GOALS).default('ambition') });

/** What must be true of an input for the middle draw to reach a goal, all else as assumed. */
export const breakEvenSchema = z.object({
  /** How the middle was drawn at each value that was tried; fewer draws than of a page of figures. */
  seed: z.number().int(),
  draws: z.number().int(),
  engine: z.string(),
  from: drawnFromSchema,
  input: askedInputSchema,
  goal: z.object({
    id: z.enum(GOALS),
    label: textSchema,
    figure: z.string(),
    unit: z.string(),
    value: z.number(),
  }),
  /** The scenario in which it is sought; null: the plan as it stands. */
  scenario: z.object({ code: z.string(), name: textSchema }).nullable(),
  /** Null where the input or the figure is not known. */
  found: z
    .object({
      /** Of what is assumed the median, of a range in the plan its middle. */
      now: z.number(),
      outcomeNow: z.number(),
      /** The Monte Carlo error of that middle draw. */
      outcomeError: z.number(),
      isReached: z.boolean(),
      /** From where on the goal is reached, or still is; null: nowhere, or everywhere that was tried. */
      turns: z.number().nullable(),
      /** Whether it takes more of the input, or less. */
      needs: z.enum(['more', 'less']).nullable(),
      /** Between what was tried. */
      least: z.number(),
      most: z.number(),
    })
    .nullable(),
  sentences: z.array(textSchema),
});

/** What a measurement does to what was assumed. */
export type RecalibrationDto = z.infer<typeof recalibrationSchema>;
/** What must be true of an input for a goal to be reached. */
export type BreakEvenDto = z.infer<typeof breakEvenSchema>;
/** A goal of a plan. */
export type Goal = (typeof GOALS)[number];
