import { type Cells, cellOf, type Edit, type PlanRecord } from '@kapstok/plan';
import type { Writer } from '../log/writer.ts';
import { type ChangeOf, change, type Outcome } from './change.ts';
import { rowsNow } from './rows.ts';

/** A record that is no longer what whoever changes it saw; undefined when it is gone. */
export class OtherRecord extends Error {
  override name = 'OtherRecord';
  readonly now: PlanRecord | undefined;

  constructor(now: PlanRecord | undefined) {
    super('the record is no longer what was seen');
    this.now = now;
  }
}

/** New words for cells of one record, by who saw it. */
export interface RecordEdit extends ChangeOf {
  readonly record: PlanRecord['id'];
  /** New words by column; empty takes the words away. */
  readonly cells: Cells;
  /** Tells which record was seen: sent again, the same was seen. */
  readonly mark: string;
  /** Whether a record is the one that was seen. */
  readonly isSeen: (record: PlanRecord) => boolean;
}

/**
 * Gives cells of one record other words, if it still is what was seen.
 * @throws {OtherRecord} when it is not, whichever cell was changed
 */
export function editRecord(writer: Writer, of: RecordEdit): Promise<Outcome> {
  const { record, cells, mark, isSeen, ...told } = of;
  return change(writer, {
    ...told,
    kind: 'change',
    asked: { record, cells, mark },
    tells: {},
    edits: async () => {
      const now = (await rowsNow(writer, of.plan, [record])).get(record)?.record;
      if (now === undefined || !isSeen(now)) throw new OtherRecord(now);
      return Object.entries(cells).map(([field, after]): Edit => {
        return { kind: 'set', id: record, table: now.table, field, before: cellOf(now, field), after };
      });
    },
  });
}
