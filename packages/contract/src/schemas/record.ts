import * as z from 'zod';
import { nextSchema } from './page.ts';
import { reasonSchema } from './reason.ts';
import { saidOutrightShape } from './said-outright.ts';
import { textSchema } from './text.ts';

/** Words by column. */
export const cellsSchema = z.record(z.string(), z.string());

/** A row of a table of a kept plan. */
export const recordSchema = z.object({
  id: z.uuid(),
  table: z.string(),
  position: z.string(),
  cells: cellsSchema,
});

/** A column of a table, filled or not; `own` is one of the plan's own. */
export const recordColumnSchema = z.object({ name: z.string(), label: textSchema, own: z.boolean() });

/** One record for who wants to see or change it. */
export const recordDocumentSchema = recordSchema.extend({
  /** What a row of this table is, in words. */
  what: textSchema,
  /** What it is called: its code and name, or its key. */
  name: z.string(),
  /** Columns of its table in their order, filled or not. */
  columns: z.array(recordColumnSchema),
  /** Whether whoever asks may change it, and else why not. */
  mayEdit: z.boolean(),
  whyNot: textSchema.nullable(),
});

/** A table of a kept plan. */
export const recordTableSchema = z.object({
  name: z.string(),
  title: textSchema,
  rows: z.number().int(),
  mayEdit: z.boolean(),
});

/** Records of a plan. */
export const recordListSchema = z.object({
  /** The entry of the log after which they stand so. */
  seq: z.number().int(),
  tables: z.array(recordTableSchema),
  /** Columns of the table that was asked for; empty when none was. */
  columns: z.array(recordColumnSchema),
  records: z.array(recordSchema),
  next: nextSchema,
});

/** New words for cells of one record; empty takes the words away. What was seen is told by If-Match. */
export const recordPatchSchema = z.object({
  id: z.uuid(),
  reason: reasonSchema,
  ...saidOutrightShape,
  cells: z.record(z.string().max(200), z.string().max(100_000)),
});

/** A row of a table of a kept plan. */
export type RecordDto = z.infer<typeof recordSchema>;
/** One record for who wants to see or change it. */
export type RecordDocument = z.infer<typeof recordDocumentSchema>;
/** A table of a kept plan. */
export type RecordTable = z.infer<typeof recordTableSchema>;
/** Records of a plan. */
export type RecordList = z.infer<typeof recordListSchema>;
