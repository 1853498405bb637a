import { readFileSync } from 'node:fs';
import { codeSchema, daySchema, roleSchema } from '@kapstok/contract/schemas';
import * as z from 'zod';

const versionSchema = z.object({
  name: z.string().min(1),
  /** Whether the folder holds it; else it is known by its name only. */
  held: z.boolean().default(true),
  adoption: z.object({ body: z.string().min(1), date: daySchema, document: z.string().min(1) }).optional(),
  /** On what ground this is said. */
  remark: z.string().optional(),
});

const regionsFileSchema = z.object({
  remark: z.string().optional(),
  regions: z.array(
    z.object({
      code: codeSchema,
      title: z.string().min(1),
      published: z.boolean().default(false),
      remark: z.string().optional(),
      plans: z.array(
        z.object({
          /** Folder of the plan, beside this file. */
          folder: z.string().min(1),
          code: codeSchema,
          title: z.string().min(1),
          /** For whom accounts to try with stand, where that is not whoever the plan names first; `of`: its code in the plan. */
          accounts: z
            .array(z.object({ role: roleSchema, of: z.string().min(1), remark: z.string().optional() }))
            .default([]),
          /** The oldest first. */
          versions: z.array(versionSchema).default([]),
        }),
      ),
    }),
  ),
});

/** The regions that a new installation begins with. */
export type RegionsFile = z.infer<typeof regionsFileSchema>;

/** Reads which regions a new installation begins with. */
export function readRegionsFile(path: string): RegionsFile {
  return regionsFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
