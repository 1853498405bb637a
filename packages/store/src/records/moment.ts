import { sql } from 'kysely';
import { readHead, seqAt } from '../log/read-log.ts';
import type { Reader } from '../log/writer.ts';

/** A point in the history of a region: now, after an entry, at a moment of the clock, or as a version has it. */
export type Moment = 'now' | { readonly seq: number } | { readonly at: Date } | { readonly version: string };

/** A version that is not there, or that whoever acts may not see. */
export class NoSuchVersion extends Error {
  override name = 'NoSuchVersion';
}

/** A version that is known by its name only: it says nothing of what the plan was. */
export class NotHeld extends Error {
  override name = 'NotHeld';
}

/**
 * The place in the log of a moment; 0 is before the first entry.
 * @throws {NoSuchVersion} when the moment is a version of another plan, or one that may not be seen
 * @throws {NotHeld} when nothing of the version is here
 */
export async function seqOf(reader: Reader, plan: string, moment: Moment): Promise<number> {
  if (moment === 'now') return (await readHead(reader))?.seq ?? 0;
  if ('seq' in moment) return moment.seq;
  if ('at' in moment) return await seqAt(reader, moment.at);
  const { rows } = await sql<{ seq: string; held: boolean }>`
    select seq::text as seq, held from kapstok.version
    where region_id = ${reader.region}::uuid and plan_id = ${plan}::uuid
      and id = ${moment.version}::uuid`.execute(reader.trx);
  const [version] = rows;
  if (version === undefined) throw new NoSuchVersion(moment.version);
  if (!version.held) throw new NotHeld(moment.version);
  return Number(version.seq);
}
