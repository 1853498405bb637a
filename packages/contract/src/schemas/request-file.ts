import * as z from 'zod';
import { figureRequestSchema, measuredSchema } from './measuring.ts';
import { textSchema } from './text.ts';

/** What a row of a file makes of a figure. `same`: it stands so already. */
export const filledRowSchema = z.object({
  row: z.number().int(),
  indicator: z.string(),
  name: z.string(),
  period: z.string(),
  was: measuredSchema.nullable(),
  measured: measuredSchema,
  because: z.string(),
  remark: z.string(),
  change: z.enum(['new', 'changed', 'same']),
  /** What makes it doubtful and was not explained: it can’t be handed in so. */
  doubts: z.array(textSchema),
});

/** What a file makes of a request; `request` as it stands after that, null where it was only tried. */
export const requestFileSchema = z.object({
  rows: z.array(filledRowSchema),
  /** Rows of the file in which nothing is filled in. */
  blank: z.number().int(),
  request: figureRequestSchema.nullable(),
});

/** What a row of a file makes of a figure. */
export type FilledRowDto = z.infer<typeof filledRowSchema>;
/** What a file makes of a request. */
export type RequestFile = z.infer<typeof requestFileSchema>;
