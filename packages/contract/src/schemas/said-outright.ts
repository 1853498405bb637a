import * as z from 'zod';

/** What a change does only when who sends it says so. Words that may mean two things are never kept. */
export const saidOutrightShape = {
  /** Words that can't be read as what their cells hold are kept; until they are mended nothing can be computed. */
  keepUnreadable: z.boolean().optional(),
  /** Columns that the plan did not have come to be, for everybody. */
  newColumns: z.boolean().optional(),
};
