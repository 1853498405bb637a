import { type RecordHistory, recordColumns, type WrongInput } from '@kapstok/contract';
import { recordName } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { type PastDeed, type Reader, type RecordTurn, readDeeds, recordTurns, seqAt } from '@kapstok/store';
import { unknownName } from '../inputs/unknown-name.ts';
import { type AtPlan, reading } from './at-plan.ts';
import { beforeOf, type ChangesAsked, filtersIn, mustReadHistory } from './history-asked.ts';
import { neverKnown, refuseUnknown } from './known-ever.ts';
import { refused } from './refused.ts';
import { type EntryToTell, toldChanges } from './told-changes.ts';

const COLUMN = text('een kolom van deze rij zijn', 'be a column of this row');
const NO_RECORD = text('Deze rij is er niet.', 'This row is not here.');
const NOT_THEN = text('Deze rij was er toen niet.', 'This row was not here then.');

/** How many turns of a record are looked at in one go. */
const LOOKED_AT = 200;

/** Which part of the past of a record to tell. */
export interface RecordHistoryAsked extends ChangesAsked {
  readonly record: string;
  /** The record as it was then: nothing that was made later. */
  readonly asOf?: Date | undefined;
}

/** The entry of a turn, with only what it did to this record, or to this column of it. */
function toldTurn(deed: PastDeed, { edits, row }: RecordTurn, field: string | undefined): EntryToTell {
  const asField = edits.filter((edit) => field === undefined || edit.kind !== 'set' || edit.field === field);
  return { ...deed, row, edits: asField, editCount: asField.length };
}

/** The latest so many turns that were asked for, however many others lie in between. */
async function turnsAsked(
  reader: Reader,
  { plan }: AtPlan,
  { record, field, after, limit, ...asked }: RecordHistoryAsked,
): Promise<readonly EntryToTell[]> {
  const told: EntryToTell[] = [];
  const atOnce = Math.max(limit, LOOKED_AT);
  let before = beforeOf(after);
  for (;;) {
    const turns = await recordTurns(reader, plan.id, record, { field, before, limit: atOnce });
    const seqs = turns.map(({ seq }) => seq);
    const found = await readDeeds(reader, { ...filtersIn({ ...asked, limit }), seqs, limit: atOnce });
    const deeds = new Map(found.map((deed) => [deed.seq, deed]));
    for (const turn of turns) {
      const deed = deeds.get(turn.seq);
      if (deed !== undefined) told.push(toldTurn(deed, turn, field));
    }
    before = seqs.at(-1);
    if (told.length >= limit || turns.length < atOnce) return told.slice(0, limit);
  }
}

/** The column that is asked for, where the record never had it and its table has it not. */
async function unknownField(
  reader: Reader,
  { plan }: AtPlan,
  { row: { record } }: RecordTurn,
  field: string | undefined,
): Promise<readonly WrongInput[]> {
  if (field === undefined) return [];
  const known = recordColumns(record.table, [], Object.keys(record.cells)).map(({ name }) => name);
  if (known.includes(field)) return [];
  if ((await recordTurns(reader, plan.id, record.id, { field, limit: 1 })).length > 0) return [];
  return [unknownName({ input: 'field', name: field, kind: COLUMN, known })];
}

/**
 * What a record, or one value of it, was over time, the latest first.
 * @throws {Refused} for who may not read it; 404 when the record was never there, or not by then; 400 when it is asked for by a name that was
 * never there
 */
export async function recordHistory(at: AtPlan, asked: RecordHistoryAsked): Promise<RecordHistory> {
  const record = asked.record.toLowerCase();
  const { limit } = asked;
  return await reading(at, async (reader) => {
    await mustReadHistory(reader, at);
    const until = asked.asOf === undefined ? undefined : (await seqAt(reader, asked.asOf)) + 1;
    const [latest] = await recordTurns(reader, at.plan.id, record, { before: until, limit: 1 });
    if (latest === undefined) throw refused(404, until === undefined ? NO_RECORD : NOT_THEN);
    const after = asked.after ?? (until === undefined ? undefined : String(until));
    const entries = await turnsAsked(reader, at, { ...asked, record, after, limit: limit + 1 });
    if (entries.length === 0) {
      const unknown = await neverKnown(reader, at.plan.id, asked);
      refuseUnknown([...unknown, ...(await unknownField(reader, at, latest, asked.field))]);
    }
    const page = entries.slice(0, limit);
    const last = page.at(-1);
    const { table, cells } = latest.row.record;
    return {
      record,
      table,
      name: recordName(table, cells),
      changes: await toldChanges(reader, at, page),
      next: entries.length > limit && last !== undefined ? String(last.seq) : null,
    };
  });
}
