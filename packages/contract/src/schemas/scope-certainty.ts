import * as z from 'zod';
import {
  certaintySchema,
  drawnFigureSchema,
  fanSchema,
  sensitivitySchema,
  yearlyChanceSchema,
} from './certainty.ts';
import { drawnFromSchema } from './drawn-from.ts';
import { textSchema } from './text.ts';

/** How sure one pillar or project is, and what each of its outcomes hangs on. */
export const scopeCertaintySchema = z.object({
  seed: z.number().int(),
  draws: z.number().int(),
  engine: z.string(),
  from: drawnFromSchema,
  scope: z.object({
    kind: z.enum(['plan', 'pillar', 'project']),
    code: z.string(),
    name: z.string(),
    pillar: z.string(),
  }),
  comparedIn: z.enum(['FTE', 'person']),
  setting: certaintySchema.shape.setting,
  scenario: certaintySchema.shape.scenario,
  /** Why some of it is unknown: what is divided by and may be zero. */
  zeroDivisors: z.array(textSchema),
  contribution: drawnFigureSchema,
  /** Contribution, less care used, time gained, each with what it hangs on: shares of variance add up where inputs are apart. */
  outcomes: z.array(z.object({ figure: drawnFigureSchema, sensitivities: z.array(sensitivitySchema) })),
  fans: z.array(fanSchema),
  /** The chance that what was invested here is earned back, year by year. */
  chancesByYear: z.array(yearlyChanceSchema),
});

/** How sure one pillar or project is. */
export type ScopeCertainty = z.infer<typeof scopeCertaintySchema>;
