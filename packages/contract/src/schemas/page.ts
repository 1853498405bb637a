import * as z from 'zod';

/** Where the next page of a list begins; null on the last. Opaque: give it back as `after`. */
export const nextSchema = z.string().nullable();

/** Which part of a list to give. */
export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  after: z.string().max(200).optional(),
});

/** Which part of a list to give. */
export type PageQuery = z.infer<typeof pageQuerySchema>;
