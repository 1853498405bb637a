import * as z from 'zod';
import { momentSchema } from './moment.ts';

/** Where the next page of a list begins; null on the last. Opaque: give it back as `after`. */
export const nextSchema = z.string().nullable();

/**
 * The moment to which a search for words looked back, where it ended before the last entry: ask on with `next`. Absent
 * where everything there is was looked through, or the page is full.
 */
export const searchedToSchema = momentSchema.optional();

/** Which part of a list to give. */
export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  after: z.string().max(200).optional(),
});

/** Which part of a list to give that is short enough to be given whole: all of it where no limit is named. */
export const partQuerySchema = pageQuerySchema.extend({
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});

/** Which part of a list to give. */
export type PageQuery = z.infer<typeof pageQuerySchema>;
