import * as z from 'zod';
import { drawnFigureSchema } from './certainty.ts';
import { drawnFromSchema } from './drawn-from.ts';
import { figureSchema, statedValueSchema } from './figure.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** An amount in the structural year, in one unit, before and after what is counted twice is taken off. */
const netOfOverlapSchema = z.object({
  unit: z.string(),
  gross: figureSchema,
  net: figureSchema,
  /** What is counted twice, and how sure that is. */
  taken: figureSchema,
  drawnTaken: drawnFigureSchema,
});

/** Benefit lines that the plan says have something in common. */
const overlapSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The people they are about, in the words of the plan. */
  population: z.string(),
  lines: z.array(
    z.object({ project: z.string(), line: z.string(), label: textSchema, amount: netOfOverlapSchema }),
  ),
  amount: netOfOverlapSchema,
  /** What of the lines is the same, from nothing to all of the smaller; and above what they can't come together. */
  overlap: statedValueSchema,
  limit: statedValueSchema,
  source: z.string(),
  note: z.string(),
  place: placeSchema,
});

/** Lines that seem to book one saving, or to reckon with the same people, and that no overlap of the plan has together. */
const suggestedOverlapSchema = z.object({
  /** A code that is free, or that of the overlap that these lines would join. */
  id: z.string(),
  name: z.string(),
  /** Whether the plan has the overlap already, and lines would be added to it. */
  joins: z.boolean(),
  /** All lines it would have, each with what it books in the structural year. */
  lines: z.array(z.object({ project: z.string(), line: z.string(), label: textSchema, gross: figureSchema })),
});

/** What projects have in common: a matrix of two projects, and what it does to each and to the plan. */
export const overlapsSchema = z.object({
  seed: z.number().int(),
  draws: z.number().int(),
  engine: z.string(),
  from: drawnFromSchema,
  year: z.number().int().nullable(),
  /** One entry for each overlap and unit. */
  overlaps: z.array(overlapSchema),
  /** Projects that take part, in the order of the plan; amounts of the lines that overlap. */
  projects: z.array(z.object({ code: z.string(), name: z.string(), amounts: z.array(netOfOverlapSchema) })),
  /** Two projects as if they were the only ones: the matrix, one half of it. */
  pairs: z.array(z.object({ project: z.string(), other: z.string(), amounts: z.array(netOfOverlapSchema) })),
  plan: z.array(netOfOverlapSchema),
  /** Overlaps that the plan could declare. How large they are, nobody but the plan can say. */
  suggested: z.array(suggestedOverlapSchema),
});

/** What projects have in common. */
export type Overlaps = z.infer<typeof overlapsSchema>;
