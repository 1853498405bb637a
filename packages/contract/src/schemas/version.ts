import * as z from 'zod';
import { daySchema, decisionDaySchema, momentSchema, pastMomentSchema } from './moment.ts';
import { nextSchema, partQuerySchema } from './page.ts';
import { planFaultSchema } from './problem.ts';
import { ownNameSchema, ownWords, reasonSchema } from './reason.ts';

/** A named point in the history of a plan. */
export const versionSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['draft', 'submitted', 'adopted', 'frozen']),
  /** It holds the plan as it stood after this entry. */
  seq: z.number().int(),
  /** When the plan stood so; null for a version that is not held. */
  at: momentSchema.nullable(),
  /** When it was made to hold that, or made anew; null for a version that is not held, and when the reader may not know. */
  madeAt: momentSchema.nullable(),
  /** Whether its contents are here; else it is known by name only. */
  held: z.boolean(),
  body: z.string().nullable(),
  date: daySchema.nullable(),
  document: z.string().nullable(),
  /** How many changes were made since, until the moment that is asked for; null when the reader may not know. */
  changesSince: z.number().int().nullable(),
});

/** A version as a step left it. */
export const versionStandsSchema = versionSchema.extend({
  /** Why it can't be computed, and so not be submitted, adopted or frozen; null when that could not be told. */
  faults: z.array(planFaultSchema).nullable(),
});

/** The versions of a plan, the latest first. */
export const versionListSchema = z.object({
  versions: z.array(versionSchema),
  next: nextSchema,
  /** What whoever asks may do with versions here: nothing with those of an earlier moment. */
  may: z.object({
    draft: z.boolean(),
    submit: z.boolean(),
    adopt: z.boolean(),
    freeze: z.boolean(),
  }),
});

/** Which versions to give; `after` is the id of one. */
export const versionsQuerySchema = z.object({
  ...partQuerySchema.shape,
  state: versionSchema.shape.state.optional(),
  /** The versions as they stood then: nothing that was done with them later. */
  asOf: pastMomentSchema.optional(),
  q: z.string().max(200).optional(),
});

/** A version to be made of the plan as it now is, or one that is known by name only. */
export const newVersionSchema = z.object({
  id: z.uuid(),
  version: z.uuid(),
  name: ownNameSchema,
  reason: reasonSchema,
  /** False for an older version whose contents were never here: it is known by name only. */
  held: z.boolean().default(true),
});

/** A step of a version, as whoever takes it saw the version: one that holds the plan of another moment since is looked at again. */
export const versionStepSchema = z.object({
  id: z.uuid(),
  reason: reasonSchema,
  /** `seq` of the version that was seen. */
  seq: z.number().int().min(0),
});

/** A decision of a body to adopt. */
export const adoptionSchema = versionStepSchema.extend({
  body: ownWords(200).min(1),
  date: decisionDaySchema,
  document: ownWords(1000).nullable().default(null),
  /** That the day is right, though the version was made after it: without, such a day is taken for a slip. */
  decidedBefore: z.boolean().default(false),
});

/** A named point in the history of a plan. */
export type VersionDto = z.infer<typeof versionSchema>;
/** A version as a step left it. */
export type VersionStands = z.infer<typeof versionStandsSchema>;
/** The versions of a plan. */
export type VersionList = z.infer<typeof versionListSchema>;
