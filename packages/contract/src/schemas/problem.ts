import * as z from 'zod';
import { conflictSchema } from './change.ts';
import { realisedConflictSchema } from './realisations.ts';
import { textSchema } from './text.ts';

/**
 * Kinds of problem a reader acts on. `own-plan-gone`: this plan of one's own was wiped or has expired, and must be sent
 * in again. `sign-in`: one has to sign in (again). `conflict`: something else stands there than the change was made on; both values are told.
 * `plan-faults`: the plan can't be computed until the cells that are told are mended. `unreadable`: words can't be read
 * as what their cells hold, or the plan as a whole can't be computed any more; kept only when that is said outright. Of every other problem the status and the sentence say all: `about:blank`.
 */
const problemTypeSchema = z.enum([
  'about:blank',
  'urn:kapstok:problem:own-plan-gone',
  'urn:kapstok:problem:sign-in',
  'urn:kapstok:problem:conflict',
  'urn:kapstok:problem:plan-faults',
  'urn:kapstok:problem:unreadable',
]);

/** An input that was wrong: where it stood, as a JSON pointer into that part of the request, and what was expected. */
export const wrongInputSchema = z.object({
  in: z.enum(['path', 'query', 'header', 'body']),
  path: z.string(),
  sentence: textSchema,
});

/** A cell of a kept plan that can't be read or computed with, and the record it stands in. */
export const planFaultSchema = z.object({
  table: z.string(),
  /** Null when it is about the table as a whole. */
  record: z.uuid().nullable(),
  /** Column; empty: the row as a whole. */
  field: z.string(),
  found: z.string(),
  expected: textSchema,
  message: textSchema,
});

/** What went wrong (RFC 9457), with a sentence in both languages: what happened and what to do. */
export const problemSchema = z.object({
  type: problemTypeSchema,
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  sentence: textSchema,
  /** Every input that was wrong, all at once; absent when the problem is about no input. */
  errors: z.array(wrongInputSchema).optional(),
  /** What met what, where two changed the same. */
  conflicts: z.array(conflictSchema).optional(),
  /** Amounts that were given in the place of something else than stands there. */
  amounts: z.array(realisedConflictSchema).optional(),
  /** Why a kept plan can't be computed, cell by cell; the first of them when there are many. */
  faults: z.array(planFaultSchema).optional(),
});

/** What went wrong. */
export type Problem = z.infer<typeof problemSchema>;
/** A cell of a kept plan that can't be computed with. */
export type PlanFault = z.infer<typeof planFaultSchema>;
/** An input that was wrong. */
export type WrongInput = z.infer<typeof wrongInputSchema>;
