import * as z from 'zod';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** A row of the plan that one may want to find: a parameter, an indicator, a milestone, a decision. */
export const entrySchema = z.object({
  /** What it is, in one word. */
  kind: textSchema,
  /** What the plan calls it, with its code where it has one. */
  words: z.string(),
  /** What it is about: the project, the body; empty when it is about the whole plan. */
  about: z.string(),
  /** What it says: a value with its unit, when it is due; null when there is no more to say. */
  says: textSchema.nullable(),
  place: placeSchema,
});

/** Every row of the plan that one may want to find and that is no project, figure or finding. */
export const entryListSchema = z.object({ entries: z.array(entrySchema) });

/** A row of the plan that one may want to find. */
export type EntryDto = z.infer<typeof entrySchema>;
/** Every row of the plan that one may want to find. */
export type EntryList = z.infer<typeof entryListSchema>;
