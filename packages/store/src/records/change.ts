import { type Edit, type PlanRecords, recordOf, settle } from '@kapstok/plan';
import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import type { Json } from '../log/canonical-json.ts';
import type { Entry, EntryKind } from '../log/entry.ts';
import { digestOf } from '../log/entry-hash.ts';
import { entryById } from '../log/read-log.ts';
import { assertIds, assertStorable } from '../log/storable.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { type ConflictTold, toldConflicts } from './conflicts.ts';
import { editsJson } from './edits-in.ts';
import { type Projection, regroups, rowChanges } from './projection.ts';
import { rowsNow } from './rows.ts';
import type { PillarOfProject } from './scope.ts';
import { writeRows } from './write-rows.ts';

/** What every change says beside what it changes. */
export interface ChangeOf {
  /** A UUID that whoever changes chose: sent again, the change is made once. */
  readonly id: string;
  readonly plan: string;
  readonly reason: string;
}

/** What came of a change. */
export type Outcome =
  | { readonly kind: 'made'; readonly entry: Entry }
  /** This very change was made before; the entry is the one of then. */
  | { readonly kind: 'madeBefore'; readonly entry: Entry }
  /** All of it stood there already: nothing was written. */
  | { readonly kind: 'nothing' }
  /** Something else stands there than it was made on: nothing was written. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly ConflictTold[] };

/** An id under which something else was done before. */
export class IdTaken extends Error {
  override name = 'IdTaken';
}

/** A change of some kind; the edits are made up when nobody else writes. */
export interface Wanted extends ChangeOf {
  readonly kind: EntryKind;
  /** What was asked for: a change that is sent again asks for the same. */
  readonly asked: Json;
  /** What the entry tells beside its edits. */
  readonly tells: { readonly [key: string]: Json };
  readonly edits: () => Promise<readonly Edit[]>;
}

/**
 * Makes a change: its entry and the rows that follow from it, or nothing at all.
 * @throws {IdTaken} when its id was used for something else
 * @throws {Unstorable} when it holds what no database keeps
 * @throws {NotAllowed} when whoever acts may not change one of the records; so does the database
 */
export async function change(writer: Writer, wanted: Wanted): Promise<Outcome> {
  assertIds([wanted.id, wanted.plan]);
  assertStorable(wanted.asked);
  const { id, plan, kind, reason } = wanted;
  const asked = digestOf({ kind, plan, reason, asked: wanted.asked });
  await lockHead(writer);
  const before = await madeBefore(writer, id, asked);
  if (before !== undefined) return { kind: 'madeBefore', entry: before };
  const edits = await wanted.edits();
  const standing = await standingFor(writer, plan, edits);
  const settled = settle(recordsOf(standing), edits);
  if (!settled.ok) {
    return { kind: 'conflict', conflicts: await toldConflicts(writer, plan, settled.conflicts) };
  }
  if (settled.edits.length === 0) return { kind: 'nothing' };
  const body = { ...wanted.tells, asked, edits: editsJson(settled.edits) };
  const entry = await append(writer, { id, kind, plan, reason, body });
  await project(writer, entry, plan, standing, settled.edits);
  return { kind: 'made', entry };
}

/**
 * Writes the rows that follow from the edits of an entry.
 * @throws {NotAllowed} when whoever acts may not change one of them
 */
async function project(
  writer: Writer,
  { seq }: Entry,
  plan: string,
  standing: Projection,
  edits: readonly Edit[],
): Promise<void> {
  const made = rowChanges(standing, edits, await pillarsNow(writer, plan));
  if (made === undefined) throw new Error('edits that were settled do not fit');
  await writeRows(writer, plan, seq, made.rows);
}

/**
 * The entry of a change that was made before under this id.
 * @throws {IdTaken} when it was another change, or that of another
 */
export async function madeBefore(writer: Writer, id: string, asked: string): Promise<Entry | undefined> {
  const entry = await entryById(writer, id);
  if (entry === undefined) return undefined;
  const same = entry.account === writer.account && askedIn(entry.body) === asked;
  if (!same) throw new IdTaken(`another change was made under ${id}`);
  return entry;
}

function askedIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'asked' in body ? body.asked : undefined;
}

/** The rows that edits are about: those they touch, or all when a project may come to another pillar. */
async function standingFor(writer: Reader, plan: string, edits: readonly Edit[]): Promise<Projection> {
  const touched = new Set(edits.map(recordOf));
  assertIds(touched);
  return await rowsNow(writer, plan, regroups(edits) ? undefined : touched);
}

/** The records of a projection. */
export function recordsOf(projection: Projection): PlanRecords {
  return new Map([...projection].map(([id, { record }]) => [id, record]));
}

async function pillarsNow({ trx }: Reader, plan: string): Promise<PillarOfProject> {
  const { rows } = await sql<{ project: string; pillar: string }>`
    select project, pillar from kapstok.pillar_of_projects(${plan}::uuid)`.execute(trx);
  return new Map(rows.map(({ project, pillar }) => [project, pillar]));
}
