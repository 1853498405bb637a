import { randomUUID } from 'node:crypto';
import { type PlanRecord, ROLE_NAMES } from '@kapstok/plan';
import { formOf } from '../../testing/upload.ts';
import type { Chance } from './chance.ts';
import { type Aim, type AskedEdit, type Deed, type Maker, pick, REASON, sent } from './deed.ts';
import { measuringDeed } from './measuring-deeds.ts';

/** An id that is there, or one that is not. */
function someId(among: readonly string[], chance: Chance): string {
  return pick(among, chance) ?? randomUUID();
}

function changing({ plan }: Aim, edit: AskedEdit): Deed {
  // It is about who may: whatever it does to the figures is to be kept.
  const body = { id: randomUUID(), reason: REASON, keepUnreadable: true, edits: [edit] };
  return sent('POST', `/plans/${plan}/changes`, body, edit);
}

const NOBODYS: PlanRecord = { id: randomUUID(), table: 'projects', position: 'a0', cells: { code: 'x' } };
const CODES: Readonly<Record<string, readonly string[]>> = {
  project: ['1.1', '1.2', '2.1', '*'],
  pillar: ['D1', 'D2'],
  organisation: ['WEL', 'GEM'],
};

function rowIn({ records }: Aim, chance: Chance): PlanRecord {
  return pick(records, chance) ?? NOBODYS;
}

function setting(aim: Aim, chance: Chance): Deed {
  const { id, table, cells } = rowIn(aim, chance);
  const references = Object.keys(CODES).filter((name) => name in cells);
  const field = chance.below(4) === 0 ? (pick(references, chance) ?? 'source') : 'source';
  const after = pick(CODES[field] ?? [], chance) ?? `woorden ${chance.below(1_000_000)}`;
  return changing(aim, { kind: 'set', id, table, field, before: cells[field] ?? '', after });
}

function adding(aim: Aim, chance: Chance): Deed {
  const like = rowIn(aim, chance);
  const cells: Record<string, string> = { source: 'nieuw' };
  if ('code' in like.cells) cells.code = `X${chance.below(1_000_000)}`;
  for (const [name, codes] of Object.entries(CODES)) {
    if (name in like.cells) cells[name] = pick(codes, chance) ?? '';
  }
  const record = { id: randomUUID(), table: like.table, position: `${like.position}V`, cells };
  return changing(aim, { kind: 'add', record });
}

/** Rows that roles are about stay: else nobody has anything left to change. */
const STAYS = new Set(['pillars', 'projects', 'organisations', 'municipalities']);

function removing(aim: Aim, chance: Chance): Deed {
  const records = aim.records.filter(({ table }) => !STAYS.has(table));
  const record = rowIn({ ...aim, records }, chance);
  return changing(aim, { kind: 'remove', record });
}

function moving(aim: Aim, chance: Chance): Deed {
  const { id, table, position } = rowIn(aim, chance);
  return changing(aim, { kind: 'move', id, table, before: position, after: `${position}V` });
}

function patching(aim: Aim, chance: Chance): Deed {
  const { id } = rowIn(aim, chance);
  const body = {
    id: randomUUID(),
    reason: REASON,
    cells: { source: `gewijzigd ${chance.below(1_000_000)}` },
  };
  const deed = sent('PATCH', `/plans/${aim.plan}/records/${id}`, body);
  return { ...deed, headers: { ...deed.headers, 'if-match': '*' } };
}

function undoing({ plan, changes }: Aim, chance: Chance): Deed {
  const body = { id: randomUUID(), undoes: someId(changes, chance), reason: REASON };
  return sent('POST', `/plans/${plan}/undos`, body);
}

function restoring(aim: Aim, chance: Chance): Deed {
  const record = chance.below(4) === 0 ? {} : { record: rowIn(aim, chance).id };
  const to = { version: someId(aim.versions, chance) };
  return sent('POST', `/plans/${aim.plan}/restorations`, { id: randomUUID(), reason: REASON, to, ...record });
}

async function importing(aim: Aim, chance: Chance): Promise<Deed> {
  const { id, table } = rowIn(aim, chance);
  const rows = aim.records.filter((one) => one.table === table);
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const written = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  const lines = rows.map((row) =>
    columns.map((name) =>
      written(
        row.id === id && name === 'source' ? `ingelezen ${chance.below(1000)}` : (row.cells[name] ?? ''),
      ),
    ),
  );
  const csv = [columns, ...lines].map((cells) => cells.join(',')).join('\r\n');
  const fields = { id: randomUUID(), reason: REASON, dryRun: 'false' };
  const { payload, headers } = await formOf({ [`${table}.csv`]: csv }, fields);
  return { method: 'POST', url: `/api/v1/plans/${aim.plan}/imports`, headers, payload };
}

