import * as z from 'zod';

/** Lists that can be taken out as CSV or Excel. */
export const LIST_NAMES = [
  'projects',
  'findings',
  'roadmap',
  'business-cases',
  'drivers',
  'budget',
  'choices',
  'overview-years',
  'waterfall',
  'claims',
  'gaps',
] as const;

/** The name of a list that can be taken out. */
export const listNameSchema = z.enum(LIST_NAMES);

/** The name of a list that can be taken out. */
export type ListName = z.infer<typeof listNameSchema>;
