import * as z from 'zod';
import { textSchema } from './text.ts';

/** What went wrong (RFC 9457), with a sentence in both languages: what happened and what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  sentence: textSchema,
});

/** What went wrong. */
export type Problem = z.infer<typeof problemSchema>;
