import { type RecordDocument, recordDocument } from '@kapstok/contract';
import type { PlanRecord } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { mayEditRow, type ProjectedRow, type Reader, readRecord } from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { columnsTold } from './columns-told.ts';
import { ownRowNow } from './list-records.ts';
import { type AtState, seqOfState, whyNotHere, whyNotRow } from './view-of-plan.ts';

const NO_RECORD = text('Deze rij is er niet.', 'This row is not here.');

/** A record with its mark. */
export interface MarkedRecord {
  readonly document: RecordDocument;
  readonly record: PlanRecord;
}

async function rowOf(reader: Reader, at: AtState, id: string): Promise<ProjectedRow | undefined> {
  return (await ownRowNow(reader, at, id)) ?? (await readRecord(reader, at.plan.id, id, seqOfState(at)));
}

/**
 * One record for who wants to see or change it.
 * @throws {Refused} 404 when it is not there in this state, or may not be seen
 */
export async function oneRecord(at: AtState, id: string): Promise<MarkedRecord> {
  return await reading(at, async (reader) => {
    const row = await rowOf(reader, at, id.toLowerCase());
    if (row === undefined) throw refused(404, NO_RECORD);
    const { record, scope } = row;
    const here = whyNotHere(at);
    const mayEdit = here === undefined && (await mayEditRow(reader, at.plan.id, record.table, scope));
    const whyNot = mayEdit ? null : { ...(here ?? whyNotRow(at, record.table)) };
    const told = await columnsTold(reader, at, record.table);
    const dto = { ...record, cells: { ...record.cells } };
    return { document: recordDocument(dto, told, { mayEdit, whyNot }), record };
  });
}
