import * as z from 'zod';
import {
  measuredSchema,
  measurementStateSchema,
  reporterSchema,
  requestStandingSchema,
  roundHeadSchema,
} from './measuring.ts';
import { daySchema, momentSchema } from './moment.ts';
import { freeReasonSchema } from './reason.ts';
import { sentReportSchema } from './reports.ts';
import { textSchema } from './text.ts';

/** A step of a round: when it was to be done, when it is to be now, and when it was. `shift`: days later than planned. */
export const roundStepSchema = z.object({
  step: z.string(),
  role: z.string(),
  planned: daySchema.nullable(),
  date: daySchema.nullable(),
  doneOn: daySchema.nullable(),
  shift: z.number().int().nullable(),
  overdue: z.boolean(),
  reason: z.string(),
  /** The last time that it was done here, as the log tells; null where it was not, or that may not be read. */
  recorded: z.object({ at: momentSchema, role: textSchema, by: z.string().nullable() }).nullable(),
});

/** A figure of a closed period that was opened again since: as it stood when it was closed, and as it stands. */
export const correctedFigureSchema = z.object({
  reporter: reporterSchema,
  indicator: z.string(),
  name: z.string(),
  period: z.string(),
  was: measuredSchema,
  now: measuredSchema,
  /** Until it is approved again, there is no figure to count with. */
  state: measurementStateSchema,
});

/** A round for who coordinates it: how far each request is, its steps, and what stands in the way of closing it. */
export const roundSchema = z.object({
  round: roundHeadSchema,
  /** The periods that it locks when it closes. */
  periods: z.array(z.string()),
  requests: z.array(requestStandingSchema),
  steps: z.array(roundStepSchema),
  inTheWay: z.array(textSchema),
  /** What was corrected in its periods after they were closed. */
  corrected: z.array(correctedFigureSchema),
  /** Who was reminded, the last of it first: when, and by whom; without a name where that is not known here. */
  reminders: z.array(z.object({ reporter: z.string(), at: momentSchema, by: z.string().nullable() })),
  /** Reports that were sent and of which a figure is another now. */
  reports: z.array(
    sentReportSchema.pick({ id: true, name: true, subject: true, period: true, changed: true }),
  ),
  /** Indicators of which nothing is asked, and why. */
  notAsked: z.array(z.object({ indicator: z.string(), name: z.string(), why: textSchema })),
  may: z.object({ validate: z.boolean(), close: z.boolean() }),
});

/** That a round is closed, or opened again. With something in the way of closing, and to open again, it says why. */
export const roundClosingSchema = z.object({ id: z.uuid(), reason: freeReasonSchema });

/** That somebody was reminded of what a round asks of them. */
export const reminderSchema = z.object({ id: z.uuid() });

/** That somebody was reminded. */
export type ReminderGiven = z.infer<typeof reminderSchema>;
/** A step of a round. */
export type RoundStepDto = z.infer<typeof roundStepSchema>;
/** A round for who coordinates it. */
export type RoundDocument = z.infer<typeof roundSchema>;
/** That a round is closed, or opened again. */
export type RoundClosing = z.infer<typeof roundClosingSchema>;
/** A figure of a closed period that was opened again. */
export type FigureCorrection = z.infer<typeof correctedFigureSchema>;
