import * as z from 'zod';
import { nextSchema, partQuerySchema } from './page.ts';
import { keptPlanSchema } from './region.ts';
import { textSchema } from './text.ts';

/** What the region calls its levels, one and many. */
export const levelNamesSchema = z.object({
  pillar: textSchema,
  pillars: textSchema,
  project: textSchema,
  projects: textSchema,
});

/** What a plan is, before any of its figures. */
export const planHeaderSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Name of the region; null when the plan gives none. */
  region: z.string().nullable(),
  kind: z.enum(['served', 'own', 'kept']),
  levels: levelNamesSchema,
  tables: z.array(z.object({ name: z.string(), present: z.boolean(), rows: z.number().int() })),
  window: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  structuralYear: z.number().int().nullable(),
  /** Whether the answer to "is it enough?" can be given at all. */
  hasFigures: z.boolean(),
  /** What the reader noticed that is no error: an unknown file, a sheet that was left out. */
  notices: z.array(textSchema),
});

/** The plans that this server serves; own plans are known by their address only. */
export const planListSchema = z.object({
  /** The plan that was read; none where plans are kept. */
  plans: z.array(planHeaderSchema),
  /** The kept plans that whoever asks may see, by region and plan. */
  kept: z.array(keptPlanSchema),
  next: nextSchema,
});

/** Which kept plans to give, by region and plan; `after` is the id of one. */
export const plansQuerySchema = z.object({
  ...partQuerySchema.shape,
  region: z.string().min(1).max(200).optional(),
  q: z.string().max(200).optional(),
});

/** What the region calls its levels. */
export type LevelNames = z.infer<typeof levelNamesSchema>;
/** What a plan is, before any of its figures. */
export type PlanHeader = z.infer<typeof planHeaderSchema>;
/** The plans that this server serves. */
export type PlanList = z.infer<typeof planListSchema>;
