import { ABOUT_TABLES, cellOf } from '@kapstok/plan';
import { listRecords, type Reader } from '@kapstok/store';
import { type AtState, seqOfState } from './view-of-plan.ts';

/** The columns that the plan says a table has. */
export async function columnsTold(reader: Reader, at: AtState, table: string): Promise<readonly string[]> {
  const told = await listRecords(reader, at.plan.id, { seq: seqOfState(at), table: ABOUT_TABLES.columns });
  return told
    .map(({ record }) => record)
    .filter((record) => cellOf(record, 'table') === table)
    .toSorted((one, other) => (one.position < other.position ? -1 : 1))
    .map((record) => cellOf(record, 'name'));
}
