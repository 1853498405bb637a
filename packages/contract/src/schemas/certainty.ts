import * as z from 'zod';
import { answerSchema } from './answer.ts';
import { drawnFromSchema } from './drawn-from.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** A statistic of draws, and its Monte Carlo error: the standard deviation that another seed would show. */
export const estimatedSchema = z.object({ value: z.number(), error: z.number() });

/**
 * What draws say of a figure. `known`: percentiles and mean, in its unit; `bound` says what unknown parts would do to each draw;
 * `isSure` where every draw is the same.
 */
export const drawnValueSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    bound: z.enum(['exact', 'atLeast', 'atMost', 'partial']),
    isSure: z.boolean(),
    p5: estimatedSchema,
    p50: estimatedSchema,
    p95: estimatedSchema,
    mean: estimatedSchema,
  }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('notApplicable') }),
]);

/** A drawn figure by the address of the figure it is the spread of. */
export const drawnFigureSchema = z.object({
  id: z.string(),
  label: textSchema,
  unit: z.string(),
  drawn: drawnValueSchema,
});

/** The chance that something comes true; `chance` is null where it can't be told, and `about` says why. */
export const chanceSchema = z.object({
  id: z.enum(['ambition', 'shortage', 'balance']),
  label: textSchema,
  /** What has to hold, in words. */
  about: textSchema,
  chance: estimatedSchema.nullable(),
  /** Parts that are not known would add to the outcome (`atLeast`), so to the chance; see figures. */
  bound: z.enum(['exact', 'atLeast', 'atMost', 'partial']),
});

/** The same chance year by year, each year as it stands; null in a year in which it can't be told. */
export const yearlyChanceSchema = z.object({
  id: chanceSchema.shape.id,
  label: textSchema,
  /** What has to hold in a year, in words. */
  about: textSchema,
  years: z.array(
    z.object({
      year: z.number().int(),
      chance: estimatedSchema.nullable(),
      bound: chanceSchema.shape.bound,
    }),
  ),
});

/** How much an outcome hangs on one assumption. */
export const sensitivitySchema = z.object({
  /** Key of the assumption. */
  assumption: z.string(),
  name: textSchema,
  /** Spearman, from -1 to 1. */
  rankCorrelation: z.number(),
  /** Share of the variance of the outcome that is gone once this is known, from 0 to 1. */
  varianceShare: z.number(),
  /** How much narrower the outcome spreads, on average, once this is known, from 0 to 1. */
  narrows: z.number(),
  /** Mean of the outcome over the tenth of the draws in which this is lowest, and highest. */
  whenLow: z.number(),
  whenHigh: z.number(),
  /** Whether chance alone would show as much. */
  isNoise: z.boolean(),
});

/** A row of the assumption register. */
export const assumptionSchema = z.object({
  id: z.string(),
  name: textSchema,
  /** What it is about, in words: the cells it stands for. */
  on: z.array(z.object({ label: textSchema, place: placeSchema })),
  shape: z.enum(['point', 'range', 'percentage', 'triangular', 'pert', 'lognormal', 'normal', 'beta']),
  meaning: z.enum(['interval80', 'bounds', 'two_groups']).nullable(),
  /** Its numbers and what they mean, in words: `0,5 tot 1,2, meest waarschijnlijk 1`. */
  words: textSchema,
  /** Whether its numbers are factors on what stands in the cells. */
  isRelative: z.boolean(),
  group: z.string(),
  correlation: z.number().nullable(),
  quality: z.enum(['measured', 'literature', 'expert', 'assumed']).nullable(),
  source: z.string(),
  note: z.string(),
  /** What it does to the answer; null when it is not drawn, or nothing of the answer hangs on it. */
  sensitivity: sensitivitySchema.nullable(),
  place: placeSchema,
});

/** Something that has to be said before it can be drawn: a range of which nobody said what it means. */
export const openMeaningSchema = z.object({ label: textSchema, words: textSchema, place: placeSchema });

/** Figures by year of one measure of the plan, for a fan. */
export const fanSchema = z.object({
  measure: z.string(),
  label: textSchema,
  unit: z.string(),
  years: z.array(z.object({ year: z.number().int(), figure: drawnFigureSchema })),
});

/** What one pillar or project adds, with its spread. */
export const drawnScopeSchema = z.object({
  scope: z.string(),
  kind: z.enum(['plan', 'pillar', 'project']),
  name: z.string(),
  pillar: z.string(),
  /** Contribution in the unit compared, less care used gross per year and in the window, time gained, persons, investment. */
  figures: z.array(drawnFigureSchema),
});

/** The shortage as another scenario has it, and what the plan closes of it. */
export const shortageScenarioSchema = z.object({
  id: z.string(),
  label: textSchema,
  shortage: drawnFigureSchema,
  shareClosed: drawnFigureSchema,
  chance: estimatedSchema.nullable(),
});

/** How sure the plan's answer is, and what drives it. */
export const certaintySchema = z.object({
  /** The same seed, engine and plan give the same numbers to the bit. */
  seed: z.number().int(),
  draws: z.number().int(),
  engine: z.string(),
  from: drawnFromSchema,
  /** What it says, in plain words. */
  sentences: z.array(textSchema),
  comparedIn: z.enum(['FTE', 'person']),
  /** The structural year: the year of the answer. */
  year: z.number().int().nullable(),
  setting: answerSchema.pick({ setting: true, label: true }),
  /** The scenario that is supposed; null: the plan as it stands. */
  scenario: z.object({ code: z.string(), name: textSchema }).nullable(),
  answer: z.object({
    contribution: drawnFigureSchema,
    shareClosed: drawnFigureSchema,
    shareOfAmbition: drawnFigureSchema,
  }),
  chances: z.array(chanceSchema),
  /** The same chances year by year; what has no years is left out. */
  chancesByYear: z.array(yearlyChanceSchema),
  fans: z.array(fanSchema),
  /** The shortage, what each pillar meets of it and what remains, in the unit compared. */
  waterfall: z.object({
    shortage: drawnFigureSchema,
    pillars: z.array(z.object({ code: z.string(), name: z.string(), figure: drawnFigureSchema })),
    remaining: drawnFigureSchema,
  }),
  scopes: z.array(drawnScopeSchema),
  shortageScenarios: z.array(shortageScenarioSchema),
  /** What the contribution hangs on most, the strongest first. */
  sensitivities: z.array(sensitivitySchema),
  /** What the share of the shortage that is closed hangs on most: on the shortage itself too. */
  shareSensitivities: z.array(sensitivitySchema),
  register: z.array(assumptionSchema),
  openMeanings: z.array(openMeaningSchema),
});

/** A statistic of draws with its error. */
export type EstimatedDto = z.infer<typeof estimatedSchema>;
/** What draws say of a figure. */
export type DrawnValueDto = z.infer<typeof drawnValueSchema>;
/** A drawn figure. */
export type DrawnFigureDto = z.infer<typeof drawnFigureSchema>;
/** The chance that something comes true. */
export type ChanceDto = z.infer<typeof chanceSchema>;
/** The same chance year by year. */
export type YearlyChanceDto = z.infer<typeof yearlyChanceSchema>;
/** How much an outcome hangs on one assumption. */
export type SensitivityDto = z.infer<typeof sensitivitySchema>;
/** A row of the assumption register. */
export type AssumptionDto = z.infer<typeof assumptionSchema>;
/** How sure the plan's answer is. */
export type Certainty = z.infer<typeof certaintySchema>;
