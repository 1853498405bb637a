import * as z from 'zod';

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
