import * as z from 'zod';

/** Why somebody does something, in their own words: nobody else can tell it later. */
export const reasonSchema = z.string().trim().min(1).max(2000);

/** Why somebody does something, where nothing need be said: the log tells then that nothing was. */
export const freeReasonSchema = z.string().trim().max(2000).default('');
