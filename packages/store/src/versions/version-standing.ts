import { sql } from 'kysely';
import { momentWords } from '../log/moment-words.ts';
import type { Reader } from '../log/writer.ts';
import { mayAll } from '../rights/may-here.ts';
import { listVersions } from './read-versions.ts';
import type { Version } from './version.ts';

/** A version, with when the plan stood so and what happened since. */
export interface VersionStanding extends Version {
  /** When the last change in it was made, in UTC with microseconds; undefined when nothing of it is held. */
  readonly at: string | undefined;
  /** How many changes were made since; undefined when whoever acts may not know, or nothing of it is held. */
  readonly changesSince: number | undefined;
}

/** The versions of a plan that whoever acts may see, the latest first, with where they stand in its history. */
export async function versionStandings(reader: Reader, plan: string): Promise<readonly VersionStanding[]> {
  const versions = await listVersions(reader, plan);
  const held = versions.filter((version) => version.held).map(({ seq }) => seq);
  const [moments, since] = [await momentsOf(reader, plan, held), await changesSince(reader, plan, held)];
  return versions.map((version) => {
    if (!version.held) return { ...version, at: undefined, changesSince: undefined };
    return { ...version, at: moments.get(version.seq), changesSince: since?.get(version.seq) };
  });
}

async function momentsOf(
  { trx }: Reader,
  plan: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ of: string; at: string }>`
    select w.of::text as of, ${momentWords('e.at')} as at
    from unnest(string_to_array(${seqs.join(',')}, ',')::bigint[]) as w (of)
    cross join lateral kapstok.plan_entry(${plan}::uuid, w.of) e`.execute(trx);
  return new Map(rows.map(({ of, at }) => [Number(of), at]));
}

/** How many changes of the plan came after each place in the log; each entry is counted once. */
async function changesSince(
  { trx, region }: Reader,
  plan: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, number> | undefined> {
  if (!(await mayAll({ trx }, 'readHistory'))) return undefined;
  const places = [...new Set(seqs)].toSorted((one, other) => one - other);
  if (places.length === 0) return new Map();
  const { rows } = await sql<{ place: number; changes: string }>`
    select width_bucket(e.seq, string_to_array(${places.map((place) => place + 1).join(',')}, ',')::bigint[]) as place,
      count(*)::text as changes
    from kapstok.entry e
    where e.region_id = ${region}::uuid and e.plan_id = ${plan}::uuid
      and e.kind in ('change', 'undo', 'restore', 'load') and e.seq > ${places[0] ?? 0}::bigint
    group by 1`.execute(trx);
  const counted = new Map(rows.map(({ place, changes }) => [place, Number(changes)]));
  let sum = 0;
  const since = new Map<number, number>();
  for (const [at, place] of [...places.entries()].toReversed()) {
    sum += counted.get(at + 1) ?? 0;
    since.set(place, sum);
  }
  return since;
}
