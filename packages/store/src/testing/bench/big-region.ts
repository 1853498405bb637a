import type { Edit, PlanRecord } from '@kapstok/plan';
import { sql } from 'kysely';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../../database/database.ts';
import type { Json } from '../../log/canonical-json.ts';
import type { Head } from '../../log/chain.ts';
import { BEFORE_ALL, hashOf } from '../../log/entry-hash.ts';
import { editsJson } from '../../records/edits-in.ts';
import type { ProjectedRow } from '../../records/projection.ts';
import { type Replayed, replay, unwritten } from '../../records/replay.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { idOf } from '../rights-world.ts';

const PROJECTS = 200;
const DAYS = 730;
const DAY = 86_400_000;
const BATCH = 2000;
/** A column that no table of a plan has. */
const NOTE = 'opmerking_bij_de_meting';
const START = Date.parse('2024-01-01T00:00:00Z');

/** A region as large as they get: how many records, and how many changes were made on them over two years. */
export interface BigRegion {
  readonly region: string;
  readonly plan: string;
  readonly account: string;
  readonly records: number;
  readonly changes: number;
}

interface Filling extends BigRegion {
  readonly replayed: Replayed;
  readonly chance: Chance;
  readonly entries: Json[];
  readonly rows: Json[];
  hash: string;
  seq: number;
}

/** Fills a region that has a plan, by the same projection as changes that are made one by one. */
export async function fillRegion(database: Database, big: BigRegion): Promise<void> {
  const chance = chanceOf(big.changes);
  const filling: Filling = {
    ...big,
    replayed: unwritten(),
    chance,
    entries: [],
    rows: [],
    hash: BEFORE_ALL,
    seq: 0,
  };
  await guard(database, 'disable');
  add(
    filling,
    'load',
    Array.from({ length: big.records }, (_, n) => ({ kind: 'add', record: recordOf(n) })),
  );
  await fillOn(database, filling, anyEdit);
}

/** Goes on with changes, and writes what stands at the end of them. */
async function fillOn(
  database: Database,
  filling: Filling,
  anyOne: (filling: Filling) => Edit,
): Promise<void> {
  for (let left = filling.changes; left > 0; left -= 1) {
    add(filling, 'change', [anyOne(filling)]);
    if (filling.entries.length >= BATCH) await write(database, filling);
  }
  for (const [id, row] of filling.replayed.rows) filling.rows.push(rowJson(filling, id, row, row.from, null));
  await write(database, filling);
  await guard(database, 'enable');
}

/** A plan with its records, as it was loaded, and where the log of its region ends. */
export interface Loaded extends BigRegion {
  readonly rows: ReadonlyMap<string, ProjectedRow & { readonly from: number }>;
  readonly head: Head;
}

/** Gives a plan that was loaded a history: in a column of its own, so that it stays the plan it is. */
export async function addHistory(
  database: Database,
  { rows, head, ...big }: Loaded,
  pillars: Replayed['pillars'],
): Promise<void> {
  const chance = chanceOf(big.changes);
  const replayed: Replayed = { rows: new Map(rows), pillars };
  const ids = [...rows.keys()];
  const filling = { ...big, replayed, chance, entries: [], rows: [], hash: head.hash, seq: head.seq };
  await guard(database, 'disable');
  await asOwner(database, (trx) =>
    sql`
      delete from kapstok.record_state
      where region_id = ${big.region}::uuid and plan_id = ${big.plan}::uuid and to_seq is null`.execute(trx),
  );
  await fillOn(database, filling, ({ seq }) => {
    const id = ids[chance.below(ids.length)] ?? '';
    const record = replayed.rows.get(id)?.record;
    if (record === undefined) throw new Error('a record of the plan is not there');
    const before = record.cells[NOTE] ?? '';
    return { kind: 'set', id, table: record.table, field: NOTE, before, after: `Wijziging ${seq + 1}` };
  });
}

/** The id of the record with this number, in every big region. */
export function recordIdOf(n: number): string {
  return idOf(500_000_000 + n);
}

