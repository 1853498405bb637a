import * as z from 'zod';

/** That the server answers. */
export const healthSchema = z.object({ status: z.literal('ok') });
