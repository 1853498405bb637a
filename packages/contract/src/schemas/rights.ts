import * as z from 'zod';
import { roleSchema } from './role.ts';
import { textSchema } from './text.ts';

/** The table of rights: who may do what, on which tables, and how far. */
export const rightsSchema = z.object({
  roles: z.array(
    z.object({
      role: roleSchema,
      name: textSchema,
      within: z.array(z.object({ kind: z.string(), name: textSchema })),
    }),
  ),
  actions: z.array(z.object({ action: z.string(), name: textSchema })),
  groups: z.array(
    z.object({
      group: z.string(),
      name: textSchema,
      tables: z.array(z.object({ name: z.string(), title: textSchema })),
    }),
  ),
  /** One cell each: what is not in the list is not allowed. */
  rights: z.array(
    z.object({
      role: roleSchema,
      action: z.string(),
      /** Null for all tables. */
      groups: z.array(z.string()).nullable(),
      reach: z.enum(['own', 'region']),
    }),
  ),
});

/** The table of rights. */
export type RightsDto = z.infer<typeof rightsSchema>;
