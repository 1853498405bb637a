import * as z from 'zod';
import { LIST_NAMES } from '../lists/list-names.ts';

/** The name of a list that can be taken out. */
export const listNameSchema = z.enum(LIST_NAMES);

/** The name of a list that can be taken out. */
export type ListName = z.infer<typeof listNameSchema>;
