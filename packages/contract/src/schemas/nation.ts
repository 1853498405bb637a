import * as z from 'zod';
import { figureSchema } from './figure.ts';
import { textSchema } from './text.ts';
import { versionSchema } from './version.ts';

/** What the adopted plans of all regions come to together. */
export const nationSchema = z.object({
  plans: z.array(
    z.object({
      plan: z.string(),
      title: z.string(),
      region: z.object({ code: z.string(), title: z.string() }),
      /** Null when nothing was adopted. */
      version: versionSchema.nullable(),
      figures: z.array(figureSchema),
      /** Why none of its figures is known; null when some are. */
      why: textSchema.nullable(),
    }),
  ),
  /** Regions of which nothing was adopted that can be seen. */
  without: z.array(z.object({ code: z.string(), title: z.string() })),
  /** The sum over the plans; "at least" where a plan does not know, or a region has none. */
  total: z.array(figureSchema),
  /** What the sum does not say: overlap, other years, and which plans and regions are missing and why. */
  remarks: z.array(textSchema),
});

/** What the adopted plans of all regions come to together. */
export type Nation = z.infer<typeof nationSchema>;
