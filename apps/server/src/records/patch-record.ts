import type { ConflictDto, OutcomeDto } from '@kapstok/contract';
import type { recordPatchSchema } from '@kapstok/contract/schemas';
import { cellOf, columnName, type PlanRecord, recordName, tableTitle } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  accountNames,
  deedsAt,
  editRecord,
  OtherRecord,
  type Reader,
  readRecord,
  recordTurns,
  type Writer,
} from '@kapstok/store';
import type * as z from 'zod';
import { type AtPlan, reading, writing } from '../changes/at-plan.ts';
import { wrongCells } from '../changes/check-edits.ts';
import { outcomeOf } from '../changes/made.ts';
import { mustEditSomething, refuseWrong } from '../changes/make-change.ts';
import { newColumnsIn, refuseDoubtful } from '../changes/refuse-doubtful.ts';
import { Refused, refused } from '../changes/refused.ts';
import { addedBy, addedTold, NOTHING_TOLD, type StopCheck } from '../changes/stopping.ts';
import { orRefused } from '../changes/store-problem.ts';
import { deedOf } from '../changes/told-changes.ts';
import { lackingAt } from '../changes/who-may.ts';
import { problemOf } from '../problem.ts';
import { isMarked } from './record-mark.ts';

/** How far back is looked for what somebody saw. */
const LOOKED_BACK = 100;

const NO_MARK = text(
  'Stuur in If-Match het merk (ETag) mee van de rij zoals u haar zag, zodat niemand ongezien wordt overschreven.',
  'Send with If-Match the mark (ETag) of the row as you saw it, so that nobody is written over unseen.',
);
const OTHER = text(
  'Deze rij is intussen gewijzigd, dus er is nog niets bewaard. Kijk naar beide waarden en kies welke blijft.',
  'This row was changed in the meantime, so nothing was kept yet. Look at both values and choose which one stays.',
);
const NO_SUCH_MARK = text(
  `Het merk in If-Match is niet dat van de rij zoals zij nu is, en van geen van haar laatste ${LOOKED_BACK} standen voor zover u die kunt zien, dus er is niets bewaard. Lees de rij opnieuw en stuur het merk (ETag) dat u dan krijgt.`,
  `The mark in If-Match is not that of the row as it now is, nor of any of its last ${LOOKED_BACK} states as far as you may see them, so nothing was kept. Read the row again and send the mark (ETag) you get then.`,
);
const NO_RECORD = text('Deze rij is er niet.', 'This row is not here.');

/** Words for one record, and the mark of the record as whoever sends them saw it. */
export interface PatchAsked {
  readonly record: string;
  readonly ifMatch: string | undefined;
  readonly patch: z.infer<typeof recordPatchSchema>;
}

/**
 * Gives cells of one record other words, if it still is as it was seen.
 * @throws {Refused} 428 without a mark, 412 with both values when the record is another, 404 when it is not there
 */
export async function patchRecord(
  at: AtPlan,
  { record: given, ifMatch, patch }: PatchAsked,
  plans: StopCheck,
): Promise<OutcomeDto> {
  if (ifMatch === undefined || ifMatch.trim() === '') throw refused(428, NO_MARK);
  refuseWrong(wrongCells(patch.cells, ['cells']));
  const record = given.toLowerCase();
  const known = await reading(at, (reader) => readRecord(reader, at.plan.id, record));
  const edits = Object.entries(patch.cells).map(([field, after]) => {
    return { kind: 'set', id: record, table: known?.record.table ?? '', field, before: '', after } as const;
  });
  const added = await addedBy(plans, at, edits);
  return await writing(at, async (writer) => {
    const table = (await readRecord(writer, at.plan.id, record))?.record.table;
    return await orRefused(lackingAt(at.standing, 'edit', table), async () => {
      await mustEditSomething(writer, at, table);
      const written = Object.keys(patch.cells).map((field) => {
        const cell = ['cells', field];
        return { record, table: table ?? '', field, named: cell, at: cell };
      });
      const fresh = await newColumnsIn(writer, at.plan.id, written);
      const outcome = await editRecord(writer, {
        id: patch.id.toLowerCase(),
        plan: at.plan.id,
        reason: patch.reason,
        record,
        cells: patch.cells,
        mark: ifMatch,
        isSeen: (now) => isMarked(ifMatch, now),
      }).catch(async (error: unknown) => {
        throw error instanceof OtherRecord
          ? await otherRecord(writer, at, { now: error.now, ifMatch, patch })
          : error;
      });
      const told = outcome.kind === 'made' ? await addedTold(writer, at, added, edits) : NOTHING_TOLD;
      if (outcome.kind === 'made')
        await refuseDoubtful(writer, at.plan.id, { written, fresh, ...told }, patch);
      return await outcomeOf(writer, at, outcome, edits, { ...told, notices: added.notices });
    });
  });
}

interface Met extends Pick<PatchAsked, 'patch'> {
  readonly now: PlanRecord | undefined;
  readonly ifMatch: string;
}

/** Tells both values of each cell that was to get other words, and who made what stands there now. */
async function otherRecord(writer: Writer, at: AtPlan, { now, ifMatch, patch }: Met): Promise<Refused> {
  if (now === undefined) return refused(404, NO_RECORD);
  const turns = await recordTurns(writer, at.plan.id, now.id, { limit: LOOKED_BACK });
  const seen = turns.find(({ row }) => isMarked(ifMatch, row.record))?.row.record;
  const conflicts: ConflictDto[] = [];
  for (const [field, wanted] of Object.entries(patch.cells)) {
    const by = await lastChanged(writer, at, now.id, field);
    conflicts.push({
      record: now.id,
      table: now.table,
      tableTitle: { ...tableTitle(now.table) },
      name: recordName(now.table, now.cells),
      field,
      fieldName: { ...columnName(field) },
      before: seen === undefined ? null : cellOf(seen, field),
      wanted,
      now: cellOf(now, field),
      beforeStood: seen !== undefined,
      by,
    });
  }
  const sentence = seen === undefined ? NO_SUCH_MARK : OTHER;
  return new Refused({ ...problemOf(412, sentence, 'urn:kapstok:problem:conflict'), conflicts });
}

async function lastChanged(
  reader: Reader,
  { plan }: AtPlan,
  record: string,
  field: string,
): Promise<ConflictDto['by']> {
  const [turn] = await recordTurns(reader, plan.id, record, { field, limit: 1 });
  if (turn === undefined) return null;
  const entry = (await deedsAt(reader, [turn.seq])).get(turn.seq);
  return entry === undefined ? null : deedOf(entry, await accountNames(reader, [entry.account]));
}
