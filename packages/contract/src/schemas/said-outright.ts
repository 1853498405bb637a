import * as z from 'zod';

/** What a change does only when who sends it says so. Words that may mean two things are never kept. */
export const saidOutrightShape = {
  /**
   * Words that can't be read as what their cells hold are kept, and so is what the plan as a whole can't be computed with (a
   * second row with one key, a row that another refers to and that is gone); until it is mended nothing can be computed.
   */
  keepUnreadable: z.boolean().optional(),
  /** Columns that the plan did not have come to be, for everybody. */
  newColumns: z.boolean().optional(),
};
