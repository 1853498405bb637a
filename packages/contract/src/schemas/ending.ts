import * as z from 'zod';
import { freeReasonSchema } from './reason.ts';

/**
 * That something ends now, and why; nothing need be said. It goes in a body, as an address is kept by every proxy and a
 * DELETE has no body. `id` is chosen by who sends it: sent again, it ends once.
 */
export const endingSchema = z.object({ id: z.uuid(), reason: freeReasonSchema });
