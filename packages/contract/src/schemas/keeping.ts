import * as z from 'zod';
import { momentSchema } from './moment.ts';
import { textSchema } from './text.ts';

/** A backup of this installation. */
export const backupSchema = z.object({ name: z.string(), madeAt: momentSchema, bytes: z.number().int() });

/** The backups that this installation makes by itself. */
export const backupListSchema = z.object({
  /** False on a server: there who runs it makes them. */
  automatic: z.boolean(),
  everyMinutes: z.number().int().nullable(),
  /** Every backup stays for so many hours. */
  keepHours: z.number().int().nullable(),
  /** Of so many days on which one was made, the last of that day stays. */
  keepDays: z.number().int().nullable(),
  backups: z.array(backupSchema),
});

/** A backup to be made now. The id is remembered as long as the server runs: one that is sent again makes no second. */
export const newBackupSchema = z.object({ id: z.uuid() });

/** The backups with one that was asked for. */
export const backupMadeSchema = backupListSchema.extend({
  /** Whether one was made now: not when it was asked before of this server since its start, and not when nothing was written since the last. */
  made: z.boolean(),
});

/** The log of a region held against itself, and what is kept against the log. */
export const verificationSchema = z.object({
  at: momentSchema,
  entries: z.number().int(),
  records: z.number().int(),
  /** Hash of the last entry: noted elsewhere it proves later that nothing was cut off. */
  head: z.string(),
  /** When the end of the log it was also held against was noted, at a backup; without one it is held against itself only. */
  notedAt: momentSchema.nullable(),
  problems: z.array(textSchema),
});

/** The backups that this installation makes by itself. */
export type BackupList = z.infer<typeof backupListSchema>;
/** The backups with one that was asked for. */
export type BackupMade = z.infer<typeof backupMadeSchema>;
/** The log of a region held against itself. */
export type Verification = z.infer<typeof verificationSchema>;
