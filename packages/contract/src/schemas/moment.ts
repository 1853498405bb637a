import * as z from 'zod';

/** A moment of the clock, in UTC. */
export const momentSchema = z.iso.datetime({ offset: true });

/** A day, as `2026-12-31`. */
export const daySchema = z.iso.date();

/** Which state of a plan is asked for: neither is the one a reader gets first. Both at once is refused. */
export const asOfQuerySchema = z.object({
  asOf: momentSchema.optional(),
  version: z.uuid().optional(),
  /** Wait until the figures hold this entry of the log. */
  minSeq: z.coerce.number().int().min(0).optional(),
});

/** Which state of a plan is asked for. */
export type AsOfQuery = z.infer<typeof asOfQuerySchema>;
