import * as z from 'zod';
import { textSchema } from './text.ts';

/**
 * Kinds of problem a reader acts on. `own-plan-gone`: this plan of one's own was wiped or has expired, and must be sent
 * in again. Of every other problem the status and the sentence say all: `about:blank`.
 */
const problemTypeSchema = z.enum(['about:blank', 'urn:kapstok:problem:own-plan-gone']);

/** What went wrong (RFC 9457), with a sentence in both languages: what happened and what to do. */
export const problemSchema = z.object({
  type: problemTypeSchema,
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  sentence: textSchema,
});

/** What went wrong. */
export type Problem = z.infer<typeof problemSchema>;
