import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import { readHead } from '../log/read-log.ts';
import type { Writer } from '../log/writer.ts';
import { IdTaken } from '../records/change.ts';
import { edit } from '../records/edit.ts';
import { NoSuchVersion } from '../records/moment.ts';
import { compareMoments, recordsAsOf } from '../records/read-records.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { as, BOARD, COORDINATOR, clockFrom, foundLog, project, set } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import {
  FOREIGN_REGION,
  give,
  idOf,
  makeAccount,
  PLAN,
  REGION,
  SECOND_PLAN,
} from '../testing/rights-world.ts';
import { listVersions, readVersion } from './read-versions.ts';
import {
  adoptVersion,
  draftVersion,
  freezeVersion,
  NoSuchStep,
  redraftVersion,
  submitVersion,
} from './step.ts';

const PUBLIC = idOf(106);
const NATIONAL = idOf(107);
const DECISION = { body: 'bestuur', date: '2026-12-31', document: 'besluit 12' };

onEachDatabase(({ database }) => {
  const now = clockFrom('2026-01-01T00:00:00Z');
  let ids = 6000;
  let names = 0;

  const coordinator = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    as(database(), COORDINATOR, now)(work);
  const board = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    as(database(), BOARD, now)(work);

  function newId(): string {
    ids += 1;
    return idOf(ids);
  }

  /** What a step on a version says beside what it does. */
  function step(version: string): { id: string; plan: string; reason: string; version: string } {
    return { id: newId(), plan: PLAN, reason: 'omdat', version };
  }

  /** A new draft of the plan as it is. */
  async function draft(): Promise<string> {
    const version = newId();
    names += 1;
    const name = `1.${names}`;
    await coordinator((writer) => draftVersion(writer, { ...step(version), name }));
    return version;
  }

  async function adopted(): Promise<string> {
    const version = await draft();
    await coordinator((writer) => submitVersion(writer, step(version)));
    await board((writer) => adoptVersion(writer, { ...step(version), ...DECISION }));
    return version;
  }

  async function rename(was: string, is: string): Promise<void> {
    const of = { id: newId(), plan: PLAN, reason: 'omdat', edits: [set(1, 'name', was, is)] };
    await coordinator((writer) => edit(writer, of));
  }

  async function nameIn(version: string, account?: string, role?: string): Promise<string | undefined> {
    const read = (reader: Writer): ReturnType<typeof recordsAsOf> => recordsAsOf(reader, PLAN, { version });
    const records =
      account === undefined || role === undefined
        ? await coordinator(read)
        : await acting(database(), { region: REGION, account, role }, (trx) =>
            read({ trx, region: REGION, account, role, now }),
          );
    return records.get(project(1, {}).id)?.cells.name;
  }

  beforeAll(async () => {
    await foundLog(database());
    await makeAccount(database(), PUBLIC, 'publiek');
    await makeAccount(database(), NATIONAL, 'landelijk');
    await give(database(), { account: PUBLIC, role: 'public', within: { kind: 'region', region: REGION } });
    await give(database(), { account: NATIONAL, role: 'national', within: { kind: 'nation' } });
    const edits = [{ kind: 'add', record: project(1, { name: 'a' }) }] as const;
    await coordinator((writer) => edit(writer, { id: newId(), plan: PLAN, reason: 'begin', edits }));
  });

  it('an adopted version tells who adopted it and when, and stays while the plan goes on', async () => {
    const version = await adopted();
    await rename('a', 'b');
    expect(await nameIn(version)).toBe('a');
    const differs = await coordinator((reader) => compareMoments(reader, PLAN, { version }, 'now'));
    expect(differs).toEqual([set(1, 'name', 'a', 'b')]);
    const [listed] = (await coordinator((reader) => listVersions(reader, PLAN))).filter(
      ({ id }) => id === version,
    );
    expect(listed).toMatchObject({ state: 'adopted', ...DECISION });
    await rename('b', 'a');
  });

  it('a step is taken with the version that was seen, or not at all', async () => {
    const version = await draft();
    await coordinator((writer) => submitVersion(writer, step(version)));
    const seqOf = async (): Promise<number> =>
      (await coordinator((reader) => readVersion(reader, PLAN, version))).seq;
    const seen = await seqOf();
    await rename('a', 'b');
    await coordinator((writer) => redraftVersion(writer, { ...step(version), seen }));
    const now = await seqOf();
    await coordinator((writer) => submitVersion(writer, { ...step(version), seen: now }));
    const stale = board((writer) => adoptVersion(writer, { ...step(version), ...DECISION, seen }));
    await expect(stale).rejects.toMatchObject({ name: 'SeenOther', seen, now });
    const looked = { ...step(version), ...DECISION, seen: now };
    expect((await board((writer) => adoptVersion(writer, looked))).made).toBe(true);
    expect((await board((writer) => adoptVersion(writer, looked))).made).toBe(false);
    await rename('b', 'a');
  });

  it('a draft can be made anew, of the plan as it then is', async () => {
    const version = await draft();
    await rename('a', 'b');
    expect(await nameIn(version)).toBe('a');
    await coordinator((writer) => redraftVersion(writer, step(version)));
    expect(await nameIn(version)).toBe('b');
    await rename('b', 'a');
  });

  it('an adopted or a frozen version goes nowhere, and a draft is not adopted before it is submitted', async () => {
    const frozen = await draft();
    await coordinator((writer) => freezeVersion(writer, step(frozen)));
    for (const version of [await adopted(), frozen]) {
      for (const take of [redraftVersion, submitVersion, freezeVersion]) {
        await expect(coordinator((writer) => take(writer, step(version)))).rejects.toThrow(NoSuchStep);
      }
    }
    const early = await draft();
    const adopting = board((writer) => adoptVersion(writer, { ...step(early), ...DECISION }));
    await expect(adopting).rejects.toThrow(NoSuchStep);
  });

  it('the owner of the tables cannot change or take away an adopted version', async () => {
    const version = await adopted();
    for (const command of [
      sql`update kapstok.version set seq = seq - 1 where id = ${version}::uuid`,
      sql`update kapstok.version set state = 'draft' where id = ${version}::uuid`,
      sql`delete from kapstok.version where id = ${version}::uuid`,
    ]) {
      await expect(asOwner(database(), (trx) => command.execute(trx))).rejects.toThrow('never changes');
    }
  });

  it('who submits does not adopt, and who adopts does not draft', async () => {
    const version = await draft();
    const adopt = () => coordinator((writer) => adoptVersion(writer, { ...step(version), ...DECISION }));
    // Not that it is no time for it yet: that is not theirs to know.
    await expect(adopt()).rejects.toThrow(NotAllowed);
    await coordinator((writer) => submitVersion(writer, step(version)));
    await expect(adopt()).rejects.toThrow(NotAllowed);
    const drafting = board((writer) => draftVersion(writer, { ...step(newId()), name: 'van het bestuur' }));
    await expect(drafting).rejects.toThrow(/row-level security/);
  });

  it('a step that is sent again is taken once, and an id is not used for two', async () => {
    const version = newId();
    const of = { ...step(version), name: 'eenmaal' };
    const first = await coordinator((writer) => draftVersion(writer, of));
    const head = await coordinator((reader) => readHead(reader));
    expect(first.made).toBe(true);
    expect(await coordinator((writer) => draftVersion(writer, of))).toEqual({ ...first, made: false });
    expect(await coordinator((reader) => readHead(reader))).toEqual(head);
    const other = { ...step(version), id: of.id };
    await expect(coordinator((writer) => submitVersion(writer, other))).rejects.toThrow(IdTaken);
  });

  it('the public sees what was adopted, not what is drafted, and not the plan as it now is', async () => {
    const [seen, unseen] = [await adopted(), await draft()];
    await rename('a', 'kanarie');
    expect(await nameIn(seen, PUBLIC, 'public')).toBe('a');
    await expect(nameIn(unseen, PUBLIC, 'public')).rejects.toThrow(NoSuchVersion);
    const all = await acting(database(), { region: REGION, account: PUBLIC, role: 'public' }, (trx) =>
      sql`select * from kapstok.record_state`.execute(trx),
    );
    expect(JSON.stringify(all.rows)).not.toContain('kanarie');
    await rename('kanarie', 'a');
  });

  it('the nation sees adopted versions of a region it does not stand in', async () => {
    const version = await adopted();
    await rename('a', 'kanarie');
    const seen = await acting(
      database(),
      { region: FOREIGN_REGION, account: NATIONAL, role: 'national' },
      async (trx) => [
        await sql<{ id: string }>`select id::text as id from kapstok.version`.execute(trx),
        await sql`select * from kapstok.record_state`.execute(trx),
        await sql`select * from kapstok.entry`.execute(trx),
      ],
    );
    const [versions, records, entries] = seen.map(({ rows }) => JSON.stringify(rows));
    expect(versions).toContain(version);
    expect(records).toContain('"name":"a"');
    expect(records).not.toContain('kanarie');
    expect(entries).toBe('[]');
    await rename('kanarie', 'a');
  });

  it('a version is one of its own plan', async () => {
    const version = await draft();
    const elsewhere = coordinator((reader) => recordsAsOf(reader, SECOND_PLAN, { version }));
    await expect(elsewhere).rejects.toThrow(NoSuchVersion);
    await expect(
      coordinator((writer) => submitVersion(writer, { ...step(version), plan: SECOND_PLAN })),
    ).rejects.toThrow(NoSuchVersion);
  });

  it('who has no role in the region takes no step', async () => {
    const stranger = newId();
    await makeAccount(database(), stranger, 'vreemde');
    const actor = { region: REGION, account: stranger, role: 'coordinator' };
    const drafting = acting(database(), actor, (trx) =>
      draftVersion({ ...actor, trx, now }, { ...step(newId()), name: 'van buiten' }),
    );
    await expect(drafting).rejects.toThrow('no role in this region');
  });
});
