import * as z from 'zod';
import { nextSchema, partQuerySchema } from './page.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** What a plan says or what follows: a number, a range, words, or nothing. */
export const shownSchema = z.union([
  z.number(),
  z.object({ low: z.number(), high: z.number().nullable() }),
  z.string(),
  z.null(),
]);

/** How grave a finding is. */
export const severitySchema = z.enum(['error', 'warning', 'remark']);

/** One finding as `kapstok audit --json` prints it. */
export const auditFindingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  table: z.string(),
  row: z.string(),
  field: z.string(),
  scope: z.string(),
  stated: shownSchema,
  computed: shownSchema,
  unit: z.string(),
  message: textSchema,
  effect: textSchema,
  advice: textSchema,
});

/** What `kapstok audit --json` prints. */
export const auditDocumentSchema = z.object({ findings: z.array(auditFindingSchema) });

/** One finding as the screen shows it: its mark, its kind, its line and what it is compared with. */
export const findingSchema = auditFindingSchema.extend({
  /** By what it can be called: it stays the same when other parts of the plan change. */
  mark: z.string(),
  kind: z.string(),
  line: z.number().int().nonnegative(),
  /** What its row is called, with the plan's own words for its codes; absent where none are needed. */
  called: z.string().optional(),
  others: z.array(placeSchema),
  /** Stated minus computed, where both are numbers. */
  difference: z.number().nullable(),
  /** Address of the computed figure, to ask why; empty when there is none. */
  figure: z.string(),
  /** What the unknown parts of the computed figure do to it: `atLeast` when it can only become more; null when what is computed is no such figure. */
  bound: z.enum(['exact', 'atLeast', 'atMost', 'partial']).nullable(),
});

/** Number of findings by severity. */
export const findingCountsSchema = z.object({
  error: z.number().int(),
  warning: z.number().int(),
  remark: z.number().int(),
});

/** Every finding, gravest first. */
export const findingListSchema = z.object({
  counts: findingCountsSchema,
  findings: z.array(findingSchema),
  next: nextSchema,
});

/** Which findings to give, gravest first; `after` is the mark of one. */
export const findingsQuerySchema = z.object({
  ...partQuerySchema.shape,
  severity: severitySchema.optional(),
  kind: z.string().min(1).max(100).optional(),
  scope: z.string().min(1).max(200).optional(),
  q: z.string().max(200).optional(),
});

/** What a plan says or what follows. */
export type ShownDto = z.infer<typeof shownSchema>;
/** What `kapstok audit --json` prints. */
export type AuditDocument = z.infer<typeof auditDocumentSchema>;
/** One finding as `kapstok audit --json` prints it. */
export type AuditFinding = z.infer<typeof auditFindingSchema>;
/** One finding as the screen shows it. */
export type FindingDto = z.infer<typeof findingSchema>;
/** Number of findings by severity. */
export type FindingCounts = z.infer<typeof findingCountsSchema>;
/** Every finding, gravest first. */
export type FindingList = z.infer<typeof findingListSchema>;
