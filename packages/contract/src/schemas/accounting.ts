import * as z from 'zod';
import { figureSchema, statedValueSchema } from './figure.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** An amount at worst, as expected and at best. */
export const inCasesSchema = z.object({
  pessimistic: figureSchema,
  likely: figureSchema,
  optimistic: figureSchema,
});

/** What was granted, found reached, paid and disputed, and what is still to come. */
export const grantTotalsSchema = z.object({
  granted: figureSchema,
  approved: figureSchema,
  rejected: figureSchema,
  paid: figureSchema,
  disputed: figureSchema,
  toReceive: figureSchema,
});

/** What an instalment hangs on. */
export const hangsOnSchema = z.object({
  kind: z.enum(['indicator', 'milestone', 'nothing']),
  code: z.string(),
  name: z.string(),
  /** The period over which the indicator is judged, or the quarter of the milestone; empty where the plan gives none. */
  period: z.string(),
});

/** An instalment of a grant, or what of it is in none: then `number` is empty, and `place` that of the grant. */
export const instalmentSchema = z.object({
  grant: z.string(),
  number: z.string(),
  planned: z.string().nullable(),
  amount: figureSchema,
  hangsOn: hangsOnSchema,
  /** Number of the indicator in the account to the state (SiSa); empty where the plan does not give it. */
  schemeIndicator: z.string(),
  obligation: z.string(),
  chances: z.array(statedValueSchema),
  judged: z.enum(['approved', 'rejected', 'open']),
  judgedOn: z.string().nullable(),
  judgedBy: z.string(),
  paid: statedValueSchema.nullable(),
  paidOn: z.string().nullable(),
  disputed: statedValueSchema.nullable(),
  dispute: z.string(),
  exposure: inCasesSchema,
  source: z.string(),
  place: placeSchema,
});

/** A grant with its conditions, its instalments, and what of it may have to be paid back. */
export const grantSchema = z.object({
  code: z.string(),
  name: z.string(),
  sourceKind: z.string(),
  /** Code of the scheme in the account to the state (SiSa); empty where the plan does not give it. */
  schemeCode: z.string(),
  recipient: z.string(),
  /** Code of the municipality that receives it; empty where the plan does not give it, null where no municipality does. */
  municipalityCode: z.string().nullable(),
  amount: statedValueSchema,
  vat: z.string(),
  obligation: z.string(),
  ownContribution: statedValueSchema,
  promisedBy: z.string(),
  conditions: z.array(z.string()),
  costKey: z
    .object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      agreedOn: z.string().nullable(),
      place: placeSchema,
    })
    .nullable(),
  grantedOn: z.string().nullable(),
  accountDue: z.string().nullable(),
  totals: grantTotalsSchema,
  exposure: inCasesSchema,
  /** What of the exposure falls to nobody by an agreement. */
  undivided: inCasesSchema,
  instalments: z.array(instalmentSchema),
  source: z.string(),
  place: placeSchema,
});

/** What of a grant falls to a party by its cost key. */
export const partyShareSchema = z.object({
  grant: z.string(),
  /** What was agreed, in words: a percentage, a number of residents, an equal part, or why nothing can be said. */
  share: textSchema,
  exposure: inCasesSchema,
  source: z.string(),
  place: placeSchema,
});

/** What a municipality or organisation may have to pay back. */
export const partyExposureSchema = z.object({
  kind: z.enum(['municipality', 'organisation']),
  code: z.string(),
  name: z.string(),
  exposure: inCasesSchema,
  /** Of each grant in which it has a share; none where no cost key names it. */
  shares: z.array(partyShareSchema),
});

/** What may have to be paid back of what is spent by the end of a quarter. */
export const quarterExposureSchema = z.object({
  quarter: z.string(),
  spent: figureSchema,
  exposure: inCasesSchema,
});

/** What of a budget may be spent, was promised to others, and is expected to be spent. */
export const budgetPartsSchema = z.object({
  budget: figureSchema,
  commitment: figureSchema,
  spend: figureSchema,
  forecast: figureSchema,
  /** Hours of own staff. */
  hours: figureSchema,
});

/**
 * How far money is against time and results: the part that was spent, the part of the time that is past, and the part of the targets
 * that hang on the money which was reached.
 */
export const paceSchema = z.object({ spent: figureSchema, time: figureSchema, results: figureSchema });

/** A budget line with what of it stands for which source and period. */
export const lineMoneySchema = z.object({
  id: z.string(),
  project: z.string(),
  pillar: z.string(),
  item: z.string(),
  costType: z.string(),
  /** What the line holds over all its years. */
  budget: figureSchema,
  parts: budgetPartsSchema,
  /** What of it stands for no source or period. */
  rest: figureSchema,
  pace: paceSchema.nullable(),
  place: placeSchema,
});

