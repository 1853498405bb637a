import type { Edit, PlanRecord } from '@kapstok/plan';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import { readLog } from '../log/read-log.ts';
import { Unstorable } from '../log/storable.ts';
import type { Writer } from '../log/writer.ts';
import { sqlStateOf } from '../store-error.ts';
import { entry } from '../testing/entry.ts';
import {
  as,
  COORDINATOR,
  clockFrom,
  foundLog,
  project,
  SECOND_COORDINATOR,
  set,
} from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { countOf, tellProof } from '../testing/proof.ts';
import { give, idOf, makeAccount, PLAN, REGION } from '../testing/rights-world.ts';
import { IdTaken, type Outcome } from './change.ts';
import { edit } from './edit.ts';
import { compareMoments, recordsAsOf } from './read-records.ts';
import { load, restore } from './restore.ts';
import { NotOwn, undo } from './undo.ts';
import { NotAllowed } from './write-rows.ts';

const NOT_ALLOWED = '42501';
/** How many pairs write at once on each database: together a twentieth of the proof. */
const PAIRS = countOf('KAPSTOK_PAIRS', 250);
const MANAGER = idOf(105);
const LEADER = idOf(106);
const HERE = { region: REGION, plan: PLAN } as const;

/** That the database itself says no. */
async function refused(work: Promise<unknown>): Promise<void> {
  await expect(work).rejects.toSatisfy((error) => sqlStateOf(error) === NOT_ALLOWED);
}

