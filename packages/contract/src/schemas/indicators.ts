import * as z from 'zod';
import { figureValueSchema } from './figure.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** From where to where a target is reached, in the unit of its indicator, shares as fractions; null where there is no upper end. */
export const bandSchema = z.object({ low: z.number(), high: z.number().nullable(), words: textSchema });

/** A number of an indicator, in its unit. */
const amountSchema = z.object({ value: figureValueSchema, words: textSchema });

/** A target that an indicator has, or had, in a period. */
export const indicatorTargetSchema = z.object({
  printed: z.string(),
  /** As Kapstok reads it. */
  read: textSchema,
  band: bandSchema.nullable(),
  /** What the share in it comes to of what the business case now gives; `figure` is what it is a share of. */
  follows: z.object({ figure: z.string(), band: bandSchema }).nullable(),
  /** A day; null: from the start, as the plan prints it. */
  agreedOn: z.string().nullable(),
  agreedBy: z.array(z.string()),
  decision: z.object({ code: z.string(), what: z.string() }).nullable(),
  reason: z.string(),
  /** Whether it is the one that holds. */
  holds: z.boolean(),
  place: placeSchema,
});

/** How a measurement stands to its target. `none`: there is no band. */
export const judgementSchema = z.enum(['reached', 'missed', 'open', 'not_applicable', 'none']);

/** Whose figure is in a total, or is not there. */
const partSchema = z.object({ of: z.string(), name: z.string(), period: textSchema, words: textSchema });

/** How an indicator stands in a period. */
export const indicatorStandingSchema = z.object({
  /** `2026`, `2026H1`, `2026Q2` or `2026-05`. */
  period: z.string(),
  name: textSchema,
  /** Where it begins and ends, in years: quarter 2 of 2026 from 2026.25 to 2026.5. */
  from: z.number(),
  until: z.number(),
  isOver: z.boolean(),
  /** Version of the definition by which is measured; null where nobody said. */
  definition: z.number().int().nullable(),
  /** In what is measured then, as it is spelled: another definition may have another unit. */
  unit: z.string(),
  /** Whether from here on is measured otherwise. */
  isBreak: z.boolean(),
  /** What the approved figures come to; `why` where they come to nothing. */
  measured: amountSchema.extend({
    why: textSchema.nullable(),
    /** How many figures it rests on, and how many that were expected have no part in it. */
    partCount: z.number().int(),
    missingCount: z.number().int(),
  }),
  /** How many figures wait for approval. */
  waiting: z.number().int(),
  /** The target that holds. */
  target: indicatorTargetSchema.nullable(),
  /** Those that held before, the first of them first. */
  earlier: z.array(indicatorTargetSchema),
  judgement: judgementSchema,
  judgementWords: textSchema,
});

/** The same, with the figures that it rests on and those that are missing. */
export const indicatorPeriodSchema = indicatorStandingSchema.extend({
  measured: indicatorStandingSchema.shape.measured.extend({
    parts: z.array(partSchema),
    missing: z.array(partSchema),
    /** Of a total since the start that is lower than one before it: whose figures fell. */
    fell: textSchema.nullable(),
  }),
});

/** A baseline: measured, or a task. */
export const baselineSchema = z.object({
  kind: z.enum(['measured', 'task']),
  /** Organisation or municipality; empty for all. */
  of: z.string(),
  amount: amountSchema,
  measuredOn: z.string().nullable(),
  uncertainty: z.string(),
  comparisonGroup: z.string(),
  due: z.string().nullable(),
  daysLate: z.number().int().nullable(),
  role: z.string(),
  source: z.string(),
  place: placeSchema,
});

/** An indicator as a row of the list. */
export const indicatorRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  unit: z.string(),
  unitName: textSchema,
  pillar: z.string(),
  project: z.string(),
  owner: z.string(),
  measuredBy: z.string(),
  /** The last period with a figure; else the first with a target that is not over, else the last with one. Null: neither. */
  latest: indicatorStandingSchema.nullable(),
  /** `printed`: a number stands beside the indicator; `none`: nothing does; `not_needed`: it is a date to reach. */
  baseline: z.enum(['measured', 'task', 'late', 'printed', 'none', 'not_needed']),
  isDefined: z.boolean(),
  place: placeSchema,
});

/** Every indicator, in the order of the plan. */
export const indicatorListSchema = z.object({
  /** The day as of which is told what is late. */
  day: z.string(),
  indicators: z.array(indicatorRowSchema),
});

/** A version of how an indicator is measured. */
export const definitionSchema = z.object({
  version: z.number().int(),
  from: textSchema,
  /** Whether enough is said to bring figures together. */
  isWhole: z.boolean(),
  fields: z.array(z.object({ column: z.string(), label: textSchema, words: textSchema })),
  /** What nobody filled in. */
  blank: z.array(textSchema),
  place: placeSchema,
});

/** A figure that was handed in. */
export const measurementRowSchema = z.object({
  period: z.string(),
  periodName: textSchema,
  reporter: z.string(),
  name: z.string(),
  words: textSchema,
  state: textSchema,
  definition: z.number().int(),
  /** Why it is right, though a check doubted it; blank for who is not told, and where nothing was to be said. */
  because: z.string(),
});

/** Everything about one indicator. */
export const indicatorPageSchema = z.object({
  day: z.string(),
  row: indicatorRowSchema,
  pillarName: z.string(),
  projectName: z.string(),
  direction: z.enum(['more', 'less', 'within']),
  population: z.string(),
  shape: z.string(),
  printedBaseline: z.string(),
  definitions: z.array(definitionSchema),
  baselines: z.array(baselineSchema),
  periods: z.array(indicatorPeriodSchema),
  measurements: z.array(measurementRowSchema),
  judgements: z.array(
    z.object({
      code: z.string(),
      period: textSchema,
      statement: z.string(),
      role: z.string(),
      ground: z.string(),
      judgedOn: z.string().nullable(),
      source: z.string(),
      place: placeSchema,
    }),
  ),
  references: z.array(
    z.object({
      area: z.string(),
      period: z.string(),
      periodName: textSchema,
      until: z.number(),
      amount: amountSchema,
      meaning: z.string(),
      source: z.string(),
      place: placeSchema,
    }),
  ),
  /** Moments at which is decided on going on, and that hang on this indicator or are of its project. */
  decidedAt: z.array(
    z.object({
      gate: z.string(),
      name: z.string(),
      /** On which day, else in which quarter, in words; empty when not said. */
      when: textSchema,
      /** That the effect of this indicator decides there, and when, where nothing was decided. */
      effect: textSchema.nullable(),
      outcomeWords: textSchema,
      daysLate: z.number().int().nullable(),
      byTarget: z.boolean(),
      place: placeSchema,
    }),
  ),
});

/** A band in which a target is reached. */
export type BandDto = z.infer<typeof bandSchema>;
/** A target of an indicator in a period. */
export type IndicatorTarget = z.infer<typeof indicatorTargetSchema>;
/** How an indicator stands in a period. */
export type IndicatorPeriod = z.infer<typeof indicatorPeriodSchema>;
/** How an indicator stands in a period, without the figures that this rests on. */
export type IndicatorStanding = z.infer<typeof indicatorStandingSchema>;
/** A baseline: measured, or a task. */
export type BaselineDto = z.infer<typeof baselineSchema>;
/** An indicator as a row of the list. */
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;
/** Every indicator. */
export type IndicatorList = z.infer<typeof indicatorListSchema>;
/** Everything about one indicator. */
export type IndicatorPage = z.infer<typeof indicatorPageSchema>;
