import * as z from 'zod';
import { answerSchema, choiceSchema } from './answer.ts';
import { figureSchema, statedValueSchema, yearFigureSchema } from './figure.ts';
import { findingCountsSchema, findingSchema } from './finding.ts';
import { gapSchema } from './gap.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** One bar of the waterfall: what a pillar meets of the shortage, in the unit in which it is compared. */
export const waterfallStepSchema = z.object({ code: z.string(), name: z.string(), figure: figureSchema });

/** What the plan itself claims, beside what follows from it. */
export const statedClaimSchema = z.object({
  key: z.string(),
  /** In the words of the plan, else the key. */
  label: z.string(),
  scope: z.string(),
  /** As printed: `t/m 2027`; empty when not printed. */
  period: z.string(),
  stated: statedValueSchema,
  /** Number of the finding about this cell; null when there is none. */
  finding: z.string().nullable(),
  /** What follows, where a finding says so. */
  figure: figureSchema.nullable(),
  place: placeSchema,
});

/** Everything the first screen says. */
export const overviewSchema = z.object({
  /** The answer as a sentence; without figures it says that it can't be told yet. */
  headline: textSchema,
  /** The structural year: the year of the answer. */
  year: z.number().int().nullable(),
  comparedIn: z.enum(['FTE', 'person']),
  answer: z.object({
    shareClosed: figureSchema,
    shareOfAmbition: figureSchema,
    fte: figureSchema,
    persons: figureSchema,
    remaining: figureSchema,
  }),
  shortage: z.object({
    /** The shortage in the unit in which it is compared. */
    compared: figureSchema,
    persons: figureSchema,
    fte: figureSchema,
    ambition: figureSchema,
    ambitionFte: figureSchema,
  }),
  waterfall: z.array(waterfallStepSchema),
  /** What the plan claims for the plan as a whole. */
  claims: z.array(statedClaimSchema),
  choices: z.array(choiceSchema),
  combinations: z.object({
    count: z.number().int(),
    lowest: answerSchema.nullable(),
    highest: answerSchema.nullable(),
  }),
  investment: z.object({
    total: figureSchema,
    ceiling: figureSchema,
    room: figureSchema,
    byYear: z.array(yearFigureSchema),
  }),
  careCost: z.object({
    window: z.object({ gross: figureSchema, npv: figureSchema }),
    structural: z.object({ gross: figureSchema, npv: figureSchema }),
    byYear: z.array(z.object({ year: z.number().int(), gross: figureSchema, npv: figureSchema })),
  }),
  structuralCost: z.object({ total: figureSchema, withoutPayer: figureSchema }),
  unknowns: z.object({
    /** Number of cells and inputs that the answer, money and hours of the plan miss. */
    count: z.number().int(),
    /** The first of them. */
    gaps: z.array(gapSchema),
    /** Share of the initiatives that give a number. */
    shareQuantified: figureSchema,
  }),
  findings: z.object({ counts: findingCountsSchema, gravest: z.array(findingSchema) }),
});

/** Everything the first screen says. */
export type Overview = z.infer<typeof overviewSchema>;
/** One bar of the waterfall. */
export type WaterfallStep = z.infer<typeof waterfallStepSchema>;
/** What the plan itself claims, beside what follows from it. */
export type StatedClaim = z.infer<typeof statedClaimSchema>;
