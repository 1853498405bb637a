import { cellOf, compare, type Edit, type PlanRecord, type PlanRecords } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import type { ProjectedRow } from '../records/projection.ts';
import { projectedRow, STATE_COLUMNS, type StateRow } from '../records/rows.ts';

/** What one entry did to one record. */
export interface RecordTurn {
  readonly seq: number;
  readonly edits: readonly Edit[];
  /** The record after it, or as it stood before it was taken away. */
  readonly row: ProjectedRow;
}

/** Which turns of a record to read, the latest first. */
export interface TurnsAsked {
  /** Only of this column. */
  readonly field?: string | undefined;
  /** Only turns of entries before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** A record as it stood from an entry until another. */
interface Standing extends ProjectedRow {
  readonly from: number;
  readonly to: number | undefined;
}

const CHUNK = 200;

/** How many to read at once: so many turns lie between one more standings, but for those of another column. */
function chunkOf({ field, limit }: TurnsAsked): number {
  return field === undefined ? Math.min(CHUNK, limit + 1) : CHUNK;
}

/**
 * What happened to a record, the latest first, read from how it stood: no entry has to be opened for it. As far as
 * whoever acts may see the record.
 */
export async function recordTurns(
  reader: Reader,
  plan: string,
  record: string,
  asked: TurnsAsked,
): Promise<readonly RecordTurn[]> {
  const { field, before, limit } = asked;
  const size = chunkOf(asked);
  const turns: RecordTurn[] = [];
  const keep = (found: readonly RecordTurn[]): void => {
    turns.push(...found.filter((turn) => isAsked(turn, field, before)));
  };
  let below = before;
  let later: Standing | undefined;
  let isLast = false;
  while (!isLast && turns.length < limit) {
    const chunk = await standingsOf(reader, { plan, record }, { below, limit: size });
    for (const standing of chunk) {
      keep(turnsBetween(standing, later));
      later = standing;
    }
    below = later?.from;
    isLast = chunk.length < size;
  }
  if (isLast && later !== undefined) keep([begun(later)]);
  return turns.slice(0, limit);
}

/** The turns that lead from how a record stood to how it stood next; undefined: nothing came after. */
function turnsBetween(standing: Standing, later: Standing | undefined): readonly RecordTurn[] {
  if (later === undefined) return standing.to === undefined ? [] : [ended(standing, standing.to)];
  if (standing.to === undefined || standing.to < later.from) {
    return [begun(later), ...(standing.to === undefined ? [] : [ended(standing, standing.to)])];
  }
  const edits = compare(alone(standing.record), alone(later.record));
  return [{ seq: later.from, edits, row: later }];
}

function begun(row: Standing): RecordTurn {
  return { seq: row.from, edits: [{ kind: 'add', record: row.record }], row };
}

function ended(row: Standing, seq: number): RecordTurn {
  return { seq, edits: [{ kind: 'remove', record: row.record }], row };
}

function alone(record: PlanRecord): PlanRecords {
  return new Map([[record.id, record]]);
}

function isAsked({ seq, edits }: RecordTurn, field: string | undefined, before: number | undefined): boolean {
  if (before !== undefined && seq >= before) return false;
  return edits.some((edit) => {
    if (field === undefined) return true;
    if (edit.kind === 'set') return edit.field === field;
    return edit.kind !== 'move' && cellOf(edit.record, field) !== '';
  });
}

async function standingsOf(
  { trx, region }: Reader,
  { plan, record }: { readonly plan: string; readonly record: string },
  { below, limit }: { readonly below: number | undefined; readonly limit: number },
): Promise<readonly Standing[]> {
  const earlier = below === undefined ? sql`` : sql`and from_seq < ${below}::bigint`;
  const { rows } = await sql<StateRow & { from_seq: string; to_seq: string | null }>`
    select ${STATE_COLUMNS}, from_seq::text as from_seq, to_seq::text as to_seq
    from kapstok.record_state
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and record_id = ${record}::uuid ${earlier}
    order by kapstok.record_state.from_seq desc
    limit ${limit}::int`.execute(trx);
  return rows.map((row) => {
    const to = row.to_seq === null ? undefined : Number(row.to_seq);
    return { ...projectedRow(row), from: Number(row.from_seq), to };
  });
}

/** A record at the place of an entry in the log. */
export interface RecordAtEntry {
  readonly record: string;
  readonly seq: number;
}

/** Records as they stood after entries, or last stood before them, by `placeOfTurn`; those that may not be seen are absent. */
export async function recordsAtEntries(
  { trx, region }: Reader,
  plan: string,
  asked: readonly RecordAtEntry[],
): Promise<ReadonlyMap<string, ProjectedRow>> {
  if (asked.length === 0) return new Map();
  const { rows } = await sql<StateRow & { seq: string }>`
    select w.seq::text as seq, s.*
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as w (record uuid, seq bigint)
    cross join lateral (
      select ${STATE_COLUMNS} from kapstok.record_state
      where region_id = ${region}::uuid and plan_id = ${plan}::uuid and record_id = w.record
        and kapstok.record_state.from_seq <= w.seq
      order by kapstok.record_state.from_seq desc
      limit 1
    ) s`.execute(trx);
  return new Map(
    rows.map((row) => [placeOfTurn({ record: row.id, seq: Number(row.seq) }), projectedRow(row)]),
  );
}

/** Tells a record at an entry from every other. */
export function placeOfTurn({ record, seq }: RecordAtEntry): string {
  return `${record} ${seq}`;
}
