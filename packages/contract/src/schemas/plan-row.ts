import * as z from 'zod';
import { textSchema } from './text.ts';

/** One row of a table of the plan, cell by cell, as its file holds it. */
export const planRowSchema = z.object({
  table: z.string(),
  /** What a row of this table is, in words. */
  what: textSchema,
  /** Line of the file or row of the sheet, the head being line 1. */
  line: z.number().int().positive(),
  /** What findings call the row. */
  row: z.string(),
  /** The record behind it, in a kept plan; null for a plan that was read. */
  record: z.uuid().nullable(),
  cells: z.array(z.object({ column: z.string(), words: z.string() })),
});

/** One row of a table of the plan. */
export type PlanRow = z.infer<typeof planRowSchema>;
