import * as z from 'zod';

/** A sentence or name in the two languages of the interface. */
export const textSchema = z.object({ nl: z.string(), en: z.string() });

/** A sentence or name in the two languages of the interface. */
export type TextDto = z.infer<typeof textSchema>;

/** The language a reader asked for. */
export const languageSchema = z.enum(['nl', 'en']);
