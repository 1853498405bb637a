import * as z from 'zod';
import { textSchema } from './text.ts';

/**
 * What is known of a figure. A point has equal bounds; `high` is null where there is no upper bound; `bound` says
 * what unknown parts would do: `atLeast` they add to it, `atMost` they take from it, `partial` either.
 */
export const figureValueSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    low: z.number(),
    high: z.number().nullable(),
    bound: z.enum(['exact', 'atLeast', 'atMost', 'partial']),
  }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('notApplicable') }),
]);

/**
 * A figure by its address, with its unit code (`EUR`, `EURnpv`, `FTE`, `person`, `hour`, `1` for a share). The address
 * is empty where there is nothing to ask: the plan has no such figure.
 */
export const figureSchema = z.object({
  id: z.string(),
  label: textSchema,
  unit: z.string(),
  value: figureValueSchema,
});

/** A figure in one year. */
export const yearFigureSchema = z.object({ year: z.number().int(), figure: figureSchema });

/** What a cell of the plan says: the number where there is one, and the words to show. */
export const statedValueSchema = z.object({ value: figureValueSchema, unit: z.string(), words: textSchema });

/** What is known of a figure. */
export type FigureValueDto = z.infer<typeof figureValueSchema>;
/** A figure by its address. */
export type FigureDto = z.infer<typeof figureSchema>;
/** A figure in one year. */
export type YearFigureDto = z.infer<typeof yearFigureSchema>;
/** What a cell of the plan says. */
export type StatedValueDto = z.infer<typeof statedValueSchema>;
