import { MEASUREMENT_STATES, parseReportingPeriod, REALISED_KINDS } from '@kapstok/plan';
import * as z from 'zod';
import { evidenceNamesSchema } from './evidence.ts';
import { freeReasonSchema, ownWords } from './reason.ts';

const code = z.string().max(200);

/** What an organisation realised of a budget line in a period: money that was spent, or hours that own staff worked. */
export const realisedSchema = z.object({
  /** Id of the budget line. */
  line: code.min(1),
  /** Code of the grant it was paid from; empty where that is not told. */
  grant: code,
  /** `2026-05`, `2026Q2`, `2026H1` or `2026`. */
  period: z
    .string()
    .max(20)
    .refine((period) => parseReportingPeriod(period) !== undefined),
  kind: z.enum(REALISED_KINDS),
  /** Who gives it: an organisation or municipality by its code; empty for the region itself. */
  reporter: code,
  /** In euros, or in hours; to the hundredth. */
  amount: z.number().min(-1e12).max(1e12),
  state: z.enum(MEASUREMENT_STATES),
  remark: z.string().max(2000),
  /** SHA-256 of the files that show where it comes from. */
  evidence: evidenceNamesSchema,
});

/** Amounts that are given at once; sent again under the same id they are given once. */
export const newRealisationsSchema = z.object({
  id: z.uuid(),
  reason: freeReasonSchema,
  amounts: z
    .array(
      realisedSchema.extend({
        grant: code.default(''),
        reporter: code.default(''),
        state: z.enum(MEASUREMENT_STATES).default('submitted'),
        remark: ownWords(2000).default(''),
        /** SHA-256 of the files that show where it comes from; without it: those it has. */
        evidence: evidenceNamesSchema.optional(),
        /** The entry from which the amount stood that this comes in the place of, as the list tells it; null: none stood there. */
        seq: z.number().int().nullable().default(null),
      }),
    )
    .min(1)
    .max(5000),
});

/** What was realised of a plan, each with the entry of the log from which it stands so. */
export const realisationListSchema = z.object({
  realisations: z.array(realisedSchema.extend({ seq: z.number().int() })),
});

/** An amount that was given in the place of something else than stands there. */
export const realisedConflictSchema = z.object({
  /** Its place among the amounts that were given, or the rows of the file. */
  at: z.number().int(),
  line: code,
  grant: code,
  period: z.string(),
  kind: z.enum(REALISED_KINDS),
  reporter: code,
  given: realisedSchema.pick({ amount: true, state: true, remark: true }),
  /** What stands there, and from which entry; null: nothing does. */
  stands: realisedSchema
    .pick({ amount: true, state: true, remark: true })
    .extend({ seq: z.number().int() })
    .nullable(),
});

/** What came of giving amounts; `nothing`: all of it stood there already. */
export const realisedOutcomeSchema = z.object({
  kind: z.enum(['made', 'madeBefore', 'nothing']),
  /** The entry that tells of it; null when nothing changed. */
  seq: z.number().int().nullable(),
});

/** What an organisation realised. */
export type RealisedDto = z.infer<typeof realisedSchema>;
/** Amounts that are given at once. */
export type NewRealisations = z.infer<typeof newRealisationsSchema>;
/** An amount that was given in the place of something else than stands there. */
export type RealisedConflict = z.infer<typeof realisedConflictSchema>;
/** What was realised of a plan. */
export type RealisationList = z.infer<typeof realisationListSchema>;
/** What came of giving amounts. */
export type RealisedOutcomeDto = z.infer<typeof realisedOutcomeSchema>;
