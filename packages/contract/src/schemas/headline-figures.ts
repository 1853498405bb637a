import * as z from 'zod';
import { figureSchema } from './figure.ts';

/** The figures that a plan is judged by, and what the plan itself states of each; null when it states nothing. */
export const headlineFiguresSchema = z.object({
  figures: z.array(z.object({ figure: figureSchema, stated: figureSchema.nullable() })),
});

/** The figures that a plan is judged by. */
export type HeadlineFigures = z.infer<typeof headlineFiguresSchema>;
