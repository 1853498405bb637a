import { compare, type PlanRecords, type RecordId, recordOf } from '@kapstok/plan';
import type { Json } from '../log/canonical-json.ts';
import type { Writer } from '../log/writer.ts';
import { type ChangeOf, change, type Outcome, recordsOf } from './change.ts';
import type { Moment } from './moment.ts';
import { compareMoments } from './read-records.ts';
import { rowsNow } from './rows.ts';

/**
 * Brings a record back to what it was, or the whole plan when no record is named, as a change: what happened since
 * stays in the log.
 */
export function restore(
  writer: Writer,
  of: ChangeOf & { readonly to: Moment; readonly record?: RecordId },
): Promise<Outcome> {
  const { id, plan, reason, to, record } = of;
  const tells = { to: momentJson(to), record: record ?? null };
  return change(writer, {
    id,
    plan,
    reason,
    kind: 'restore',
    asked: tells,
    tells,
    edits: async () => {
      const edits = await compareMoments(writer, plan, 'now', to);
      return record === undefined ? edits : edits.filter((edit) => recordOf(edit) === record);
    },
  });
}

/** Makes a plan into these records, as one change: a plan that comes in from outside, the first time or again. */
export function load(
  writer: Writer,
  of: ChangeOf & {
    readonly records: PlanRecords;
    /** What the entry tells beside what it changes. */
    readonly tells?: { readonly [key: string]: Json };
  },
): Promise<Outcome> {
  const { id, plan, reason, records, tells = {} } = of;
  return change(writer, {
    id,
    plan,
    reason,
    kind: 'load',
    asked: [...records.values()].map(({ cells, ...record }) => ({ ...record, cells })),
    tells,
    edits: async () => compare(recordsOf(await rowsNow(writer, plan)), records),
  });
}

function momentJson(moment: Moment): Json {
  if (moment === 'now') return 'now';
  if ('seq' in moment) return { seq: String(moment.seq) };
  return 'at' in moment ? { at: moment.at.toISOString() } : { version: moment.version };
}
