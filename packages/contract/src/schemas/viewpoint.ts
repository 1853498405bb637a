import * as z from 'zod';
import { momentSchema } from './moment.ts';
import { roleSchema } from './role.ts';
import { textSchema } from './text.ts';
import { versionSchema } from './version.ts';

/** From where somebody looks at a kept plan: which state of it, and what they may do there. */
export const viewpointSchema = z.object({
  plan: z.string(),
  title: z.string(),
  region: z.object({ code: z.string(), title: z.string() }),
  role: z.object({ role: roleSchema, name: textSchema }),
  /** What is shown: the plan as it now is, as it stood at a moment, or as a version has it. */
  basis: z.object({
    kind: z.enum(['working', 'asOf', 'version']),
    /** The last entry that counts. */
    seq: z.number().int(),
    /** The moment of that entry; null when nothing was ever written. */
    at: momentSchema.nullable(),
    version: versionSchema.nullable(),
  }),
  /** The last version before the basis, for "working version after 1.2"; null when there is none. */
  after: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Whether whoever asks may read the plan as it now is. */
  mayReadWorking: z.boolean(),
  mayReadHistory: z.boolean(),
  /** Tables of which whoever asks may edit some row, from this basis. */
  editable: z.array(z.string()),
  /** Why nothing can be edited here; null when something can. */
  whyNotEdit: textSchema.nullable(),
  may: z.object({
    draftVersion: z.boolean(),
    submitVersion: z.boolean(),
    adoptVersion: z.boolean(),
    freezeVersion: z.boolean(),
    assignRoles: z.boolean(),
    readLog: z.boolean(),
    manageRegion: z.boolean(),
    takeOut: z.boolean(),
    makeKeys: z.boolean(),
  }),
});

/** From where somebody looks at a kept plan. */
export type Viewpoint = z.infer<typeof viewpointSchema>;
