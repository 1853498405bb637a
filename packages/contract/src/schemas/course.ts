import * as z from 'zod';
import { comparedFigureSchema } from './comparison.ts';
import { figureValueSchema } from './figure.ts';
import { bandSchema, indicatorRowSchema, judgementSchema } from './indicators.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** A code of the plan with what it is called. */
const namedSchema = z.object({ code: z.string(), name: z.string() });

/** Drivers of business cases that are set anew after a measurement, and what that does. */
export const recalibrationRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  round: namedSchema.nullable(),
  scenario: namedSchema.nullable(),
  /** `planned`: the insurers are still to be consulted; `consulted`: they were; `counts`: it counts. */
  state: z.enum(['planned', 'consulted', 'counts']),
  stateWords: textSchema,
  /** What is still needed before it counts, once the insurers were consulted; null where nothing is. */
  missing: textSchema.nullable(),
  consulted: z.array(z.string()),
  consultedOn: z.string().nullable(),
  countsFrom: z.string().nullable(),
  decision: namedSchema.nullable(),
  reason: z.string(),
  /** Whether what is set anew stands in the plan. */
  isWritten: z.boolean(),
  /** What is set anew: what the plan has or had, and what it becomes. */
  drivers: z.array(
    z.object({
      label: textSchema,
      before: textSchema,
      after: textSchema,
      source: z.string(),
      place: placeSchema,
      /** Where it is set: a row of a scenario. */
      setting: placeSchema,
      /** Whether it is a cell of the plan; else an open choice or what is drawn, which no plan holds. */
      isCell: z.boolean(),
    }),
  ),
  /** What it does to the figures that the plan is judged by. */
  headline: z.array(comparedFigureSchema),
  /** What it does to targets that are a share of what a business case gives. */
  targets: z.array(
    z.object({
      indicator: namedSchema,
      period: z.string(),
      printed: z.string(),
      /** The target of the plan as Kapstok reads it, in words. */
      read: textSchema,
      before: bandSchema.nullable(),
      after: bandSchema.nullable(),
    }),
  ),
  place: placeSchema,
});

/** Every recalibration, in the order of the plan. */
export const recalibrationListSchema = z.object({
  day: z.string(),
  recalibrations: z.array(recalibrationRowSchema),
});

/** A figure of how well care can be reached, for the region, a sector or an organisation. */
const accessPartSchema = z.object({
  of: z.enum(['region', 'sector', 'organisation']),
  code: z.string(),
  name: z.string(),
  value: figureValueSchema,
  words: textSchema,
});

/** The three lines on one page: progress, accessibility and themes. */
export const courseSchema = z.object({
  day: z.string(),
  progress: z.object({
    /** Milestones whose quarter is over, and those that are still to come. */
    milestonesPast: z.number().int(),
    milestonesToCome: z.number().int(),
    gatesLate: z.number().int(),
    gatesOpen: z.number().int(),
    /** Gates that have not decided and of which the day is agreed on, the first to decide first. */
    decisions: z.array(
      z.object({
        gate: z.string(),
        name: z.string(),
        day: z.string(),
        effect: textSchema.nullable(),
        daysLate: z.number().int().nullable(),
      }),
    ),
    actionsLate: z.number().int(),
    actionsOpen: z.number().int(),
    baselinesLate: z.number().int(),
    missesWithout: z.number().int(),
  }),
  access: z.object({
    /** The labour shortage as the plan has it, by area and year. */
    staff: z.array(
      z.object({
        label: textSchema,
        area: z.string(),
        year: z.number().int().nullable(),
        words: textSchema,
        place: placeSchema,
      }),
    ),
    indicators: z.array(
      z.object({
        indicator: namedSchema,
        period: textSchema,
        judgement: judgementSchema,
        judgementWords: textSchema,
        norms: z.array(z.object({ area: z.string(), period: textSchema, words: textSchema })),
        parts: z.array(accessPartSchema),
      }),
    ),
  }),
  themes: z.array(
    z.object({
      pillar: namedSchema.nullable(),
      reached: z.number().int(),
      missed: z.number().int(),
      open: z.number().int(),
      indicators: z.array(indicatorRowSchema),
      /** What was learned, the last of it first. */
      learned: z.number().int(),
    }),
  ),
});

/** What was learned, by theme: a light log of the learning cycle. */
export const learningSchema = z.object({
  steps: z.array(z.object({ step: z.string(), name: textSchema })),
  themes: z.array(
    z.object({
      theme: namedSchema.nullable(),
      entries: z.array(
        z.object({
          code: z.string(),
          project: namedSchema.nullable(),
          date: z.string().nullable(),
          step: z.string(),
          stepName: textSchema,
          what: z.string(),
          role: z.string(),
          decision: namedSchema.nullable(),
          place: placeSchema,
        }),
      ),
    }),
  ),
});

/** Drivers that are set anew, and what that does. */
export type RecalibrationRow = z.infer<typeof recalibrationRowSchema>;
/** Every recalibration. */
export type RecalibrationList = z.infer<typeof recalibrationListSchema>;
/** The three lines on one page. */
export type Course = z.infer<typeof courseSchema>;
/** What was learned, by theme. */
export type Learning = z.infer<typeof learningSchema>;
