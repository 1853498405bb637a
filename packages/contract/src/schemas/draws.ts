import * as z from 'zod';

/** How figures are drawn, as it is asked. Draws come in tens: of ten parts of them follows the error of what they say. */
export const drawsQuerySchema = z.object({
  seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  draws: z.coerce.number().int().min(1000).max(20_000).multipleOf(10).default(10_000),
});