/** A record of a plan with projects and what belongs to them, some ten cells each. */
function recordOf(n: number): PlanRecord {
  const project = `${1 + (n % 5)}.${n % PROJECTS}`;
  const table = n < PROJECTS ? 'projects' : (['milestones', 'budget-lines', 'kpis'][n % 3] ?? 'kpis');
  const own = n < PROJECTS ? { code: project, pillar: `P${1 + (n % 5)}` } : { project, code: `${n}` };
  const words = Array.from(
    { length: 8 },
    (_, c) => [`kolom_${c}`, `Woorden in rij ${n}, kolom ${c}`] as const,
  );
  return {
    id: recordIdOf(n),
    table,
    position: `a${String(n).padStart(6, '0')}`,
    cells: { ...own, name: `Regel ${n}`, ...Object.fromEntries(words) },
  };
}

function anyEdit({ replayed, chance, records, seq }: Filling): Edit {
  const { id, table } = recordOf(chance.below(records));
  const before = replayed.rows.get(id)?.record.cells.name ?? '';
  return { kind: 'set', id, table, field: 'name', before, after: `Zo genoemd in wijziging ${seq + 1}` };
}

function add(filling: Filling, kind: string, edits: readonly Edit[]): void {
  filling.seq += 1;
  const { region, plan, account, seq, hash: beforeHash, replayed, changes } = filling;
  const at = new Date(START + (DAYS * DAY * seq) / changes).toISOString().replace('Z', '000Z');
  const body = { edits: editsJson(edits) };
  const told = { region, plan, account, role: 'coordinator', kind, reason: 'omdat', id: idOf(seq), body };
  const entry = { ...told, seq, at, beforeHash };
  const before = new Map(
    edits.map((edit) => ('id' in edit ? edit.id : edit.record.id)).map((id) => [id, replayed.rows.get(id)]),
  );
  replay(replayed, seq, edits);
  for (const [id, row] of before)
    if (row !== undefined) filling.rows.push(rowJson(filling, id, row, row.from, seq));
  filling.hash = hashOf(entry);
  filling.entries.push({ ...entry, seq: String(seq), hash: filling.hash });
}

function rowJson(
  { region, plan }: Filling,
  id: string,
  { record, scope }: ProjectedRow,
  from: number,
  to: number | null,
): Json {
  const { table, position, cells } = record;
  const seqs = { from: String(from), to: to === null ? null : String(to) };
  return { region, plan, id, table, position, cells, ...scope, ...seqs };
}

async function write(database: Database, filling: Filling): Promise<void> {
  const [entries, rows] = [filling.entries.splice(0), filling.rows.splice(0)].map((all) =>
    JSON.stringify(all),
  );
  await asOwner(database, async (trx) => {
    await sql`
      insert into kapstok.entry
      select region, seq, id, at, account, role, kind, plan, reason, body,
        decode("beforeHash", 'hex'), decode(hash, 'hex')
      from jsonb_to_recordset(${entries}::text::jsonb) as e (
        region uuid, seq bigint, id uuid, at timestamptz, account uuid, role text, kind text, plan uuid,
        reason text, body jsonb, "beforeHash" text, hash text
      )`.execute(trx);
    await sql`
      insert into kapstok.record_state
      select region, plan, id, "from", "to", "table", position, cells, pillar, project, organisation
      from jsonb_to_recordset(${rows}::text::jsonb) as r (
        region uuid, plan uuid, id uuid, "from" bigint, "to" bigint, "table" text, position text, cells jsonb,
        pillar text, project text, organisation text
      )`.execute(trx);
    await sql`
      insert into kapstok.head
      values (${filling.region}::uuid, ${filling.seq}::bigint, decode(${filling.hash}, 'hex'), '0', 1)
      on conflict (region_id) do update set seq = excluded.seq, hash = excluded.hash`.execute(trx);
  });
}

/** What triggers hold a change to is held here by the replay. */
async function guard(database: Database, how: 'disable' | 'enable'): Promise<void> {
  await asOwner(database, async (trx) => {
    for (const table of ['entry', 'record_state']) {
      await sql.raw(`alter table kapstok.${table} ${how} trigger user`).execute(trx);
    }
  });
}
