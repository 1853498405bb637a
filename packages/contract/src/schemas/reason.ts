import * as z from 'zod';

/** Why somebody does something, in their own words: nobody else can tell it later. */
export const reasonSchema = z.string().trim().min(1).max(2000);
