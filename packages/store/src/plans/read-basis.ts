import { sql } from 'kysely';
import { momentWords } from '../log/moment-words.ts';
import { seqAt } from '../log/read-log.ts';
import type { Reader } from '../log/writer.ts';
import { NoSuchVersion } from '../records/moment.ts';
import { mayAll } from '../rights/may-here.ts';
import { readVersion } from '../versions/read-versions.ts';
import { VERSION_COLUMNS, type Version, type VersionRow, versionOf } from '../versions/version.ts';

/** Which state of a plan somebody asks for: the one they may read first, one of a moment, or a version. */
export type Point = 'first' | { readonly at: Date } | { readonly version: string };

/** Which state of a plan is read. */
export interface Basis {
  readonly kind: 'working' | 'asOf' | 'version';
  /** The last change of the plan in it; 0 when it is from before the first. */
  readonly seq: number;
  /** When that was made, in UTC with microseconds. */
  readonly at: string | undefined;
  /** The version it is of. */
  readonly version: Version | undefined;
}

/** Why there is nothing to read. */
export type NoBasis =
  /** A version that is not there, or may not be seen. */
  | 'noVersion'
  /** A version that is known by its name only. */
  | 'notHeld'
  /** Only who may read the plan as it now is, may read it as it was. */
  | 'noWorking'
  /** The plan was not there yet, or there is no version that may be read. */
  | 'nothingYet';

/**
 * Which state of a plan whoever acts reads: without a wish the plan as it now is when they may read all of it, else the
 * latest version that they may see.
 */
export async function readBasis(reader: Reader, plan: string, point: Point): Promise<Basis | NoBasis> {
  if (point !== 'first' && 'version' in point) return await givenVersion(reader, plan, point.version);
  if (!(await mayAll(reader, 'readWorking')))
    return point === 'first' ? await latest(reader, plan) : 'noWorking';
  const upTo = point === 'first' ? undefined : await seqAt(reader, point.at);
  const entry = await planEntry(reader, plan, upTo);
  if (entry === undefined && point !== 'first') return 'nothingYet';
  const kind = point === 'first' ? 'working' : 'asOf';
  return { kind, seq: entry?.seq ?? 0, at: entry?.at, version: undefined };
}

/** When the first entry of a plan was made, as far as whoever acts may know; undefined where none was. */
export async function planBegun({ trx, region }: Reader, plan: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select at from kapstok.entry
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid
    order by kapstok.entry.seq
    limit 1`.execute(trx);
  return rows[0]?.at;
}

interface PlanEntry {
  readonly seq: number;
  readonly at: string;
}

/** The last change of a plan at or before an entry, as far as whoever acts may know. */
async function planEntry({ trx }: Reader, plan: string, upTo?: number): Promise<PlanEntry | undefined> {
  const { rows } = await sql<{ seq: string; at: string }>`
    select seq::text as seq, ${momentWords('at')} as at
    from kapstok.plan_entry(${plan}::uuid, ${upTo ?? null}::bigint)`.execute(trx);
  return rows.map(({ seq, at }) => ({ seq: Number(seq), at }))[0];
}

async function givenVersion(reader: Reader, plan: string, id: string): Promise<Basis | NoBasis> {
  try {
    return await ofVersion(reader, await readVersion(reader, plan, id));
  } catch (error) {
    if (error instanceof NoSuchVersion) return 'noVersion';
    throw error;
  }
}

/** Drafts are seen by who reads the plan as it now is, and they read that. */
async function latest(reader: Reader, plan: string): Promise<Basis | NoBasis> {
  const { rows } = await sql<VersionRow>`
    select ${VERSION_COLUMNS} from kapstok.version
    where region_id = ${reader.region}::uuid and plan_id = ${plan}::uuid and held and state <> 'draft'
    order by kapstok.version.seq desc, changed_seq desc
    limit 1`.execute(reader.trx);
  const [version] = rows.map(versionOf);
  return version === undefined ? 'nothingYet' : await ofVersion(reader, version);
}

async function ofVersion(reader: Reader, version: Version): Promise<Basis | NoBasis> {
  if (!version.held) return 'notHeld';
  const entry = await planEntry(reader, version.plan, version.seq);
  return { kind: 'version', seq: entry?.seq ?? 0, at: entry?.at, version };
}
