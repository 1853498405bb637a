import * as z from 'zod';
import { figureSchema, statedValueSchema, yearFigureSchema } from './figure.ts';
import { placeSchema } from './place.ts';

/** What a benefit line gives in a year or period; null where the line has no such figure. */
export const lineAmountsSchema = z.object({
  gross: figureSchema.nullable(),
  npv: figureSchema.nullable(),
  hours: figureSchema.nullable(),
  staff: figureSchema.nullable(),
  fte: figureSchema.nullable(),
});

/** A benefit line by year. */
export const benefitLineSchema = z.object({
  line: z.string(),
  label: z.string(),
  kind: z.string(),
  law: z.string(),
  beneficiary: z.string(),
  /** `cashable`: money comes free by it; `social`: none does; empty where nobody said. */
  valueKind: z.string(),
  unit: z.string(),
  /** Formula over drivers; empty when the line is a series. */
  formula: z.string(),
  byYear: z.array(z.object({ year: z.number().int(), amounts: lineAmountsSchema })),
  window: lineAmountsSchema,
  structural: lineAmountsSchema,
  /** Residents implied by year, where the plan gives the drivers. */
  reach: z.array(yearFigureSchema),
  place: placeSchema,
});

/** What a business case gives in a year or period. */
export const caseAmountsSchema = z.object({
  gross: figureSchema,
  npv: figureSchema,
  timeSaving: figureSchema,
  extraHours: figureSchema,
  extraStaff: figureSchema.nullable(),
  fte: figureSchema.nullable(),
});

/** A price, rate, conversion or driver a business case uses. */
export const driverSchema = z.object({
  key: z.string(),
  /** Project it is for; empty when it holds for the plan. */
  scope: z.string(),
  label: z.string(),
  value: statedValueSchema,
  byYear: z.array(z.object({ year: z.number().int(), value: statedValueSchema })),
  formula: z.string(),
  source: z.string(),
  place: placeSchema,
});

/** A social business case. */
export const businessCaseSchema = z.object({
  project: z.string(),
  name: z.string(),
  pillar: z.string(),
  firstYear: z.number().int().nullable(),
  lastYear: z.number().int().nullable(),
  discountBaseYear: z.number().int().nullable(),
  note: z.string(),
  source: z.string(),
  lines: z.array(benefitLineSchema),
  byYear: z.array(z.object({ year: z.number().int(), amounts: caseAmountsSchema })),
  window: caseAmountsSchema,
  structural: caseAmountsSchema,
  drivers: z.array(driverSchema),
  place: placeSchema,
});

/** A business case in one line: what it comes to, without what that is made of. */
export const listedCaseSchema = z.object({
  project: z.string(),
  name: z.string(),
  pillar: z.string(),
  firstYear: z.number().int().nullable(),
  lastYear: z.number().int().nullable(),
  window: caseAmountsSchema,
  structural: caseAmountsSchema,
  /** How many benefit lines it has. */
  lines: z.number().int(),
  place: placeSchema,
});

/** Every business case of a plan. */
export const businessCasesSchema = z.object({ cases: z.array(listedCaseSchema) });

/** A benefit line and what it books each year in the end: money, else hours, else people. */
export const bookedLineSchema = z.object({
  project: z.string(),
  line: z.string(),
  label: z.string(),
  booked: figureSchema,
});

/** Every benefit line of a plan that books something. */
export const bookedLinesSchema = z.object({ lines: z.array(bookedLineSchema) });

/** A price, rate, conversion or driver. */
export type DriverDto = z.infer<typeof driverSchema>;
/** What a benefit line gives in a year or period. */
export type LineAmounts = z.infer<typeof lineAmountsSchema>;
/** What a business case gives in a year or period. */
export type CaseAmounts = z.infer<typeof caseAmountsSchema>;
/** A benefit line by year. */
export type BenefitLineDto = z.infer<typeof benefitLineSchema>;
/** A social business case. */
export type BusinessCaseDto = z.infer<typeof businessCaseSchema>;
/** A business case in one line. */
export type ListedCase = z.infer<typeof listedCaseSchema>;
/** Every benefit line of a plan that books something. */
export type BookedLines = z.infer<typeof bookedLinesSchema>;
/** Every business case of a plan. */
export type BusinessCases = z.infer<typeof businessCasesSchema>;
