import * as z from 'zod';
import { figureSchema, figureValueSchema } from './figure.ts';
import { textSchema } from './text.ts';

/** The answer to "is it enough?" when open choices are settled in one way; FTE and shares as fractions. */
export const answerSchema = z.object({
  /** Alternative by choice; a choice that is absent stands at its base. */
  setting: z.record(z.string(), z.string()),
  /** The setting in words; "De afspraken van het plan" when every choice stands at its base. */
  label: textSchema,
  fte: figureValueSchema,
  /** What the plan contributes in the unit in which the shortage is compared: FTE, or persons without a part-time factor. */
  contribution: figureValueSchema,
  shareClosed: figureValueSchema,
  shareOfAmbition: figureValueSchema,
});

/** One way to settle an open choice, and what the answer becomes. */
export const alternativeSchema = z.object({
  id: z.string(),
  label: textSchema,
  fte: figureSchema,
  /** What the plan contributes in the unit in which the shortage is compared. */
  contribution: figureSchema,
  shareClosed: figureSchema,
  shareOfAmbition: figureSchema,
});

/** A question the plan leaves open on which the answer hangs. */
export const choiceSchema = z.object({
  id: z.string(),
  label: textSchema,
  /** Why it matters and what each answer means. */
  about: textSchema,
  /** The plan's own convention. */
  base: z.object({ id: z.string(), label: textSchema }),
  alternatives: z.array(alternativeSchema),
});

/** The answer under a setting. */
export type AnswerDto = z.infer<typeof answerSchema>;
/** One way to settle an open choice. */
export type AlternativeDto = z.infer<typeof alternativeSchema>;
/** A question the plan leaves open. */
export type ChoiceDto = z.infer<typeof choiceSchema>;
