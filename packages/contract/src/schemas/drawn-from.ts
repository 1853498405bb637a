import * as z from 'zod';

/** Which state of a plan was drawn: with seed, number of draws and engine it fixes every number to the bit. */
export const drawnFromSchema = z.object({
  /** What the plan is called. */
  plan: z.string(),
  /** The entry of its log up to which it was drawn; null for a plan that was only read. */
  entry: z.number().int().nullable(),
  /** A mark of all that stands in a plan that was only read: another one wherever anything differs. */
  mark: z.string().nullable(),
});

/** Which state of a plan was drawn. */
export type DrawnFrom = z.infer<typeof drawnFromSchema>;
