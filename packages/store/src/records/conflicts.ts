import {
  type Conflict,
  cellOf,
  type Edit,
  type PlanRecord,
  recordOf,
  sameRecord,
  tableOfEdit,
} from '@kapstok/plan';
import { sql } from 'kysely';
import { canonicalJson } from '../log/canonical-json.ts';
import type { Entry } from '../log/entry.ts';
import { entriesAt } from '../log/read-log.ts';
import type { Reader } from '../log/writer.ts';
import { projectedRow, STATE_COLUMNS, type StateRow } from './rows.ts';

/** A conflict, with the entry that made what stands there now; undefined when whoever acts may not know. */
export interface ConflictTold extends Conflict {
  readonly by: Entry | undefined;
  /** Whether what the edit was made on stood there once, as far as whoever acts may see; else nobody changed it since. */
  readonly stood: boolean;
}

/** A record over time, the latest row first. */
type Past = readonly {
  readonly from: number;
  readonly to: number | undefined;
  readonly record: PlanRecord;
}[];

/** Tells of each conflict who made what stands there now, when and why. */
export async function toldConflicts(
  reader: Reader,
  plan: string,
  conflicts: readonly Conflict[],
): Promise<readonly ConflictTold[]> {
  const pasts = await pastsOf(reader, plan, new Set(conflicts.map(({ edit }) => recordOf(edit))));
  const met = conflicts.map((conflict) => {
    const past = pasts.get(recordOf(conflict.edit)) ?? [];
    return { conflict, seq: madeBy(conflict, past), stood: stoodOnce(conflict.edit, past) };
  });
  const entries = await entriesAt(reader, new Set(met.flatMap(({ seq }) => seq ?? [])));
  return met.map(({ conflict, seq, stood }) => ({
    ...conflict,
    by: seq === undefined ? undefined : entries.get(seq),
    stood,
  }));
}

/** Whether what an edit was made on stood there before what it met; a row that is to be added was once not there. */
function stoodOnce(edit: Edit, past: Past): boolean {
  const rows = past.flatMap(({ record }) => (record.table === tableOfEdit(edit) ? [record] : []));
  switch (edit.kind) {
    case 'add':
      return true;
    case 'set':
      return rows.some((record) => cellOf(record, edit.field) === edit.before);
    case 'move':
      return rows.some(({ position }) => position === edit.before);
    case 'remove':
      return rows.some((record) => sameRecord(record, edit.record));
  }
}

/** The entry that made what an edit met: that took the record away, or last changed what the edit is about. */
function madeBy({ edit }: Conflict, past: Past): number | undefined {
  const [last] = past;
  if (last?.to !== undefined) return last.to;
  const met = (record: PlanRecord): string => {
    if (edit.kind === 'set') return cellOf(record, edit.field);
    return edit.kind === 'move' ? record.position : canonicalJson(record);
  };
  const first = past.find(({ from, record }, at) => {
    const before = past[at + 1];
    return before === undefined || before.to !== from || met(before.record) !== met(record);
  });
  return first?.from;
}

async function pastsOf(
  { trx, region }: Reader,
  plan: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Past>> {
  const { rows } = await sql<StateRow & { from_seq: string; to_seq: string | null }>`
    select ${STATE_COLUMNS}, from_seq::text as from_seq, to_seq::text as to_seq
    from kapstok.record_state
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid
      and record_id = any(string_to_array(${[...ids].join(',')}, ',')::uuid[])
    order by kapstok.record_state.from_seq desc`.execute(trx);
  const pasts = new Map<string, Past[number][]>();
  for (const row of rows) {
    const past = pasts.get(row.id) ?? [];
    pasts.set(row.id, past);
    const to = row.to_seq === null ? undefined : Number(row.to_seq);
    past.push({ from: Number(row.from_seq), to, record: projectedRow(row).record });
  }
  return pasts;
}
