import * as z from 'zod';
import { REPORT_KINDS } from '../reports/report-kinds.ts';
import { FORMS } from './forms.ts';
import { momentSchema, pastMomentSchema } from './moment.ts';
import { languageSchema, textSchema } from './text.ts';

const namedSchema = z.object({ code: z.string(), name: z.string() });
const codeSchema = z.string().min(1).max(200);
const quarterSchema = z.string().regex(FORMS.quarter);

/** A report that can be made of a plan. */
export const reportKindSchema = z.enum(REPORT_KINDS);

/** What a report can be saved as. */
export const reportFormatSchema = z.enum(['xlsx', 'docx', 'pdf']);

/** What a report is about: of which quarter, and of which project, municipality or organisation where it is about one. */
export const reportQuerySchema = z.object({
  /** A quarter, as `2026Q3`; without it the last one that is over. */
  period: quarterSchema.optional(),
  project: codeSchema.optional(),
  municipality: codeSchema.optional(),
  organisation: codeSchema.optional(),
  language: languageSchema.default('nl'),
});

/** Which reports can be made of a plan, and of what. */
export const reportChoicesSchema = z.object({
  /** The day as of which is told. */
  day: z.string(),
  reports: z.array(
    z.object({
      kind: reportKindSchema,
      name: textSchema,
      about: textSchema,
      /** What one chooses for it; null: nothing. */
      asks: z.enum(['period', 'project', 'municipality', 'organisation']).nullable(),
    }),
  ),
  /** Quarters that began, the latest first. */
  periods: z.array(z.object({ code: z.string(), name: textSchema })),
  /** The last of them that is over, else the first. */
  period: z.string(),
  projects: z.array(namedSchema),
  municipalities: z.array(namedSchema),
  organisations: z.array(namedSchema),
});

/** A report that was sent: which, and as of which moment or version it was made. It is made anew, and its bytes are kept by their digest. */
export const reportSendingSchema = z.object({
  id: z.uuid(),
  report: reportKindSchema,
  format: reportFormatSchema,
  ...reportQuerySchema.shape,
  period: quarterSchema,
  /** One of both: which state it was made of. */
  asOf: pastMomentSchema.optional(),
  version: z.uuid().optional(),
});

/** A report that was sent, and what of it is otherwise now. */
export const sentReportSchema = z.object({
  id: z.uuid(),
  report: z.string(),
  name: textSchema,
  /** What it is about: a project, municipality or organisation by its code; empty for the whole plan. */
  subject: z.string(),
  format: z.string(),
  /** The last quarter it tells of. */
  period: z.string(),
  periodName: textSchema,
  /** The last entry of the log that it knew of, and of when that is. */
  seq: z.number().int(),
  at: momentSchema,
  /** SHA-256 of the file, in hexadecimals. */
  digest: z.string(),
  /** How many approved figures that it could tell are others now. */
  changed: z.number().int(),
  /** Where it is made again, after the address of the plan: `/reports/quarterly.pdf?period=2026Q3&asOf=…`. */
  again: z.string(),
});

/** The reports of a plan that were sent, the latest first. */
export const sentReportsSchema = z.object({
  reports: z.array(sentReportSchema),
  /** Whether whoever asks may tell that a report was sent. */
  maySend: z.boolean(),
});

/** Which reports can be made of a plan, and of what. */
export type ReportChoices = z.infer<typeof reportChoicesSchema>;
/** What a report is about. */
export type ReportQuery = z.infer<typeof reportQuerySchema>;
/** A report that was sent. */
export type ReportSending = z.infer<typeof reportSendingSchema>;
/** A report that was sent, and what of it is otherwise now. */
export type SentReportDto = z.infer<typeof sentReportSchema>;
/** The reports of a plan that were sent. */
export type SentReports = z.infer<typeof sentReportsSchema>;
