import { compare, type Edit, type PlanRecords, type RecordId, recordOf, tableOfEdit } from '@kapstok/plan';
import type { Json } from '../log/canonical-json.ts';
import type { Writer } from '../log/writer.ts';
import { type ChangeOf, change, type Outcome, recordsOf } from './change.ts';
import type { Moment } from './moment.ts';
import { compareMoments } from './read-records.ts';
import { rowsNow } from './rows.ts';

/**
 * Brings a record back to what it was, or the whole plan when no record is named, as a change: what happened since
 * stays in the log. Rows of a table in `unlessGone` stay as they are now, but for those that were not there then.
 */
export function restore(
  writer: Writer,
  of: ChangeOf & { readonly to: Moment; readonly record?: RecordId; readonly unlessGone?: string },
): Promise<Outcome> {
  const { id, plan, reason, to, record, unlessGone } = of;
  const kept = unlessGone === undefined ? {} : { unlessGone };
  const tells = { to: momentJson(to), record: record ?? null, ...kept };
  const isWanted = (edit: Edit): boolean =>
    (record === undefined || recordOf(edit) === record) &&
    (unlessGone !== tableOfEdit(edit) || edit.kind === 'remove');
  return change(writer, {
    id,
    plan,
    reason,
    kind: 'restore',
    asked: tells,
    tells,
    edits: async () => (await compareMoments(writer, plan, 'now', to)).filter(isWanted),
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