onEachDatabase(({ database, kind }) => {
  const now = clockFrom('2026-01-01T00:00:00Z');
  let ids = 5000;
  let projects = 0;

  const one = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    as(database(), COORDINATOR, now)(work);
  const other = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    as(database(), SECOND_COORDINATOR, now)(work);

  function newId(): string {
    ids += 1;
    return idOf(ids);
  }

  function change(...edits: readonly Edit[]): (writer: Writer) => Promise<Outcome> {
    const of = { id: newId(), plan: PLAN, reason: 'omdat', edits };
    return (writer) => edit(writer, of);
  }

  /** A new project, written by the first of the two. */
  async function newProject(cells: PlanRecord['cells']): Promise<number> {
    projects += 1;
    await one(change({ kind: 'add', record: project(projects, cells) }));
    return projects;
  }

  async function nowOf(number: number): Promise<PlanRecord | undefined> {
    const record = project(number, {});
    return (await one((reader) => recordsAsOf(reader, PLAN, 'now'))).get(record.id);
  }

  beforeAll(async () => {
    await foundLog(database());
    await makeAccount(database(), MANAGER, 'pijler A');
    const within = { kind: 'pillar', ...HERE, code: 'A' } as const;
    await give(database(), { account: MANAGER, role: 'pillarManager', within });
    await makeAccount(database(), LEADER, 'project L');
    const own = { kind: 'project', ...HERE, code: 'L' } as const;
    await give(database(), { account: LEADER, role: 'projectLeader', within: own });
  });

  it('who has a project edits it, and gives it no other place in the plan', async () => {
    const leader = { account: LEADER, region: REGION, role: 'projectLeader' };
    const leading = (work: (writer: Writer) => Promise<Outcome>): Promise<Outcome> =>
      acting(database(), leader, (trx) => work({ trx, ...leader, now }));
    const lead = (...edits: readonly Edit[]): Promise<Outcome> => leading(change(...edits));
    const n = await newProject({ code: 'L', name: 'Mijn project', pillar: 'A' });
    expect((await lead(set(n, 'name', 'Mijn project', 'Ons project'))).kind).toBe('made');
    await refused(lead(set(n, 'pillar', 'A', 'B')));
    await refused(lead(set(n, 'pillar', 'A', '')));
    const record = await nowOf(n);
    if (record === undefined) throw new Error('no project');
    const elsewhere = { ...record, id: newId(), cells: { ...record.cells, pillar: 'B' } };
    await refused(lead({ kind: 'remove', record }, { kind: 'add', record: elsewhere }));
    expect((await nowOf(n))?.cells).toEqual({ code: 'L', name: 'Ons project', pillar: 'A' });
    const id = newId();
    const gone = { id, plan: PLAN, reason: 'omdat', edits: [{ kind: 'remove', record }] } as const;
    expect((await leading((writer) => edit(writer, gone))).kind).toBe('made');
    await refused(lead({ kind: 'add', record }));
    const back = { id: newId(), plan: PLAN, reason: 'toch niet', undoes: id };
    expect((await leading((writer) => undo(writer, back))).kind).toBe('made');
    expect((await one(change(set(n, 'pillar', 'A', 'B')))).kind).toBe('made');
  });

  it.each([
    ['a change of its row', 'change', 'Q', 'A', NOT_ALLOWED],
    ['a row beside it', 'change', 'R', 'A', NOT_ALLOWED],
    ['an undo that brings nothing back', 'undo', 'Q', 'A', NOT_ALLOWED],
    ['an undo that brings it back', 'undo', 'Q', 'B', 'made'],
  ])('keeps a project in its pillar in the database itself: %s', async (_, told, row, pillar, outcome) => {
    const code = newId();
    const account = newId();
    await makeAccount(database(), account, code);
    await give(database(), { account, role: 'projectLeader', within: { kind: 'project', ...HERE, code } });
    const n = await newProject({ code, pillar: 'B' });
    const record = row === 'Q' ? idOf(1000 + n) : newId();
    const leader = { account, region: REGION, role: 'projectLeader' };
    const written = acting(database(), leader, async (trx) => {
      const end = sql`where record_id = ${idOf(1000 + n)}::uuid and to_seq is null`;
      const ended = await entry(trx, REGION, PLAN, 'change');
      await sql`update kapstok.record_state set to_seq = ${ended}::bigint ${end}`.execute(trx);
      const seq = told === 'undo' ? await entry(trx, REGION, PLAN, told) : ended;
      await sql`
        insert into kapstok.record_state
          (region_id, plan_id, record_id, from_seq, table_name, position, cells, pillar, project)
        values (${REGION}::uuid, ${PLAN}::uuid, ${record}::uuid, ${seq}::bigint, 'projects', 'b', '{}', ${pillar},
          ${code})`.execute(trx);
      return 'made';
    });
    expect(await written.catch(sqlStateOf)).toBe(outcome);
  });

  it('two people, one field: the second gets both values, and who, when and why of the first', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    await one(change(set(n, 'name', 'Slimme zorg', 'Slimmer')));
    expect(await other(change(set(n, 'name', 'Slimme zorg', 'Slim')))).toMatchObject({
      kind: 'conflict',
      conflicts: [
        {
          edit: { after: 'Slim' },
          now: { cells: { name: 'Slimmer' } },
          by: { account: COORDINATOR, role: 'coordinator', reason: 'omdat', at: /^2026-01-01T/ },
        },
      ].map(({ by, ...told }) => ({ ...told, by: { ...by, at: expect.stringMatching(by.at) } })),
    });
    expect((await nowOf(n))?.cells).toEqual({ name: 'Slimmer' });
  });

  it('two people, two fields of one record: both are made', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    await one(change(set(n, 'name', 'Slimme zorg', 'Slimmer')));
    await other(change(set(n, 'code', '', '1.1')));
    expect((await nowOf(n))?.cells).toEqual({ name: 'Slimmer', code: '1.1' });
  });

  it('of two that write one field at once exactly one wins, and the other is asked', {
    timeout: 60_000 + PAIRS * 1000,
  }, async () => {
    const numbers: number[] = [];
    for (let made = 0; made < 20; made += 1) numbers.push(await newProject({ name: 'x0' }));
    const names = new Map(numbers.map((n) => [n, 'x0']));
    const start = performance.now();
    for (let time = 0; time < PAIRS; time += 1) {
      const n = numbers[time % numbers.length] ?? 0;
      const [was, mine, theirs] = [names.get(n) ?? '', `een ${time}`, `twee ${time}`];
      const [first, second] = await Promise.all([
        one(change(set(n, 'name', was, mine))),
        other(change(set(n, 'name', was, theirs))),
      ]);
      const stands = first.kind === 'made' ? mine : theirs;
      expect([first.kind, second.kind].sort()).toEqual(['conflict', 'made']);
      const [lost] = [first, second].flatMap((outcome) =>
        outcome.kind === 'conflict' ? outcome.conflicts : [],
      );
      expect(lost?.now?.cells.name).toBe(stands);
      // The next pair on it is made on this: would something else stand there, neither would win.
      names.set(n, stands);
    }
    for (const [n, name] of names) expect((await nowOf(n))?.cells.name).toBe(name);
    const milliseconds = performance.now() - start;
    const found = 'exactly one was made each time; the other got both values';
    tellProof({ database: kind, what: 'pairs of edits at once', count: PAIRS, milliseconds, found });
  });

  it('tells who took a record away that another still changes', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    await other(change({ kind: 'remove', record: project(n, { name: 'Slimme zorg' }) }));
    expect(await one(change(set(n, 'name', 'Slimme zorg', 'Slim')))).toMatchObject({
      kind: 'conflict',
      conflicts: [{ by: { account: SECOND_COORDINATOR } }],
    });
  });

  it('a change that is sent again, also at once, is made once', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    const sent = change(set(n, 'name', 'Slimme zorg', 'Slimmer'));
    const outcomes = await Promise.all([one(sent), one(sent), one(sent)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['made', 'madeBefore', 'madeBefore']);
    const entries = outcomes.flatMap((outcome) => ('entry' in outcome ? [outcome.entry.seq] : []));
    expect(new Set(entries).size).toBe(1);
  });

  it('an id that was used for another change, or by another, is refused', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    const of = { id: newId(), plan: PLAN, reason: 'omdat' };
    const edits = [set(n, 'name', 'Slimme zorg', 'Slimmer')];
    await one((writer) => edit(writer, { ...of, edits }));
    await expect(one((writer) => edit(writer, { ...of, edits: [] }))).rejects.toThrow(IdTaken);
    await expect(other((writer) => edit(writer, { ...of, edits }))).rejects.toThrow(IdTaken);
  });

  it('a change of which all is so already writes nothing', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    expect(await one(change(set(n, 'name', 'Slim', 'Slimme zorg')))).toEqual({ kind: 'nothing' });
  });

  it('one undoes what one did oneself, and nothing of another', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    const made = await one(change(set(n, 'name', 'Slimme zorg', 'Slimmer')));
    const undoes = made.kind === 'made' ? made.entry.id : '';
    const of = { plan: PLAN, reason: 'toch niet', undoes };
    await expect(other((writer) => undo(writer, { ...of, id: newId() }))).rejects.toThrow(NotOwn);
    await one((writer) => undo(writer, { ...of, id: newId() }));
    expect((await nowOf(n))?.cells.name).toBe('Slimme zorg');
  });

  it('a record is brought back as it was, and so is a whole plan; what was between stays to be read', async () => {
    const n = await newProject({ name: 'Slimme zorg' });
    const made = await one(change({ kind: 'remove', record: project(n, { name: 'Slimme zorg' }) }));
    const before = made.kind === 'made' ? made.entry.seq - 1 : 0;
    const then = await one((reader) => recordsAsOf(reader, PLAN, { seq: before }));
    const of = { plan: PLAN, reason: 'terug', to: { seq: before } };
    await one((writer) => restore(writer, { ...of, id: newId(), record: project(n, {}).id }));
    expect((await nowOf(n))?.cells.name).toBe('Slimme zorg');
    await one(change(set(n, 'name', 'Slimme zorg', 'Slim')));
    await one((writer) => restore(writer, { ...of, id: newId() }));
    expect(await one((reader) => compareMoments(reader, PLAN, { seq: before }, 'now'))).toEqual([]);
    expect(await one((reader) => recordsAsOf(reader, PLAN, 'now'))).toEqual(then);
    const between = await one((reader) => recordsAsOf(reader, PLAN, { seq: before + 1 }));
    expect(between.has(project(n, {}).id)).toBe(false);
  });

  it('a plan that comes in from outside becomes the plan, in one change', async () => {
    const before = await one((reader) => recordsAsOf(reader, PLAN, 'now'));
    const records = new Map([900, 901].map((n) => [project(n, {}).id, project(n, { code: String(n) })]));
    const of = { plan: PLAN, reason: 'versie 1.2', records };
    await one((writer) => load(writer, { ...of, id: newId() }));
    expect(await one((reader) => recordsAsOf(reader, PLAN, 'now'))).toEqual(records);
    await one((writer) => load(writer, { ...of, records: before, id: newId() }));
    expect(await one((reader) => recordsAsOf(reader, PLAN, 'now'))).toEqual(before);
  });

  it('as of a moment of the clock is as of the last entry that says that moment or one before it', async () => {
    const n = await newProject({ name: 'a' });
    const at = async (clock: string, was: string, is: string): Promise<void> => {
      const writer = as(database(), COORDINATOR, () => new Date(clock));
      await writer(change(set(n, 'name', was, is)));
    };
    await at('2031-01-02T00:00:00Z', 'a', 'b');
    await at('2031-01-01T00:00:00Z', 'b', 'c');
    await at('2031-01-03T00:00:00Z', 'c', 'd');
    const nameAt = async (clock: string): Promise<string | undefined> => {
      const records = await one((reader) => recordsAsOf(reader, PLAN, { at: new Date(clock) }));
      return records.get(project(n, {}).id)?.cells.name;
    };
    expect(await nameAt('2030-12-31T00:00:00Z')).toBe('a');
    expect(await nameAt('2031-01-01T12:00:00Z')).toBe('c');
    expect(await nameAt('2031-01-03T00:00:00Z')).toBe('d');
  });

  it('words that no database keeps are refused before anything is written', async () => {
    const n = await newProject({ name: 'a' });
    for (const words of ['\0', '\uD800', 'x\uDC00y']) {
      await expect(one(change(set(n, 'name', 'a', words)))).rejects.toThrow(Unstorable);
      await expect(one(change(set(n, words, '', 'a')))).rejects.toThrow(Unstorable);
    }
    await one(change(set(n, 'name', 'a', '“\\u0000” 😀 \uFFFF')));
    expect((await nowOf(n))?.cells.name).toBe('“\\u0000” 😀 \uFFFF');
  });

  it('who manages a pillar changes what is in it, and takes nothing of another', async () => {
    const manager = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
      acting(database(), { region: REGION, account: MANAGER, role: 'pillarManager' }, (trx) =>
        work({ trx, region: REGION, account: MANAGER, role: 'pillarManager', now }),
      );
    const own = await newProject({ code: '7.1', pillar: 'A', name: 'eigen' });
    const theirs = await newProject({ code: '8.1', pillar: 'B', name: 'van B' });
    expect((await manager(change(set(own, 'name', 'eigen', 'beter')))).kind).toBe('made');
    await expect(manager(change(set(theirs, 'name', 'van B', 'van mij')))).rejects.toThrow(NotAllowed);
    await expect(manager(change(set(theirs, 'pillar', 'B', 'A')))).rejects.toThrow(NotAllowed);
    const given = manager(change(set(own, 'pillar', 'A', 'B')));
    await expect(given.catch((error: unknown) => Promise.reject(sqlStateOf(error)))).rejects.toBe(
      NOT_ALLOWED,
    );
    expect((await nowOf(theirs))?.cells).toEqual({ code: '8.1', pillar: 'B', name: 'van B' });
    expect((await nowOf(own))?.cells).toEqual({ code: '7.1', pillar: 'A', name: 'beter' });
  });

  it('without a region set nothing is seen, and the log of a region cannot be held', async () => {
    await newProject({ name: 'a' });
    const nobody = { account: COORDINATOR, role: 'coordinator' };
    for (const table of ['head', 'entry', 'record_state', 'version']) {
      const { rows } = await acting(database(), nobody, (trx) =>
        sql`select * from ${sql.table(`kapstok.${table}`)}`.execute(trx),
      );
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
    const held = acting(database(), { ...nobody, role: 'board', region: REGION }, (trx) =>
      sql`select * from kapstok.lock_head()`.execute(trx),
    );
    await expect(held).rejects.toThrow('no role in this region');
  });

  it.each([
    ['changes an entry', sql`update kapstok.entry set reason = 'anders'`],
    ['takes an entry away', sql`delete from kapstok.entry`],
    ['sets the end of the log back', sql`update kapstok.head set seq = 1`],
    [
      'writes a record without an entry',
      sql`
      insert into kapstok.record_state (region_id, plan_id, record_id, from_seq, table_name, position, cells)
      values (${REGION}::uuid, ${PLAN}::uuid, ${idOf(9999)}::uuid, 1, 'projects', 'a', '{}')`,
    ],
    [
      'ends a record without an entry',
      sql`
      update kapstok.record_state set to_seq = last.seq from kapstok.head last
      where last.region_id = record_state.region_id and to_seq is null and from_seq < last.seq`,
    ],
    [
      'lets a record that ended stand',
      sql`
        update kapstok.record_state set to_seq = null where to_seq = (select max(to_seq) from kapstok.record_state)`,
    ],
    ['changes the cells of a record', sql`update kapstok.record_state set cells = '{}'`],
    [
      'writes in the name of another',
      sql`
      insert into kapstok.entry select region_id, seq + 1, gen_random_uuid(), at, ${MANAGER}::uuid, role, kind,
        plan_id, reason, body, hash, hash from kapstok.entry order by seq desc limit 1`,
    ],
    [
      'writes in another role',
      sql`
      insert into kapstok.entry select region_id, seq + 1, gen_random_uuid(), at, ${COORDINATOR}::uuid, 'board', kind,
        plan_id, reason, body, hash, hash from kapstok.entry order by seq desc limit 1`,
    ],
    [
      'leaves a gap in the log',
      sql`
      insert into kapstok.entry select region_id, seq + 2, gen_random_uuid(), at, account_id, role, kind,
        plan_id, reason, body, hash, hash from kapstok.entry order by seq desc limit 1`,
    ],
  ])('whoever %s is refused by the database', async (_, command) => {
    const n = await newProject({ name: 'a' });
    await one(change({ kind: 'remove', record: project(n, { name: 'a' }) }));
    await expect(one(({ trx }) => command.execute(trx))).rejects.toThrow(
      /permission denied|row-level security|only with the entry|follows the last one/,
    );
  });

  it('the owner of the tables is held to the log too', async () => {
    const command = sql`update kapstok.record_state set to_seq = last.seq from kapstok.head last
      where last.region_id = record_state.region_id and to_seq is null and from_seq < last.seq`;
    await expect(asOwner(database(), (trx) => command.execute(trx))).rejects.toThrow('only with the entry');
  });

  it('the log is read page by page', async () => {
    const pages = await one(async (reader) => [
      await readLog(reader, { after: 0, limit: 2 }),
      await readLog(reader, { after: 2, limit: 2 }),
    ]);
    expect(pages.map((page) => page.map(({ seq }) => seq))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
