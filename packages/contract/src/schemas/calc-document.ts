import * as z from 'zod';
import { textSchema } from './text.ts';

/** A figure for machines: a number, a range (`high` null: no upper bound), or null when no part of it is known. */
export const amountSchema = z.union([
  z.number(),
  z.object({ low: z.number(), high: z.number().nullable() }),
  z.null(),
]);

const byYear = z.record(z.string(), amountSchema);
const money = z.object({ gross: amountSchema, npv: amountSchema });
const hours = z.object({ window: amountSchema, structural: amountSchema, byYear });

/** Every total of a plan, pillar or project. EUR to the cent, hours, FTE and persons to 0.01 or finer. */
export const totalsSchema = z.object({
  investment: z.object({ total: amountSchema, byYear, byCostType: z.record(z.string(), amountSchema) }),
  careCost: z.object({ window: money, structural: money, byYear: z.record(z.string(), money) }),
  timeSaving: hours,
  extraHours: hours,
  fte: z.object({ structural: amountSchema }),
  persons: z.object({ structural: amountSchema }),
  /** In Dutch: every cell or input these totals miss, and why. */
  unknown: z.array(z.string()),
});

/** What `kapstok calc --json` prints. Shares are fractions. */
export const calcDocumentSchema = z.object({
  window: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  structuralYear: z.number().int().nullable(),
  plan: totalsSchema,
  pillars: z.record(z.string(), totalsSchema),
  projects: z.record(z.string(), totalsSchema),
  shortage: z.object({
    persons: amountSchema,
    fte: amountSchema,
    ambitionFte: amountSchema,
    shareClosed: amountSchema,
    shareOfAmbition: amountSchema,
  }),
  choices: z.array(
    z.object({
      id: z.string(),
      label: textSchema,
      base: z.string(),
      alternatives: z.array(
        z.object({
          id: z.string(),
          fte: amountSchema,
          shareClosed: amountSchema,
          shareOfAmbition: amountSchema,
        }),
      ),
    }),
  ),
});

/** A figure for machines. */
export type Amount = z.infer<typeof amountSchema>;
/** Every total of a plan, pillar or project. */
export type Totals = z.infer<typeof totalsSchema>;
/** What `kapstok calc --json` prints. */
export type CalcDocument = z.infer<typeof calcDocumentSchema>;