/** The budget with contingency and indexation, held against its ceiling; null where the plan names none. */
export const ceilingSchema = z.object({
  budget: figureSchema,
  contingency: figureSchema.nullable(),
  indexation: figureSchema.nullable(),
  total: figureSchema,
  ceiling: figureSchema.nullable(),
  room: figureSchema.nullable(),
});

/** What keeping a result up costs after the plan, who pays it, and since when that was agreed. */
export const upkeepCostSchema = z.object({
  item: z.string(),
  amount: statedValueSchema,
  payer: z.string(),
  hasPayer: z.boolean(),
  law: z.string(),
  indicator: z.string(),
  agreedOn: z.string().nullable(),
  decision: z.string(),
  source: z.string(),
  place: placeSchema,
});

/** What of a project goes on after the plan, and what keeps it up. */
export const projectAfterPlanSchema = z.object({
  code: z.string(),
  name: z.string(),
  benefits: z.array(figureSchema),
  costs: z.array(upkeepCostSchema),
  total: figureSchema,
  /** Whether something goes on every year while nobody pays for its upkeep, or nobody said what that costs. */
  isUnpaid: z.boolean(),
});

/**
 * What a party or law pays every year after the plan, and what it gains in less care used, by whether money comes free by it. These
 * kinds are never added together.
 */
export const paysAndGainsSchema = z.object({
  /** Empty where nobody is named. */
  name: z.string(),
  pays: figureSchema.nullable(),
  /** Money that comes free, and can be spent. */
  cashable: figureSchema.nullable(),
  /** Worth to society: room that serves others, and no money. */
  social: figureSchema.nullable(),
  /** Of which nobody said which of the two it is. */
  unsaid: figureSchema.nullable(),
});

/** Money of grants that has to be accounted for: what may have to be paid back, by source, result, party and quarter. */
export const accountingSchema = z.object({
  exposure: inCasesSchema,
  undivided: inCasesSchema,
  grants: z.array(grantSchema),
  municipalities: z.array(partyExposureSchema),
  organisations: z.array(partyExposureSchema),
  /** None where the plan does not say when money of a grant is spent. */
  quarters: z.array(quarterExposureSchema),
  budget: z.object({
    lines: z.array(lineMoneySchema),
    sources: z.array(z.object({ grant: z.string(), parts: budgetPartsSchema, pace: paceSchema.nullable() })),
    periods: z.array(z.object({ period: z.string(), parts: budgetPartsSchema })),
    /** The period until which was realised; null where nothing was. */
    realisedUntil: z.string().nullable(),
  }),
  ceiling: ceilingSchema,
  afterPlan: z.object({
    year: z.number().int().nullable(),
    projects: z.array(projectAfterPlanSchema),
    parties: z.array(paysAndGainsSchema),
    laws: z.array(paysAndGainsSchema),
  }),
});

/** An amount at worst, as expected and at best. */
export type InCasesDto = z.infer<typeof inCasesSchema>;
/** What an instalment hangs on. */
export type HangsOn = z.infer<typeof hangsOnSchema>;
/** An instalment of a grant. */
export type InstalmentDto = z.infer<typeof instalmentSchema>;
/** A grant with its instalments. */
export type GrantDto = z.infer<typeof grantSchema>;
/** What of a grant falls to a party. */
export type PartyShareDto = z.infer<typeof partyShareSchema>;
/** What a party may have to pay back. */
export type PartyExposureDto = z.infer<typeof partyExposureSchema>;
/** What stands exposed at the end of a quarter. */
export type QuarterExposureDto = z.infer<typeof quarterExposureSchema>;
/** What of a budget stands for something. */
export type BudgetPartsDto = z.infer<typeof budgetPartsSchema>;
/** How far money is against time. */
export type PaceDto = z.infer<typeof paceSchema>;
/** A budget line with what of it stands for which source and period. */
export type LineMoneyDto = z.infer<typeof lineMoneySchema>;
/** The budget held against its ceiling. */
export type CeilingDto = z.infer<typeof ceilingSchema>;
/** What of a project goes on after the plan. */
export type ProjectAfterPlanDto = z.infer<typeof projectAfterPlanSchema>;
/** What a party or law pays and gains. */
export type PaysAndGainsDto = z.infer<typeof paysAndGainsSchema>;
/** Money of grants that has to be accounted for. */
export type Accounting = z.infer<typeof accountingSchema>;
