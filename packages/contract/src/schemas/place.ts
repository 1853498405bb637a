import * as z from 'zod';

/** Where something stands in the plan; `line` 0 and empty words mean the table or row as a whole. */
export const placeSchema = z.object({
  table: z.string(),
  line: z.number().int().nonnegative(),
  row: z.string(),
  field: z.string(),
  /** The key of the row with the plan's own words for its codes; absent where none are needed. */
  called: z.string().optional(),
});

/** Where something stands in the plan. */
export type PlaceDto = z.infer<typeof placeSchema>;
