import { ROLE_NAMES } from '@kapstok/plan';
import * as z from 'zod';

/** Somebody's part in a region, as the table of rights names it. */
export const roleSchema = z.enum(ROLE_NAMES);

/** What a role is about: the nation, a region, or one pillar, project or organisation of one of its plans. */
export const withinSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nation') }),
  z.object({ kind: z.literal('region') }),
  z.object({
    kind: z.enum(['pillar', 'project', 'organisation']),
    /** Id of the plan. */
    plan: z.string(),
    /** Code of the pillar, project or organisation. */
    code: z.string().min(1).max(200),
  }),
]);

/** What a role is about. */
export type WithinDto = z.infer<typeof withinSchema>;
