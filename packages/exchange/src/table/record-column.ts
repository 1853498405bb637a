import { type Sheet, wordsOf } from '../sheet.ts';

/** The column in which a table that was taken out of a kept plan tells which record each row is. */
const RECORD = 'record';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the first column of a sheet tells which record each row is: it was taken out of a kept plan, and is no column of a plan. */
export function hasRecordColumn({ rows }: Sheet): boolean {
  const [head, ...rest] = rows;
  const told = rest.map(({ cells }) => wordsOf(cells[0]).trim()).filter((words) => words !== '');
  return wordsOf(head?.cells[0]).trim().toLowerCase() === RECORD && told.every((words) => UUID.test(words));
}
