import { LONGEST_ADDRESS_CODE } from '@kapstok/plan';
import * as z from 'zod';
import { FORMS } from './forms.ts';
import { nextSchema } from './page.ts';
import { freeReasonSchema, ownWords } from './reason.ts';

/** Code of a region or of a plan in it, as addresses hold it. */
export const codeSchema = z.string().max(LONGEST_ADDRESS_CODE).regex(FORMS.addressCode);

/** A plan that is kept, before anything of it is computed. */
export const keptPlanSchema = z.object({
  /** `<region>~<plan>`. */
  id: z.string(),
  code: z.string(),
  title: z.string(),
  region: z.object({ code: z.string(), title: z.string() }),
});

/** A region of this installation. */
export const regionSchema = z.object({
  code: z.string(),
  title: z.string(),
  /** Whether everybody may read its adopted versions. */
  published: z.boolean(),
  plans: z.array(keptPlanSchema),
});

/** Regions one may see. */
export const regionListSchema = z.object({ regions: z.array(regionSchema), next: nextSchema });

/** What may change of a region, and why. */
export const regionChangeSchema = z.object({
  title: ownWords(200).min(1),
  reason: freeReasonSchema,
});

/** Why a region is opened to everybody. */
export const publicationSchema = z.object({ reason: freeReasonSchema });

/** A plan that is to be kept: an empty one. */
export const newPlanSchema = z.object({
  id: z.uuid(),
  code: codeSchema,
  title: ownWords(200).min(1),
});

/** A plan that is kept. */
export type KeptPlan = z.infer<typeof keptPlanSchema>;
/** A region of this installation. */
export type RegionDto = z.infer<typeof regionSchema>;
/** Regions one may see. */
export type RegionList = z.infer<typeof regionListSchema>;
