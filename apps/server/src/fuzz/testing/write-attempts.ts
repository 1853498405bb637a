import { acting, type Entry, readLog } from '@kapstok/store';
import * as z from 'zod';
import { type Chance, chanceOf } from './chance.ts';
import type { Aim, Deed } from './deed.ts';
import { mayEditSomething, Oracle, type Subject } from './oracle.ts';
import { canariesIn, FOREIGN, OWN, type World } from './world.ts';
import { type Writing, writersIn } from './writers.ts';
import { writingDeed } from './writing-deeds.ts';

/** What came of attempts to write. */
export interface Written {
  readonly statuses: Map<number, number>;
  /** How often each wrote something. */
  readonly made: Map<string, number>;
  /** What is not as the table of rights says, or what got out. */
  readonly wrong: string[];
}

/** Made by requests, so that who may end them does so, and not what the world needs. */
interface MadeIds {
  readonly assignments: string[];
  readonly invitations: string[];
  readonly keys: string[];
  readonly webhooks: string[];
  readonly versions: string[];
  readonly seqs: Map<string, number>;
  readonly changes: string[];
}

const NOBODY = { name: 'nobody', role: 'public' } as const;
const REFUSED = new Set([401, 403, 404]);

/** Attempts to write by everybody, everywhere, held against the table of rights one by one. */
export class WriteAttempts {
  readonly #world: World;
  readonly #chance: Chance;
  readonly #ids: MadeIds;
  readonly #written: Written = { statuses: new Map(), made: new Map(), wrong: [] };
  #writers: readonly Writing[] = [];
  #oracle = new Oracle('', '');
  #seq = 0;

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#chance = chanceOf(seed);
    const versions = [...world.own.versions];
    const seqs = new Map([...world.own.seqs, ...world.foreign.seqs]);
    this.#ids = { assignments: [], invitations: [], keys: [], webhooks: [], versions, seqs, changes: [] };
  }

  /** Makes so many. */
  async make(count: number): Promise<Written> {
    const { own } = this.#world;
    const entries = await this.#newEntries();
    const plan = entries.find((entry) => entry.plan !== undefined)?.plan ?? '';
    this.#oracle = new Oracle(own.regionId, plan);
    for (const entry of entries) this.#oracle.follow(entry, undefined);
    this.#writers = await writersIn(this.#world, plan);
    for (const entry of await this.#newEntries()) this.#oracle.follow(entry, undefined);
    for (let n = 0; n < count && this.#written.wrong.length < 10; n += 1) await this.#attempt();
    await this.#follow();
    return this.#written;
  }

  async #newEntries(): Promise<readonly Entry[]> {
    const { database, own } = this.#world;
    const [account = ''] = own.accounts;
    const actor = { region: own.regionId, account, role: 'coordinator', readOnly: true };
    const entries = await acting(database, actor, (trx) =>
      readLog({ trx, region: own.regionId }, { after: this.#seq, limit: 1000 }),
    );
    this.#seq = entries.at(-1)?.seq ?? this.#seq;
    return entries;
  }

  async #follow(): Promise<void> {
    for (const entry of await this.#newEntries()) {
      const subject = this.#writers.find(({ account }) => account === entry.account)?.subject;
      const by = subject ?? { ...NOBODY, within: { kind: 'nation' } };
      this.#written.made.set(by.name, (this.#written.made.get(by.name) ?? 0) + 1);
      const wrong = this.#oracle.follow(entry, by);
      if (entry.role !== by.role) this.#written.wrong.push(`${by.name} as ${entry.role}`);
      this.#written.wrong.push(...wrong.map((words) => `${by.name} made ${words.slice(0, 500)}`));
      if (['change', 'undo', 'restore'].includes(entry.kind)) this.#ids.changes.push(entry.id);
      const version = versionIn(entry.body);
      if (version !== undefined) this.#ids.seqs.set(version.id, version.seq);
    }
  }

  async #attempt(): Promise<void> {
    const by = this.#somebody();
    const deed = await writingDeed(this.#aimOf(by.subject), this.#chance);
    const { edit } = deed;
    const isOwn = deed.url.includes(`${OWN}~`);
    const oracle = this.#oracle;
    const may = isOwn && edit !== undefined && oracle.isOfHere(edit) && oracle.mayEdit(by.subject, edit);
    const { statusCode: status, body, headers } = await this.#send(by, deed);
    this.#written.statuses.set(status, (this.#written.statuses.get(status) ?? 0) + 1);
    const say = (what: string): void => {
      this.#written.wrong.push(`${by.subject.name}: ${deed.method} ${deed.url}: ${status} ${what}`);
    };
    const told = canariesIn(`${JSON.stringify(headers)}\n${body}`);
    if (told.length > 0) say(`told ${told.join(', ')}`);
    if (status >= 500) say(body.slice(0, 300));
    if (status < 300 && deed.url.includes(FOREIGN)) say('in a region of others');
    if (status < 300) await this.#note(deed);
    else if (may && REFUSED.has(status)) say(`though it may: ${JSON.stringify(edit).slice(0, 300)}`);
  }

  /** As often one who may edit something as anybody. */
  #somebody(): Writing {
    const editors = this.#writers.filter(
      ({ subject }) => subject.key !== 'read' && mayEditSomething(subject.role),
    );
    const among = this.#chance.below(2) === 0 ? editors : this.#writers;
    const by = among[this.#chance.below(among.length)];
    if (by === undefined) throw new Error('nobody writes');
    return by;
  }

  async #send(by: Writing, { method, url, headers, payload }: Deed) {
    return await this.#world.app.inject({
      method,
      url,
      headers: { ...headers, ...by.asking.headers, 'accept-encoding': 'identity' },
      ...(payload === undefined ? {} : { payload }),
    });
  }

  /** Remembers what was made, and follows the log. */
  async #note({ method, url, payload }: Deed): Promise<void> {
    const [list = ''] = url.split('/').slice(-1);
    const { seqs: _, ...lists } = this.#ids;
    const made: Readonly<Record<string, string[]>> = lists;
    const ids = made[list];
    if (method === 'POST' && typeof payload === 'string' && list !== 'changes' && ids !== undefined) {
      const { id, version } = JSON.parse(payload) as { id: string; version?: string };
      ids.push(version ?? id);
    }
    await this.#follow();
  }

  /** Mostly the own plan; a part in a region of others, by its ids and by ours. */
  #aimOf(by: Subject): Aim {
    const { own, foreign } = this.#world;
    const ours = this.#ownAim(by);
    const theirs: Aim = {
      ...ours,
      records: foreign.records.map((id) => ({
        id,
        table: 'projects',
        position: 'a0',
        cells: { source: 'x' },
      })),
      versions: foreign.versions,
      changes: foreign.entries,
      accounts: foreign.accounts,
      assignments: foreign.entries,
    };
    const there = { region: foreign.region, plan: foreign.plan };
    switch (this.#chance.below(10)) {
      case 0:
        return { ...theirs, ...there };
      case 1:
        return { ...ours, ...there };
      case 2:
        return { ...theirs, region: own.region, plan: own.plan };
      default:
        return ours;
    }
  }

  #ownAim(by: Subject): Aim {
    const { own } = this.#world;
    const ids = this.#ids;
    // Who may end roles and keys ends those that were made here; the others try those that the world stands on.
    const rules = by.key === undefined && (by.role === 'coordinator' || by.role === 'dataTeam');
    const board = this.#writers.find(({ asking }) => asking.name === 'board')?.account;
    // Half of what is aimed at may be edited by who does, or nearly all would be refused.
    const mine = this.#chance.below(2) === 0 ? this.#oracle.recordsOf(by) : [];
    const keys = this.#writers.flatMap(({ subject, account }) => (subject.key ? [account ?? ''] : []));
    return {
      region: own.region,
      plan: own.plan,
      records: mine.length > 0 ? mine : [...this.#oracle.records.values()],
      versions: ids.versions,
      seqs: ids.seqs,
      changes: ids.changes.slice(-50),
      accounts: rules && board !== undefined ? [board] : own.accounts,
      assignments: rules ? ids.assignments : own.entries,
      invitations: ids.invitations,
      keys: rules ? ids.keys : keys,
      webhooks: ids.webhooks,
    };
  }
}

/** The version that an entry tells of, and of which entry of the log that is. */
function versionIn(body: unknown): { readonly id: string; readonly seq: number } | undefined {
  const told = z.object({ version: z.object({ id: z.string(), seq: z.coerce.number() }) }).safeParse(body);
  return told.success ? told.data.version : undefined;
}
