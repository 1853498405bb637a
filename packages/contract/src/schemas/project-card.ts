import * as z from 'zod';
import { businessCaseSchema } from './business-cases.ts';
import { figureSchema, statedValueSchema, yearFigureSchema } from './figure.ts';
import { findingSchema } from './finding.ts';
import { gapSchema } from './gap.ts';
import { statedClaimSchema } from './overview.ts';
import { placeSchema } from './place.ts';
import { projectRowSchema } from './project-list.ts';
import { milestoneSchema } from './roadmap.ts';
import { textSchema } from './text.ts';

/** A field of the card as the plan fills it; `own` is a column of the region's own that Kapstok passes on. */
export const cardFieldSchema = z.object({
  column: z.string(),
  label: textSchema,
  value: textSchema,
  /** Whether something stands there. */
  filled: z.boolean(),
  own: z.boolean(),
});

/** A party as printed, and who it is when an organisation has that code, name or alias. */
export const partySchema = z.object({
  printed: z.string(),
  code: z.string().nullable(),
  name: z.string().nullable(),
  kind: z.string().nullable(),
});

/** A budget line of the project. */
export const budgetItemSchema = z.object({
  id: z.string(),
  group: z.string(),
  item: z.string(),
  costType: z.string(),
  total: figureSchema,
  byYear: z.array(yearFigureSchema),
  place: placeSchema,
});

/** Money from a source for this project, or for all. */
export const fundingSchema = z.object({
  project: z.string(),
  sourceKind: z.string(),
  amount: statedValueSchema,
  share: statedValueSchema,
  condition: z.string(),
  place: placeSchema,
});

/** An indicator and its targets, in the shape in which the plan prints them. */
export const indicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  unit: z.string(),
  baseline: z.string(),
  owner: z.string(),
  measuredBy: z.string(),
  population: z.string(),
  /** As printed, and how Kapstok reads it. */
  targets: z.array(z.object({ year: z.number().int(), printed: z.string(), read: textSchema })),
  /** Whether it stands at this project itself; else at its pillar. */
  ofProject: z.boolean(),
  place: placeSchema,
});

/** Everything about one project. */
export const projectCardSchema = z.object({
  row: projectRowSchema,
  pillarName: z.string(),
  fields: z.array(cardFieldSchema),
  parties: z.array(partySchema),
  money: z.object({
    total: figureSchema,
    byYear: z.array(yearFigureSchema),
    byCostType: z.array(z.object({ costType: z.string(), label: textSchema, figure: figureSchema })),
    items: z.array(budgetItemSchema),
    funding: z.array(fundingSchema),
  }),
  /** Null when the project has no business case. */
  businessCase: businessCaseSchema.nullable(),
  indicators: z.array(indicatorSchema),
  milestones: z.array(milestoneSchema),
  claims: z.array(statedClaimSchema),
  findings: z.array(findingSchema),
  gaps: z.array(gapSchema),
  place: placeSchema,
});

/** A field of the card. */
export type CardField = z.infer<typeof cardFieldSchema>;
/** A party as printed, and who it is. */
export type PartyDto = z.infer<typeof partySchema>;
/** A budget line of the project. */
export type BudgetItem = z.infer<typeof budgetItemSchema>;
/** Money from a source. */
export type FundingDto = z.infer<typeof fundingSchema>;
/** An indicator and its targets. */
export type IndicatorDto = z.infer<typeof indicatorSchema>;
/** Everything about one project. */
export type ProjectCard = z.infer<typeof projectCardSchema>;
