import * as z from 'zod';
import { figureSchema } from './figure.ts';
import { placeSchema } from './place.ts';

/** What the plan itself states of a figure, and where. */
export const statedFigureSchema = z.object({ figure: figureSchema, place: placeSchema });

/** The figures that a plan is judged by, and what the plan itself states of each; null when it states nothing. */
export const headlineFiguresSchema = z.object({
  figures: z.array(z.object({ figure: figureSchema, stated: statedFigureSchema.nullable() })),
});

/** What the plan itself states of a figure. */
export type StatedFigure = z.infer<typeof statedFigureSchema>;
/** The figures that a plan is judged by. */
export type HeadlineFigures = z.infer<typeof headlineFiguresSchema>;
