import * as z from 'zod';
import { momentSchema } from './moment.ts';
import { nextSchema } from './page.ts';
import { freeReasonSchema } from './reason.ts';

/** An address that is told of every change in a region. */
export const webhookSchema = z.object({
  id: z.uuid(),
  address: z.string(),
  madeAt: momentSchema,
  /** The last entry of the log that was told there. */
  toldSeq: z.number().int(),
  /** What went wrong last; null when nothing did. */
  lastFailure: z.object({ at: momentSchema, what: z.string(), times: z.number().int() }).nullable(),
  /** Whether it was stopped: by somebody, or after failing too long. */
  stopped: z.boolean(),
  /** Whether it came by a restored backup or a move: nothing is told from here. */
  atRest: z.boolean(),
});

/** Webhooks of a region. */
export const webhookListSchema = z.object({ webhooks: z.array(webhookSchema), next: nextSchema });

/** A webhook to be made. */
export const newWebhookSchema = z.object({
  id: z.uuid(),
  address: z.url({ protocol: /^https?$/ }).max(2000),
  reason: freeReasonSchema,
});

/** A webhook as it was made. The secret that signs is told this once. */
export const madeWebhookSchema = webhookSchema.extend({ secret: z.string() });

/** An address that is told of every change in a region. */
export type WebhookDto = z.infer<typeof webhookSchema>;
/** Webhooks of a region. */
export type WebhookList = z.infer<typeof webhookListSchema>;
/** A webhook as it was made. */
export type MadeWebhook = z.infer<typeof madeWebhookSchema>;
