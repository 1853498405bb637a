import * as z from 'zod';
import { evidenceNamesSchema, evidenceSchema } from './evidence.ts';
import { FORMS } from './forms.ts';
import { daySchema, pastMomentSchema } from './moment.ts';
import { nextSchema, pageQuerySchema } from './page.ts';
import { freeReasonSchema, ownWords } from './reason.ts';
import { textSchema } from './text.ts';

const periodSchema = z.string().regex(FORMS.period);
const codeSchema = z.string().min(1).max(200);

/** What was measured: a figure, how many of how many, or why there is no figure. A measured 0 is a figure. */
export const measuredSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('share'), numerator: z.number(), denominator: z.number() }),
  z.object({ kind: z.literal('not_measured') }),
  z.object({ kind: z.literal('too_few') }),
  z.object({ kind: z.literal('not_applicable') }),
]);

/** How far a figure is. */
export const measurementStateSchema = z.enum(['draft', 'submitted', 'returned', 'approved']);

/** How a figure stands, and since which entry of the log (`seq`): give that back with what you make of it. */
export const figureStandsSchema = z.object({
  definition: z.number().int(),
  /** All it is about, the reporter too, by code. */
  about: z.array(z.string()),
  measured: measuredSchema,
  state: measurementStateSchema,
  remark: z.string(),
  /** Why it is right, though a check doubts it. */
  because: z.string(),
  /** What was asked when it was given back. */
  question: z.string(),
  /** Files that show where it comes from: SHA-256 of each. */
  evidence: z.array(z.string()),
  seq: z.number().int(),
});

/** A measured figure of a plan. */
export const measurementSchema = figureStandsSchema.extend({
  indicator: z.string(),
  period: z.string(),
  reporter: z.string(),
});

/** A page of measured figures; `seq` is the entry of the log of which they are, null for now. */
export const measurementListSchema = z.object({
  measurements: z.array(measurementSchema),
  seq: z.number().int().nullable(),
  next: nextSchema,
});

/** Which figures to give. */
export const measurementsQuerySchema = z.object({
  ...pageQuerySchema.shape,
  after: z.string().max(900).optional(),
  indicator: codeSchema.optional(),
  period: periodSchema.optional(),
  reporter: z.string().max(200).optional(),
  state: measurementStateSchema.optional(),
  /** As they stood at a moment, in a version, or after this entry of the log: one of these. */
  asOf: pastMomentSchema.optional(),
  version: z.uuid().optional(),
  seq: z.coerce.number().int().min(1).optional(),
});

/** A round of measuring as the plan has it. */
export const roundHeadSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** What it is for: `baseline`, `progress`, `reflection`, `effect`; null where the plan doesn’t say. */
  kind: z.string().nullable(),
  period: z.string(),
  opens: daySchema.nullable(),
  due: daySchema.nullable(),
  closes: daySchema.nullable(),
  /** Since when, or from when, figures can be given: the day that the plan says it opens, else the first of its period. */
  begins: daySchema,
  state: z.enum(['not_begun', 'open', 'closed']),
  closed: z.boolean(),
});

/** Who gives figures; an empty code is the region or the plan itself. */
export const reporterSchema = z.object({ code: z.string(), name: z.string(), kind: z.string() });

/** How far the request to one reporter is: how many figures it has, and how many in each state. */
export const requestStandingSchema = z.object({
  reporter: reporterSchema,
  asked: z.number().int(),
  absent: z.number().int(),
  draft: z.number().int(),
  submitted: z.number().int(),
  returned: z.number().int(),
  approved: z.number().int(),
  /** Files that its figures name as evidence, each counted once. */
  files: z.number().int(),
  late: z.boolean(),
});

/** The rounds of a plan that can be measured in, with how far the requests are that whoever asks may see. */
export const roundListSchema = z.object({
  rounds: z.array(roundHeadSchema.extend({ requests: z.array(requestStandingSchema) })),
  /** Whether whoever asks may see a round as a whole. */
  leads: z.boolean(),
  /** Rounds without a period: nothing can be asked in those. */
  withoutPeriod: z.array(z.string()),
});

