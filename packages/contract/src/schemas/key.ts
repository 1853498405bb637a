import * as z from 'zod';
import { momentSchema } from './moment.ts';
import { nextSchema } from './page.ts';
import { freeReasonSchema, ownNameSchema } from './reason.ts';
import { roleSchema, withinSchema } from './role.ts';
import { textSchema } from './text.ts';

/** A key with which a program uses the API. */
export const apiKeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: roleSchema,
  roleName: textSchema,
  within: withinSchema,
  scope: z.enum(['read', 'write']),
  madeAt: momentSchema,
  madeBy: z.string(),
  endsAt: momentSchema,
  /** When it was used last; null when it never was. */
  seenAt: momentSchema.nullable(),
  current: z.boolean(),
  /** Why it counts no more: it was ended, its time is over, or its maker may not make it any more. Null while it counts. */
  over: z.enum(['ended', 'expired', 'maker']).nullable(),
});

/** Keys of a region. */
export const apiKeyListSchema = z.object({ keys: z.array(apiKeySchema), next: nextSchema });

/** A key to be made; it can do at most what its maker can. */
export const newApiKeySchema = z.object({
  id: z.uuid(),
  name: ownNameSchema,
  role: roleSchema,
  within: withinSchema,
  scope: z.enum(['read', 'write']),
  /** Days until it ends. */
  days: z.number().int().min(1).max(400),
  reason: freeReasonSchema,
});

/** A key as it was made. The secret is told this once. */
export const madeApiKeySchema = apiKeySchema.extend({ secret: z.string() });

/** A key with which a program uses the API. */
export type ApiKeyDto = z.infer<typeof apiKeySchema>;
/** Keys of a region. */
export type ApiKeyList = z.infer<typeof apiKeyListSchema>;
/** A key as it was made. */
export type MadeApiKey = z.infer<typeof madeApiKeySchema>;
