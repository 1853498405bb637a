import * as z from 'zod';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** Something that is not known: where, what it is, and why. */
export const gapSchema = z.object({ place: placeSchema, what: textSchema, why: textSchema });

/** Something that is not known. */
export type GapDto = z.infer<typeof gapSchema>;
