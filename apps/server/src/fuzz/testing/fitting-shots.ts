import type { RecordDto } from '@kapstok/contract';
import { tableDefinitions } from '@kapstok/plan';
import { type Chance, chanceOf } from './chance.ts';
import type { Aim } from './deed.ts';
import type { Shot } from './shots.ts';
import type { World } from './world.ts';
import { writingDeed } from './writing-deeds.ts';

const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  true,
  [],
  {},
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  '\u202e',
  1e308,
];

/** The plan as it stands now, with every id that there is. */
async function aimNow({ app, own, asking }: World): Promise<Aim> {
  const headers = asking.find(({ name }) => name === 'coordinator')?.headers ?? {};
  const records: RecordDto[] = [];
  for (const { name } of tableDefinitions()) {
    const url = `/api/v1/plans/${own.plan}/records?table=${name}&limit=50`;
    const answer = await app.inject({ url, headers });
    if (answer.statusCode === 200) records.push(...answer.json<{ records: RecordDto[] }>().records);
  }
  const { region, plan, versions, seqs, entries, accounts } = own;
  const none = { assignments: [], invitations: [], keys: [], webhooks: [] };
  return { region, plan, records, versions, seqs, changes: entries, accounts, ...none };
}

/** The same with one of its values another, or gone. */
function mutated(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.below(4) === 0) {
    return ODD[chance.below(ODD.length)];
  }
  const entries = Object.entries(value);
  const at = chance.below(Math.max(1, entries.length));
  const changed = entries.flatMap(([key, one], n) => {
    if (n !== at) return [[key, one] as const];
    return chance.below(5) === 0 ? [] : [[key, mutated(one, chance)] as const];
  });
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}

/**
 * Requests that write and fit what there is, by who may nearly everything: each made again at once, with the same id, and
 * most of them once more with a fault in it.
 */
export async function fittingShots(world: World, count: number, seed: number): Promise<readonly Shot[]> {
  const chance = chanceOf(seed);
  const aim = await aimNow(world);
  const who = Math.max(
    0,
    world.asking.findIndex(({ name }) => name === 'coordinator'),
  );
  const shots: Shot[] = [];
  while (shots.length < count) {
    const { method, url, headers, payload } = await writingDeed(aim, chance);
    if (typeof payload === 'object') continue;
    const shot: Shot = { method, url, headers, payload, who };
    shots.push(shot, shot);
    if (payload === undefined) continue;
    const broken = JSON.stringify(mutated(JSON.parse(payload), chance));
    shots.push({ ...shot, payload: broken });
  }
  return shots;
}
