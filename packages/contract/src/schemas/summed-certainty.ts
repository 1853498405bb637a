import * as z from 'zod';
import { certaintySchema, drawnFigureSchema } from './certainty.ts';
import { momentSchema } from './moment.ts';
import { textSchema } from './text.ts';
import { versionSchema } from './version.ts';

const regionSchema = z.object({ code: z.string(), title: z.string() });

/** What plans come to together, drawn: by chance apart, but for inputs that they say are one. */
const summedSchema = z.object({
  /** Money, hours, FTE and persons in the year of the answer, each plan by its own conventions. */
  figures: z.array(drawnFigureSchema),
  /** Contribution, shares and chances; the shortage of one region counts once where its plans say the same of it. */
  answer: certaintySchema.shape.answer,
  chances: certaintySchema.shape.chances,
});

/** How sure several plans are together: those of a region, or the adopted plans of all regions. */
export const summedCertaintySchema = summedSchema.extend({
  /** The same seed, engine, plans and states of them give the same numbers to the bit. */
  seed: z.number().int(),
  draws: z.number().int(),
  engine: z.string(),
  /** The plans of one region, the adopted ones of all regions, or those that somebody put together. */
  level: z.enum(['region', 'nation', 'plans']),
  /** Null but for the plans of one. */
  region: regionSchema.nullable(),
  /** The moment as of which the plans are drawn; null: as they now are. */
  asOf: momentSchema.nullable(),
  /** What it says, in plain words. */
  sentences: z.array(textSchema),
  /** FTE, or persons where a plan gives no part-time factor. */
  comparedIn: z.enum(['FTE', 'person']),
  /** The structural year of the plans; null where they have different ones. */
  year: z.number().int().nullable(),
  fans: certaintySchema.shape.fans,
  chancesByYear: certaintySchema.shape.chancesByYear,
  /** Other forecasts of the shortage, as far as every plan has one of that name. */
  shortageScenarios: certaintySchema.shape.shortageScenarios,
  /** Of the nation each region; of a region none. */
  regions: z.array(summedSchema.extend({ region: regionSchema })),
  plans: z.array(
    summedSchema.extend({
      plan: z.string(),
      title: z.string(),
      region: regionSchema,
      /** The version that is drawn; null: the plan as it now is or as it was at `asOf`, or nothing was adopted. */
      version: versionSchema.nullable(),
      /** The entry of its log up to which it is drawn; null where nothing was. */
      entry: z.number().int().nullable(),
      /** A mark of all that stands in a plan that was only read. */
      mark: z.string().nullable(),
      /** How many of its inputs are drawn. */
      assumptions: z.number().int(),
      /** Why none of its figures is known; null when some are. */
      why: textSchema.nullable(),
    }),
  ),
  /** Regions that have nothing to draw. */
  without: z.array(regionSchema),
  /** Inputs that several plans say are one, by the name they share: these move together. */
  shared: z.array(z.object({ name: z.string(), plans: z.array(z.string()) })),
  /** What the sum does not say. */
  remarks: z.array(textSchema),
});

/** How sure several plans are together. */
export type SummedCertainty = z.infer<typeof summedCertaintySchema>;
