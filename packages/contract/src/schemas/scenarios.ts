import * as z from 'zod';
import { answerSchema } from './answer.ts';
import { certaintySchema, chanceSchema } from './certainty.ts';
import { drawnFromSchema } from './drawn-from.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** What a scenario sets: a cell to a value, or an open choice. */
export const scenarioSettingSchema = z.object({
  label: textSchema,
  /** What stands there in the scenario, and in the plan; of an open choice the alternative. */
  words: textSchema,
  inPlan: textSchema,
  /** Whether it counts: what says no single number can't be supposed. */
  isSet: z.boolean(),
  source: z.string(),
  place: placeSchema,
});

/** The answer in one scenario. */
export const scenarioSchema = z.object({
  /** Empty: the plan as it stands. */
  code: z.string(),
  name: textSchema,
  about: z.string(),
  source: z.string(),
  setting: answerSchema.pick({ setting: true, label: true }),
  settings: z.array(scenarioSettingSchema),
  answer: certaintySchema.shape.answer,
  chances: z.array(chanceSchema),
});

/** The plan and its scenarios side by side: drawn alike, so that what differs is what the scenario sets. */
export const scenarioComparisonSchema = z.object({
  seed: z.number().int(),
  draws: z.number().int(),
  engine: z.string(),
  from: drawnFromSchema,
  comparedIn: z.enum(['FTE', 'person']),
  year: z.number().int().nullable(),
  scenarios: z.array(scenarioSchema),
});

/** The answer in one scenario. */
export type ScenarioDto = z.infer<typeof scenarioSchema>;
/** The plan and its scenarios side by side. */
export type ScenarioComparison = z.infer<typeof scenarioComparisonSchema>;
