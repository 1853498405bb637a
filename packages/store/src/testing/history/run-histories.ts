import { settle } from '@kapstok/plan';
import { sql } from 'kysely';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../../database/database.ts';
import { compareMoments, recordsAsOf } from '../../records/read-records.ts';
import { listVersions } from '../../versions/read-versions.ts';
import { type Version, versionJson } from '../../versions/version.ts';
import { chanceOf } from '../chance.ts';
import { as, COORDINATOR } from '../log-world.ts';
import { idOf, REGION } from '../rights-world.ts';
import { type History, hold, latest, STEPS, samePlan } from './history.ts';
import { draftStep, type Versions, versionStep } from './version-steps.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');

/**
 * Lets plans live, each from a seed of its own: edits, undone and restored, versions, conflicts, changes sent again, and
 * a clock that jumps. Fails when one is ever not what it has to be. The region is founded, with `foundLog`. Gives what
 * came of each change, and how far each version came.
 */
export async function runHistories(database: Database, seeds: Iterable<number>): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (const seed of seeds) {
    const history = await newHistory(database, seed);
    const versions: Versions = new Map();
    for (let left = 8 + history.chance.below(10); left > 0; left -= 1) {
      const kind = history.chance.below(8);
      if (kind === 0) await draftStep(history, versions);
      else if (kind <= 2) await versionStep(history, versions);
      else await history.chance.oneOf(STEPS)(history);
    }
    await holdHistory(history, versions);
    outcomes.push(...history.asked.map(({ outcome }) => outcome.kind));
    outcomes.push(...[...versions.values()].map(({ state }) => state));
  }
  return outcomes;
}

async function newHistory(database: Database, seed: number): Promise<History> {
  let made = 10_000_000 + seed * 1000;
  const newId = (): string => {
    made += 1;
    return idOf(made);
  };
  const chance = chanceOf(seed);
  const plan = newId();
  await asOwner(database, (trx) =>
    sql`
      insert into kapstok.plan (region_id, id, code, title)
      values (${REGION}::uuid, ${plan}::uuid, ${`plan ${seed}`}, 'Een plan')`.execute(trx),
  );
  const now = (): Date => new Date(START + (chance.below(800) - 400) * DAY);
  return { database, plan, chance, now, newId, asked: [], points: [{ seq: 0, records: new Map() }] };
}

/** Holds what can be read of a history, from its first moment to now, against what it has to be. */
async function holdHistory(history: History, versions: Versions): Promise<void> {
  const { database, plan, chance, points } = history;
  await as(
    database,
    COORDINATOR,
    history.now,
  )(async (reader) => {
    for (const { seq, records } of points) {
      hold(samePlan(await recordsAsOf(reader, plan, { seq }), records), `not what it was at ${seq}`, history);
    }
    const [from, to] = [
      chance.oneOf([latest(history), ...points]),
      chance.oneOf([latest(history), ...points]),
    ];
    const made = settle(from.records, await compareMoments(reader, plan, { seq: from.seq }, { seq: to.seq }));
    hold(
      made.ok && samePlan(made.records, to.records),
      'what differs does not make the one the other',
      history,
    );
    for (const version of await listVersions(reader, plan)) {
      const known = versions.get(version.id);
      const same = known !== undefined && known.plan === version.plan && wordsOf(known) === wordsOf(version);
      hold(same, 'a version is not what it was made', history);
      const then = points.findLast(({ seq }) => seq <= version.seq);
      const read = await recordsAsOf(reader, plan, { version: version.id });
      hold(then !== undefined && samePlan(read, then.records), 'a version holds another plan', history);
    }
  });
}

function wordsOf(version: Version): string {
  return JSON.stringify(versionJson(version));
}
