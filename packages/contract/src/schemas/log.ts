import * as z from 'zod';
import { momentSchema } from './moment.ts';
import { nextSchema, searchedToSchema } from './page.ts';
import { textSchema } from './text.ts';

/** What an entry of the log can tell of. */
export const entryKindSchema = z.enum([
  'change',
  'undo',
  'restore',
  'load',
  'version',
  'assignment',
  'key',
  'webhook',
  'plan',
  'measured',
  'round',
  'refusal',
]);

/** An entry of the log of a region. */
export const logEntrySchema = z.object({
  seq: z.number().int(),
  id: z.uuid(),
  at: momentSchema,
  account: z.object({ id: z.uuid(), name: z.string() }),
  role: textSchema,
  kind: z.string(),
  /** What happened, in a sentence. */
  what: textSchema,
  plan: z.string().nullable(),
  reason: z.string(),
  hash: z.string(),
});

/** A page of the log. */
export const logSchema = z.object({
  entries: z.array(logEntrySchema),
  next: nextSchema,
  searchedTo: searchedToSchema,
});

/** Something that was refused. */
export const refusalSchema = z.object({
  id: z.uuid(),
  at: momentSchema,
  /** Null for who had not signed in, or is not known in the region. */
  account: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  role: textSchema.nullable(),
  /** The request: method and address, without what it asked for in secret. */
  request: z.string(),
  status: z.number().int(),
  why: textSchema,
  /** How often within a minute; what comes again after that is told by itself. */
  times: z.number().int(),
  lastAt: momentSchema,
});

/** A page of what was refused, the latest first. */
export const refusalListSchema = z.object({ refusals: z.array(refusalSchema), next: nextSchema });

/** A change as the feed tells it: whole, so that another system can follow. */
export const feedEntrySchema = z.object({
  seq: z.number().int(),
  id: z.uuid(),
  at: momentSchema,
  account: z.uuid(),
  role: z.string(),
  kind: z.string(),
  plan: z.string().nullable(),
  reason: z.string(),
  /** The edits, or what the entry tells of a version or role. */
  body: z.unknown(),
  /** Whether `body` holds all of it; what is too large to be sent to a webhook is left out there. */
  whole: z.boolean(),
});

/** Changes since a cursor, the oldest first. `next` is always there: keep it, and ask again with it. */
export const feedSchema = z.object({
  changes: z.array(feedEntrySchema),
  next: z.string(),
  more: z.boolean(),
  /** How many entries in between whoever asks may not read. */
  gaps: z.number().int(),
});

/** What an entry of the log can tell of. */
export type EntryKindDto = z.infer<typeof entryKindSchema>;

/** An entry of the log of a region. */
export type LogEntryDto = z.infer<typeof logEntrySchema>;
/** A page of the log. */
export type LogDto = z.infer<typeof logSchema>;
/** Something that was refused. */
export type RefusalDto = z.infer<typeof refusalSchema>;
/** A page of what was refused. */
export type RefusalList = z.infer<typeof refusalListSchema>;
/** Changes since a cursor. */
export type FeedDto = z.infer<typeof feedSchema>;
/** What happened in a region, for another system. */
export type FeedEntry = z.infer<typeof feedEntrySchema>;
