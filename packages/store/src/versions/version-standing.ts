import { sql } from 'kysely';
import { momentWords } from '../log/moment-words.ts';
import { seqAt } from '../log/read-log.ts';
import type { Reader } from '../log/writer.ts';
import { mayAll } from '../rights/may-here.ts';
import { listVersions } from './read-versions.ts';
import type { Version } from './version.ts';
import { versionsThen } from './versions-then.ts';

/** A version, with when the plan stood so and what happened since. */
export interface VersionStanding extends Version {
  /** When the last change in it was made, in UTC with microseconds; undefined when nothing of it is held. */
  readonly at: string | undefined;
  /** When it was made to hold the plan so, or made anew; undefined when whoever acts may not know, or nothing of it is held. */
  readonly madeAt: string | undefined;
  /** How many changes were made since; undefined when whoever acts may not know, or nothing of it is held. */
  readonly changesSince: number | undefined;
}

/**
 * How many changes were counted after a place in the log, by the plan and the place. The log only grows: of a database that
 * is asked more than once, what was counted stays so, and only what came since is counted.
 */
export type ChangesCounted = Map<string, { readonly upTo: number; readonly changes: number }>;

/** Versions there are fewer of; it bounds what is kept. */
const MOST_COUNTED = 10_000;

/**
 * The versions of a plan that whoever acts may see, the latest first, with where they stand in its history.
 * @param counted what was counted in this database before; what is counted now is added
 */
export async function versionStandings(
  reader: Reader,
  plan: string,
  counted: ChangesCounted = new Map(),
): Promise<readonly VersionStanding[]> {
  return await standingOf(reader, plan, await listVersions(reader, plan), { counted });
}

/** The versions of a plan as they stood at a moment, the latest first, and how many changes were made since each by then. */
export async function versionStandingsAt(
  reader: Reader,
  plan: string,
  moment: Date,
): Promise<readonly VersionStanding[]> {
  const upTo = await seqAt(reader, moment);
  return await standingOf(reader, plan, await versionsThen(reader, plan, upTo), { counted: new Map(), upTo });
}

/** How far changes are counted, and what was counted before; until the last where no entry is named. */
interface Counting {
  readonly counted: ChangesCounted;
  readonly upTo?: number;
}

async function standingOf(
  reader: Reader,
  plan: string,
  versions: readonly Version[],
  counting: Counting,
): Promise<readonly VersionStanding[]> {
  const held = versions.filter((version) => version.held).map(({ seq }) => seq);
  const moments = await momentsOf(reader, plan, held);
  const since = await changesSince(reader, plan, [...new Set(held)], counting);
  return versions.map((version) => {
    if (!version.held) return { ...version, at: undefined, madeAt: undefined, changesSince: undefined };
    const { at, madeAt } = moments.get(version.seq) ?? { at: undefined, madeAt: undefined };
    return { ...version, at, madeAt, changesSince: since?.get(version.seq) };
  });
}

interface Moments {
  readonly at: string;
  readonly madeAt: string | undefined;
}

/** A version holds the plan of an entry; the next entry of the log is the one that made it do so. */
async function momentsOf(
  { trx, region }: Reader,
  plan: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Moments>> {
  const { rows } = await sql<{ of: string; at: string; made: string | null }>`
    select w.of::text as of, ${momentWords('e.at')} as at, ${momentWords('m.at')} as made
    from unnest(string_to_array(${seqs.join(',')}, ',')::bigint[]) as w (of)
    cross join lateral kapstok.plan_entry(${plan}::uuid, w.of) e
    left join kapstok.entry m on m.region_id = ${region}::uuid and m.seq = w.of + 1 and m.kind = 'version'`.execute(
    trx,
  );
  return new Map(rows.map(({ of, at, made }) => [Number(of), { at, madeAt: made ?? undefined }]));
}

/** How many changes of the plan came after each place in the log; undefined for who may not know. */
async function changesSince(
  reader: Reader,
  plan: string,
  places: readonly number[],
  { counted, upTo: last }: Counting,
): Promise<ReadonlyMap<number, number> | undefined> {
  if (!(await mayAll(reader, 'readHistory'))) return undefined;
  const keyOf = (place: number): string => `${reader.region} ${plan} ${place}`;
  const before = places.map((place) => counted.get(keyOf(place)) ?? { upTo: place, changes: 0 });
  const later = await changesAfter(
    reader,
    plan,
    before.map(({ upTo }) => upTo),
    last,
  );
  if (counted.size + places.length > MOST_COUNTED) counted.clear();
  const since = new Map<number, number>();
  for (const [at, { upTo, changes }] of before.entries()) {
    const place = places[at] ?? upTo;
    const more = later.get(upTo);
    const now = { upTo: more?.last ?? upTo, changes: changes + (more?.changes ?? 0) };
    counted.set(keyOf(place), now);
    since.set(place, now.changes);
  }
  return since;
}

/** How many changes of the plan came after each place, and the place of the last of them. */
async function changesAfter(
  { trx, region }: Reader,
  plan: string,
  places: readonly number[],
  upTo: number | undefined,
): Promise<ReadonlyMap<number, { readonly changes: number; readonly last: number }>> {
  const { rows } = await sql<{ place: string; changes: string; last: string }>`
    select w.place::text as place, count(*)::text as changes, max(e.seq)::text as last
    from unnest(string_to_array(${[...new Set(places)].join(',')}, ',')::bigint[]) as w (place)
    join kapstok.entry e on e.seq > w.place
    where e.region_id = ${region}::uuid and e.plan_id = ${plan}::uuid
      and e.kind in ('change', 'undo', 'restore', 'load')
      ${upTo === undefined ? sql`` : sql`and e.seq <= ${upTo}::bigint`}
    group by 1`.execute(trx);
  return new Map(
    rows.map(({ place, changes, last }) => [Number(place), { changes: Number(changes), last: Number(last) }]),
  );
}