function versioning({ plan }: Aim): Deed {
  const [id, version] = [randomUUID(), randomUUID()];
  return sent('POST', `/plans/${plan}/versions`, { id, version, name: version, reason: REASON });
}

function stepping({ plan, versions, seqs }: Aim, chance: Chance): Deed {
  const version = someId(versions, chance);
  const step = chance.oneOf(['submissions', 'adoptions', 'freezes', 'drafts']);
  const decided = step === 'adoptions' ? { body: 'Stuurgroep', date: '2026-11-01', decidedBefore: true } : {};
  const body = { id: randomUUID(), reason: REASON, seq: seqs.get(version) ?? 0, ...decided };
  return sent('POST', `/plans/${plan}/versions/${version}/${step}`, body);
}

/** Ends something that has an address of its own. */
function ending(address: string): Deed {
  return sent('POST', `${address}/endings`, { id: randomUUID(), reason: REASON });
}

const WHOLE = { kind: 'region' } as const;
const AS_READER = { role: 'reader', within: WHOLE } as const;

const OF_REGION: readonly Maker[] = [
  ({ region, accounts }, chance) =>
    sent('POST', `/regions/${region}/assignments`, {
      id: randomUUID(),
      account: someId(accounts, chance),
      ...AS_READER,
    }),
  ({ region, assignments }, chance) =>
    ending(`/regions/${region}/assignments/${someId(assignments, chance)}`),
  ({ region, accounts }, chance) =>
    sent('POST', `/regions/${region}/accounts/${someId(accounts, chance)}/sign-outs`, {
      id: randomUUID(),
      reason: REASON,
    }),
  ({ region }, chance) => {
    const role = chance.oneOf(['reader', 'coordinator', 'board', 'dataTeam']);
    return sent('POST', `/regions/${region}/invitations`, { id: randomUUID(), role, within: WHOLE });
  },
  ({ region, invitations }, chance) =>
    ending(`/regions/${region}/invitations/${someId(invitations, chance)}`),
  ({ region }, chance) => {
    const role = pick(ROLE_NAMES, chance) ?? 'reader';
    const key = { id: randomUUID(), name: 'sleutel', role, within: WHOLE, scope: 'write', days: 3 };
    return sent('POST', `/regions/${region}/keys`, key);
  },
  ({ region, keys }, chance) => ending(`/regions/${region}/keys/${someId(keys, chance)}`),
  ({ region }) => {
    const body = { id: randomUUID(), address: 'https://203.0.113.7/kapstok' };
    return sent('POST', `/regions/${region}/webhooks`, body);
  },
  ({ region, webhooks }, chance) => ending(`/regions/${region}/webhooks/${someId(webhooks, chance)}`),
  ({ region }, chance) => {
    const address = `/regions/${region}/publication`;
    return chance.oneOf(['open', 'close']) === 'open' ? sent('PUT', address) : ending(address);
  },
  ({ region }, chance) => sent('PATCH', `/regions/${region}`, { title: `Regio ${chance.below(1000)}` }),
  ({ region }, chance) => {
    const body = { id: randomUUID(), code: `plan-${chance.below(1_000_000_000)}`, title: 'Leeg plan' };
    return sent('POST', `/regions/${region}/plans`, body);
  },
  () => sent('POST', '/invitation-acceptances', { token: 'x'.repeat(43) }),
  () => sent('POST', '/invitation-previews', { token: 'x'.repeat(43) }),
];

const ofRegion: Maker = (aim, chance) => {
  const maker = pick(OF_REGION, chance);
  if (maker === undefined) throw new Error('nothing to do to a region');
  return maker(aim, chance);
};

const ROUTES: readonly (readonly [weight: number, maker: Maker])[] = [
  [24, setting],
  [10, adding],
  [6, removing],
  [4, moving],
  [8, patching],
  [6, undoing],
  [4, restoring],
  [1, importing],
  [3, versioning],
  [6, stepping],
  [28, ofRegion],
  [20, measuringDeed],
];

/** A request to write something there, by every route that writes. */
export async function writingDeed(aim: Aim, chance: Chance): Promise<Deed> {
  let left = chance.below(ROUTES.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, maker] of ROUTES) {
    if (left < weight) return await maker(aim, chance);
    left -= weight;
  }
  throw new Error('a weight too many');
}
