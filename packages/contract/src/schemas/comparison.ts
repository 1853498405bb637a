import * as z from 'zod';
import { editCountsSchema, toldEditSchema } from './change.ts';
import { figureSchema } from './figure.ts';
import { statedFigureSchema } from './headline-figures.ts';
import { momentSchema } from './moment.ts';
import { textSchema } from './text.ts';
import { versionSchema } from './version.ts';

/** One side of a comparison. */
export const comparedSchema = z.object({
  /** "Werkversie", "Versie 1.2", "Stand van 1 oktober 2026". */
  name: textSchema,
  kind: z.enum(['working', 'asOf', 'version']),
  seq: z.number().int(),
  at: momentSchema.nullable(),
  version: versionSchema.nullable(),
  held: z.boolean(),
});

/** A headline figure on both sides. A figure that one side does not hold is unknown there, and says why. */
export const comparedFigureSchema = z.object({
  id: z.string(),
  label: textSchema,
  from: figureSchema.nullable(),
  to: figureSchema.nullable(),
  /** What a side only states in its text, beside or instead of what follows from it; null when it states nothing. */
  statedFrom: statedFigureSchema.nullable(),
  statedTo: statedFigureSchema.nullable(),
  /** How much it differs, with sign, in the unit of the figure; null when a side is unknown. */
  difference: figureSchema.nullable(),
  /** What can't be told, and why; null when all can. */
  unknown: textSchema.nullable(),
});

/** What changed between two states of a plan, and what that does to every headline figure. */
export const comparisonSchema = z.object({
  from: comparedSchema,
  to: comparedSchema,
  headline: z.array(comparedFigureSchema),
  /** Of the edits that are asked for. Null when nobody can tell: of a side only the name is known. */
  counts: editCountsSchema.nullable(),
  /** The first of the edits that are asked for; none where nobody can tell which there are. */
  edits: z.array(toldEditSchema),
  /** How many edits are asked for, also where fewer are told. Null when nobody can tell. */
  editCount: z.number().int().nullable(),
  /** Pillars that occur in all edits between the two states, to filter by. */
  pillars: z.array(z.object({ code: z.string(), name: z.string() })),
  /** What can't be compared, in sentences. */
  unknowns: z.array(textSchema),
});

/** What changed between two states of a plan. */
export type Comparison = z.infer<typeof comparisonSchema>;
/** A headline figure on both sides. */
export type ComparedFigure = z.infer<typeof comparedFigureSchema>;
/** One side of a comparison. */
export type Compared = z.infer<typeof comparedSchema>;
