import * as z from 'zod';
import { figureValueSchema } from './figure.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** Why a figure is what it is: a tree down to the cell. */
export const explanationSchema = z.object({
  label: textSchema,
  /** Address, where this input is a figure that can be asked for itself. */
  id: z.string().nullable(),
  unit: z.string(),
  value: figureValueSchema,
  /** The value with its unit, in words. */
  words: textSchema,
  /** In words and numbers; empty for a cell. */
  formula: textSchema,
  origin: z.object({ place: placeSchema, source: z.string() }).nullable(),
  remark: textSchema.nullable(),
  get inputs(): z.ZodArray<typeof explanationSchema> {
    return z.array(explanationSchema);
  },
  /** Inputs that were left out because the tree was cut; 0 when it is whole. */
  omitted: z.number().int().nonnegative(),
});

/** Why a figure is what it is. */
export type ExplanationDto = z.infer<typeof explanationSchema>;
