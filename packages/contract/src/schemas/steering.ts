import * as z from 'zod';
import { baselineSchema, indicatorStandingSchema } from './indicators.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** A code of the plan with what it is called. */
const namedSchema = z.object({ code: z.string(), name: z.string() });

/** A condition of a gate, and whether it is met. */
export const gateConditionSchema = z.object({
  number: z.string(),
  kind: z.string(),
  kindWords: textSchema,
  /** What has to be there, in the words of the plan or, where it follows, in a sentence. */
  what: textSchema,
  met: z.enum(['yes', 'no', 'unknown']),
  metWords: textSchema,
  /** Whether that follows from the plan and the measurements; else somebody says so. */
  isComputed: z.boolean(),
  why: textSchema,
  /** What was measured, against the band, where it hangs on a target. */
  standing: indicatorStandingSchema.nullable(),
  indicator: namedSchema.nullable(),
  /** The round of measuring that it hangs on. */
  round: namedSchema.nullable(),
  role: z.string(),
  place: placeSchema,
});

/** What a gate came to. */
export const gateOutcomeSchema = z.enum(['passed', 'passed_against', 'refused', 'postponed', 'open']);

/** A moment at which is decided whether a project goes on. */
export const gateSchema = z.object({
  code: z.string(),
  name: z.string(),
  project: namedSchema.nullable(),
  /** `2026Q4`, in which its day lies where one was agreed on; empty when not said. */
  quarter: z.string(),
  /** The day on which is decided, where one was agreed on. */
  decidesOn: z.string().nullable(),
  /** That day, else the quarter, in words. */
  when: textSchema,
  /** That the effect decides on going on, and when, where it does and nothing was decided. */
  effect: textSchema.nullable(),
  body: namedSchema.nullable(),
  role: z.string(),
  outcome: gateOutcomeSchema,
  outcomeWords: textSchema,
  /** Days since its day, else the end of its quarter, without a decision. */
  daysLate: z.number().int().nullable(),
  conditions: z.array(gateConditionSchema),
  failing: z.number().int(),
  open: z.number().int(),
  passings: z.array(
    z.object({
      date: z.string(),
      outcome: gateOutcomeSchema,
      outcomeWords: textSchema,
      role: z.string(),
      body: z.string(),
      decision: namedSchema.nullable(),
      reason: z.string(),
      place: placeSchema,
    }),
  ),
  place: placeSchema,
});

/** Every gate, in the order in which they fall. */
export const gateListSchema = z.object({ day: z.string(), gates: z.array(gateSchema) });

/** A target that was missed. */
export const missSchema = z.object({
  indicator: namedSchema,
  period: indicatorStandingSchema,
  /** Codes of the actions about it; none: somebody still has to say what is done. */
  actions: z.array(z.string()),
});

/** What is done about a target that was missed. */
export const followUpActionSchema = z.object({
  code: z.string(),
  indicator: namedSchema.nullable(),
  period: z.string(),
  periodName: textSchema,
  project: namedSchema.nullable(),
  what: z.string(),
  expected: z.string(),
  role: z.string(),
  body: namedSchema.nullable(),
  due: z.string().nullable(),
  daysLate: z.number().int().nullable(),
  /** `unproven`: closed with a measurement that is not there, or was not approved. */
  state: z.enum(['open', 'late', 'closed', 'unproven']),
  stateWords: textSchema,
  /** What it must say and does not. */
  lacking: z.array(textSchema),
  /** Periods after the one that was missed of which enough was approved: with these it can be closed. */
  newer: z.array(z.object({ period: z.string(), name: textSchema })),
  closedWith: textSchema,
  closedOn: z.string().nullable(),
  place: placeSchema,
});

/** What was missed, what is done about it, and which baselines should have been there. */
export const followUpSchema = z.object({
  day: z.string(),
  misses: z.array(missSchema),
  actions: z.array(followUpActionSchema),
  lateBaselines: z.array(z.object({ indicator: namedSchema, baseline: baselineSchema })),
  /** Bodies and decisions that an action or a gate can name. */
  bodies: z.array(namedSchema),
  decisions: z.array(namedSchema),
});

/** A condition of a gate. */
export type GateCondition = z.infer<typeof gateConditionSchema>;
/** A moment at which is decided whether a project goes on. */
export type GateDto = z.infer<typeof gateSchema>;
/** Every gate. */
export type GateList = z.infer<typeof gateListSchema>;
/** A target that was missed. */
export type MissDto = z.infer<typeof missSchema>;
/** What is done about a target that was missed. */
export type FollowUpAction = z.infer<typeof followUpActionSchema>;
/** What was missed and what is done about it. */
export type FollowUp = z.infer<typeof followUpSchema>;
