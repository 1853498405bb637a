import * as z from 'zod';
import { textSchema } from './text.ts';

/** A cell that can't be read: where, what stood there, what was expected. `row` 0: the file as a whole. */
export const cellErrorSchema = z.object({
  file: z.string(),
  row: z.number().int().nonnegative(),
  column: z.string(),
  found: z.string(),
  expected: textSchema,
  message: textSchema,
});

/** Where the reading of an own plan is. */
export const ownPlanStatusSchema = z.object({
  id: z.string(),
  phase: z.enum(['reading', 'computing', 'auditing', 'ready', 'failed']),
  /** From 0 to 1. */
  fraction: z.number().min(0).max(1),
  errors: z.array(cellErrorSchema),
  /** How many errors there are; `errors` holds the first of them. */
  errorCount: z.number().int(),
  notices: z.array(textSchema),
  /** Why it failed, when it is not the cells: too large, too slow; null otherwise. */
  failure: textSchema.nullable(),
});

/** An own plan that was taken in. */
export const ownPlanAcceptedSchema = z.object({ id: z.string() });

/** A cell that can't be read. */
export type CellErrorDto = z.infer<typeof cellErrorSchema>;
/** Where the reading of an own plan is. */
export type OwnPlanStatus = z.infer<typeof ownPlanStatusSchema>;
/** An own plan that was taken in. */
export type OwnPlanAccepted = z.infer<typeof ownPlanAcceptedSchema>;