/** A figure that is asked, with all that is known of it. */
export const requestFigureSchema = z.object({
  indicator: z.string(),
  name: z.string(),
  unit: z.string(),
  period: z.string(),
  definition: z.number().int(),
  population: z.string(),
  method: z.string(),
  /** Of its period, or (`cumulative`) all since the start. */
  counts: z.enum(['per_period', 'cumulative']),
  askedAs: z.enum(['value', 'share']),
  stands: figureStandsSchema.nullable(),
  /** Names of other rounds that ask this same figure: given in one of them, it is given. */
  alsoIn: z.array(z.string()),
  previous: z.object({ period: z.string(), measured: measuredSchema }).nullable(),
  /** What makes the figure that stands doubtful. */
  doubts: z.array(textSchema),
  /** Why it can’t be filled in now; null where it can. */
  locked: textSchema.nullable(),
});

/** What a round asks of one reporter. */
export const figureRequestSchema = z.object({
  round: roundHeadSchema,
  reporter: reporterSchema,
  late: z.boolean(),
  figures: z.array(requestFigureSchema),
  /** The files that its figures name as evidence. */
  files: z.array(evidenceSchema),
  may: z.object({ report: z.boolean(), validate: z.boolean() }),
});

/** Figures that are given: some to go on with later, some handed in. All are kept, or none. */
export const figureAnswerSchema = z.object({
  id: z.uuid(),
  reason: freeReasonSchema,
  figures: z
    .array(
      z.object({
        indicator: codeSchema,
        period: periodSchema,
        /** The entry from which the figure stood that you saw; null: there was none. */
        seq: z.number().int().nullable(),
        measured: measuredSchema,
        remark: ownWords(2000).default(''),
        because: ownWords(2000).default(''),
        evidence: evidenceNamesSchema.default([]),
        /** Others it is about too, by code: one total of several organisations. */
        about: z.array(codeSchema).max(500).default([]),
        submit: z.boolean(),
      }),
    )
    .min(1)
    .max(2000),
});

/** A step with figures of one request: take back, give back, approve or open again. */
export const figureStepsSchema = z.object({
  id: z.uuid(),
  step: z.enum(['withdraw', 'return', 'approve', 'reopen']),
  /** Why; who gave the figure reads it where it is given back or opened again. */
  reason: freeReasonSchema,
  figures: z
    .array(z.object({ indicator: codeSchema, period: periodSchema, seq: z.number().int() }))
    .min(1)
    .max(2000),
});

/** What was measured. */
export type MeasuredDto = z.infer<typeof measuredSchema>;
/** How a figure stands. */
export type FigureStands = z.infer<typeof figureStandsSchema>;
/** A measured figure of a plan. */
export type MeasurementDto = z.infer<typeof measurementSchema>;
/** A page of measured figures. */
export type MeasurementList = z.infer<typeof measurementListSchema>;
/** Which figures to give. */
export type MeasurementsQuery = z.infer<typeof measurementsQuerySchema>;
/** A round of measuring as the plan has it. */
export type RoundHead = z.infer<typeof roundHeadSchema>;
/** Who gives figures. */
export type ReporterDto = z.infer<typeof reporterSchema>;
/** How far the request to one reporter is. */
export type RequestStandingDto = z.infer<typeof requestStandingSchema>;
/** The rounds of a plan. */
export type RoundList = z.infer<typeof roundListSchema>;
/** A figure that is asked. */
export type RequestFigure = z.infer<typeof requestFigureSchema>;
/** What a round asks of one reporter. */
export type FigureRequest = z.infer<typeof figureRequestSchema>;
/** Figures that are given. */
export type FigureAnswer = z.infer<typeof figureAnswerSchema>;
/** A step with figures of one request. */
export type FigureStepsDto = z.infer<typeof figureStepsSchema>;
