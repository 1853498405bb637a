import * as z from 'zod';
import { placeSchema } from './place.ts';

/** A quarter of a year. */
export const quarterSchema = z.object({ year: z.number().int(), quarter: z.number().int().min(1).max(4) });

/** A milestone, from its quarter until a later one; null when not printed. */
export const milestoneSchema = z.object({
  quarter: quarterSchema.nullable(),
  until: quarterSchema.nullable(),
  what: z.string(),
  kind: z.string(),
  source: z.string(),
  place: placeSchema,
});

/** Milestones by project; `quarters` is every quarter from the first to the last, without holes. */
export const roadmapSchema = z.object({
  quarters: z.array(quarterSchema),
  projects: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      pillar: z.string(),
      milestones: z.array(milestoneSchema),
    }),
  ),
});

/** A quarter of a year. */
export type QuarterDto = z.infer<typeof quarterSchema>;
/** A milestone. */
export type MilestoneDto = z.infer<typeof milestoneSchema>;
/** Milestones by project. */
export type Roadmap = z.infer<typeof roadmapSchema>;
