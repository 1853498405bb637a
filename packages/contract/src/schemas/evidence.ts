import * as z from 'zod';
import { FORMS } from './forms.ts';

/** What a file is called by what it holds: its SHA-256, in hexadecimals. */
export const sha256Schema: z.ZodString = z.string().regex(FORMS.sha256);

/** The files that show where one figure or amount comes from, by their SHA-256. */
export const evidenceNamesSchema: z.ZodArray<z.ZodString> = z.array(sha256Schema).max(20);

/** A file that shows where figures come from. */
export const evidenceSchema = z.object({
  /** SHA-256 of what it holds, in hexadecimals. */
  sha256: z.string(),
  name: z.string(),
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
});

/** The files of who gives figures. */
export const evidenceListSchema = z.object({ files: z.array(evidenceSchema) });

/** A file that shows where figures come from. */
export type EvidenceDto = z.infer<typeof evidenceSchema>;
/** The files of who gives figures. */
export type EvidenceList = z.infer<typeof evidenceListSchema>;
