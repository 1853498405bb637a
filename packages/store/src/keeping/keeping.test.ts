import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { backUp, moveAll, restoreBackup, StoreError, verifyAll } from '../index.ts';
import { migrate } from '../migrations/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { change } from '../records/change.ts';
import { newSecret } from '../sign-in/secret.ts';
import { emptyEmbedded } from '../testing/empty-embedded.ts';
import { runHistories } from '../testing/history/run-histories.ts';
import { as, COORDINATOR, clockFrom, foundLog, project } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { idOf, PLAN, REGION } from '../testing/rights-world.ts';
import { openToTampering } from '../testing/tamperings.ts';
import { leaseWebhook } from '../webhooks/lease-webhook.ts';
import { endWebhook, makeWebhook, readWebhooks } from '../webhooks/webhooks.ts';

const now = (): Date => new Date('2026-11-22T10:00:00Z');
/** What JSON, lines and quotes could trip over. */
const AWKWARD = 'een "naam"\n\\x00 \u2028 \u{1F600} {1,2}, \'NULL\' null \t é';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kapstok-keeping-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `backup-${files}`);
}

/** A region with histories, versions and words that are hard to write down. */
async function found(database: Database): Promise<void> {
  await foundLog(database);
  await runHistories(database, [1, 2]);
  await as(
    database,
    COORDINATOR,
    clockFrom('2026-02-01T00:00:00Z'),
  )((writer) =>
    change(writer, {
      id: idOf(5000),
      plan: PLAN,
      reason: AWKWARD,
      kind: 'change',
      asked: 'awkward',
      tells: {},
      edits: () => Promise.resolve([{ kind: 'add', record: project(900, { code: 'X', name: AWKWARD }) }]),
    }),
  );
}

onEachDatabase(({ kind, database, empty }) => {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const drop of opened.splice(0)) await drop();
  });
  beforeAll(async () => await found(database()));

  /** A database in which nothing stands, on the same kind of database or embedded. */
  const another = async (): Promise<Database> => {
    const { open, drop } = await empty();
    opened.push(drop);
    return await open();
  };
  const embedded = async (): Promise<Database> => {
    const one = await emptyEmbedded();
    opened.push(one.giveBack);
    return one.database;
  };
  const keep = async (from = database()): Promise<string> => {
    const file = newFile();
    await backUp(from, file, { now });
    return file;
  };

  it('gives the same digest wherever a backup is restored, and again', async () => {
    const file = newFile();
    const kept = await backUp(database(), file, { now });
    expect(kept.schema).toBe(MIGRATIONS.length);
    expect(kept.content.map(({ name }) => name)).toEqual([
      'account',
      'assignment',
      'entry',
      'head',
      'plan',
      'record_state',
      'region',
      'role_right',
      'role_within',
      'version',
    ]);
    let from = file;
    for (const to of [await embedded(), await another(), await embedded()]) {
      expect((await restoreBackup(to, from)).digest).toBe(kept.digest);
      const verified = await verifyAll(to, { backup: file });
      expect(verified.digest).toBe(kept.digest);
      expect(verified.regions.flatMap(({ problems }) => problems)).toEqual([]);
      from = await keep(to);
    }
  });

  it('restores a database that goes on: guarded, and with its log continued', async () => {
    const to = await another();
    await restoreBackup(to, await keep());
    const before = await verifyAll(to);
    await as(
      to,
      COORDINATOR,
      clockFrom('2026-03-01T00:00:00Z'),
    )((writer) =>
      change(writer, {
        id: idOf(5001),
        plan: PLAN,
        reason: 'verder',
        kind: 'change',
        asked: 'next',
        tells: {},
        edits: () =>
          Promise.resolve([{ kind: 'remove', record: project(900, { code: 'X', name: AWKWARD }) }]),
      }),
    );
    const after = await verifyAll(to);
    const entries = (of: typeof after): number => of.regions.reduce((sum, region) => sum + region.entries, 0);
    expect(entries(after)).toBe(entries(before) + 1);
    expect(after.regions.flatMap(({ problems }) => problems)).toEqual([]);
    expect(after.digest).not.toBe(before.digest);
    const forged = asOwner(to, (trx) =>
      sql`update kapstok.record_state set to_seq = from_seq + 1`.execute(trx),
    );
    await expect(forged).rejects.toThrow('a record changes only with the entry that tells of it');
  });

  it('moves everything, and leaves where it came from as it was', async () => {
    const before = await verifyAll(database());
    const to = await another();
    expect((await moveAll(database(), to, { now })).digest).toBe(before.digest);
    expect((await verifyAll(database())).digest).toBe(before.digest);
  });

  it('sends nothing from a copy: webhooks that came along are at rest there, and stay as they were here', async () => {
    const from = await another();
    await migrate(from);
    await foundLog(from);
    const clock = clockFrom('2026-03-01T00:00:00Z');
    const webhook = { id: idOf(7001), address: 'https://ontvanger.example/kapstok', secret: newSecret() };
    const ended = { ...webhook, id: idOf(7002), secret: newSecret() };
    for (const one of [webhook, ended]) await as(from, COORDINATOR, clock)((w) => makeWebhook(w, one));
    await as(from, COORDINATOR, clock)((w) => endWebhook(w, { id: idOf(7003), webhook: ended.id }));
    const there = await another();
    const moved = await moveAll(from, there, { now });
    expect(moved.webhooksAtRest).toBe(1);
    expect((await verifyAll(there)).digest).toBe(moved.digest);
    const again = await another();
    expect((await restoreBackup(again, await keep(there))).webhooksAtRest).toBe(1);
    for (const copy of [there, again]) {
      expect(await leaseWebhook(copy, idOf(7004), 0)).toBeUndefined();
      const told = await as(
        copy,
        COORDINATOR,
        clock,
      )((r) => readWebhooks(r, { after: undefined, limit: 10 }));
      expect(told).toMatchObject([{ id: webhook.id, atRest: true, stopped: false }]);
      await as(copy, COORDINATOR, clock)((w) => endWebhook(w, { id: idOf(7005), webhook: webhook.id }));
    }
    expect(await leaseWebhook(from, idOf(7006), 0)).toMatchObject({ id: webhook.id });
  });

  it('finds with an earlier backup that an account is another person, and not that somebody is called otherwise', async () => {
    const to = await another();
    const file = await keep();
    await restoreBackup(to, file);
    const found = async () => (await verifyAll(to, { backup: file })).accounts;
    await asOwner(to, (trx) => sql`update kapstok.account set name = name || '.'`.execute(trx));
    expect(await found()).toEqual([]);
    const accounts = await asOwner(to, (trx) =>
      sql<{ id: string; who: string }>`
        select id::text as id, concat(issuer, ' ', subject) as who from kapstok.account
        where kind = 'person' order by id limit 2`.execute(trx),
    );
    const [one, other] = accounts.rows;
    if (one === undefined || other === undefined) throw new Error('two people have an account');
    await asOwner(to, async (trx) => {
      for (const [id, subject] of [
        [one.id, 'for a moment'],
        [other.id, one.who.replace(/.* /, '')],
        [one.id, other.who.replace(/.* /, '')],
      ]) {
        await sql`update kapstok.account set subject = ${subject} where id = ${id}::uuid`.execute(trx);
      }
    });
    expect(await found()).toEqual([
      { id: one.id, found: other.who, expected: one.who },
      { id: other.id, found: one.who, expected: other.who },
    ]);
    expect((await verifyAll(to)).accounts).toEqual([]);
  });

  it('finds that rights were given away, and nothing of that in what was restored', async () => {
    const to = await another();
    await restoreBackup(to, await keep());
    expect((await verifyAll(to)).guards).toEqual([]);
    await asOwner(to, (trx) => sql`grant delete on kapstok.entry to kapstok_app`.execute(trx));
    const name = 'delete on table entry to kapstok_app';
    expect((await verifyAll(to)).guards).toMatchObject([{ kind: 'grant', name, expected: undefined }]);
  });

  it('tells how far it is, to the last row', async () => {
    const told: number[] = [];
    const { content } = await backUp(database(), newFile(), { now, onRows: (done) => told.push(done) });
    expect(told.at(-1)).toBe(content.reduce((sum, { rows }) => sum + rows, 0));
  });

  it('restores nothing where something stands', async () => {
    const before = await verifyAll(database());
    await expect(restoreBackup(database(), await keep())).rejects.toMatchObject({ problem: 'notEmpty' });
    expect((await verifyAll(database())).digest).toBe(before.digest);
  });

  it('restores in a database that was migrated and not used', async () => {
    const to = await another();
    await migrate(to);
    expect((await restoreBackup(to, await keep())).digest).toBe((await verifyAll(database())).digest);
  });

  it('brings a backup of an older schema up to date, and refuses it where that is not possible', async () => {
    const older = await another();
    await migrate(older, MIGRATIONS.slice(0, -1));
    const file = await keep(older);
    const to = await another();
    expect((await restoreBackup(to, file)).schema).toBe(MIGRATIONS.length - 1);
    expect((await verifyAll(to)).schema).toBe(MIGRATIONS.length);
    await expect(restoreBackup(to, file)).rejects.toMatchObject({ problem: 'otherSchema' });
    await expect(verifyAll(older)).rejects.toMatchObject({ problem: 'notMigrated' });
  });

  it('keeps nothing of a database in which nothing was ever made', async () => {
    const file = newFile();
    await expect(backUp(await another(), file, { now })).rejects.toMatchObject({ problem: 'notMigrated' });
    expect(readdirSync(folder).filter((name) => file.endsWith(name))).toEqual([]);
  });

  it('has nothing that a backup would leave out: no sequences, and every guarded table open to who keeps it', async () => {
    const query = sql<{ name: string }>`
      select c.relname as name from pg_class c
      where c.relnamespace = 'kapstok'::regnamespace and (
        c.relkind in ('S', 'm', 'f') or c.relrowsecurity and not exists (
          select from pg_policy p
          where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
            and 'kapstok_keeper'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true'
        )
      )`;
    expect((await asOwner(database(), (trx) => query.execute(trx))).rows).toEqual([]);
  });

  it('finds where a log was tampered with, and that one was closed again after the backup', async () => {
    const [file, to] = [await keep(), await another()];
    await restoreBackup(to, file);
    const { entries = 0 } = (await verifyAll(to)).regions.find(({ id }) => id === REGION) ?? {};
    await asOwner(to, async (trx) => {
      await openToTampering(trx);
      await sql`
        update kapstok.entry set reason = 'iets anders' where region_id = ${REGION}::uuid and seq = 3`.execute(
        trx,
      );
    });
    const found = (await verifyAll(to)).regions.find(({ id }) => id === REGION);
    expect(found?.problems).toEqual([{ kind: 'changed', seq: 3 }]);

    const closed = await another();
    await restoreBackup(closed, file);
    await asOwner(closed, async (trx) => {
      await openToTampering(trx);
      // The last entry added one record that was not there before.
      await sql`delete from kapstok.record_state where from_seq = ${entries}::bigint`.execute(trx);
      await sql`delete from kapstok.entry where region_id = ${REGION}::uuid and seq = ${entries}::bigint`.execute(
        trx,
      );
      await sql`
        update kapstok.head set seq = entry.seq, hash = entry.hash from kapstok.entry
        where head.region_id = entry.region_id and entry.seq = ${entries - 1}::bigint`.execute(trx);
    });
    const without = (await verifyAll(closed)).regions.find(({ id }) => id === REGION);
    expect(without?.problems).toEqual([]);
    const held = (await verifyAll(closed, { backup: file })).regions.find(({ id }) => id === REGION);
    expect(held?.problems).toEqual([{ kind: 'cut-off', from: entries, to: entries }]);
  });

  describe('a file', () => {
    let file = '';
    let target: Awaited<ReturnType<typeof empty>>;
    beforeAll(async () => {
      file = await keep();
      target = await empty();
    });
    afterAll(() => target.drop());

    /** What restoring these bytes comes to, and what stands in the database after that. */
    async function refusalOf(bytes: Uint8Array): Promise<readonly unknown[]> {
      const changed = newFile();
      writeFileSync(changed, bytes);
      const to = await target.open();
      const told = (error: unknown): unknown => (error instanceof StoreError ? error.problem : error);
      return [
        await restoreBackup(to, changed).then(() => 'restored', told),
        await verifyAll(to).then(() => 'filled', told),
      ];
    }
    const BROKEN = ['brokenBackup', 'notMigrated'];
    const NO_BACKUP = ['noBackup', 'notMigrated'];
    const lines = (): string[] => gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(0, -1);
    const zipped = (changed: readonly string[]): Uint8Array => gzipSync(`${changed.join('\n')}\n`);

    it('is for who made it only, and nothing else was left behind', () => {
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    });

    it('is not written over', async () => {
      const before = readFileSync(file);
      await expect(backUp(database(), file, { now })).rejects.toMatchObject({ problem: 'fileThere' });
      expect(readFileSync(file).equals(before)).toBe(true);
    });

    it('is refused where it can not be written', async () => {
      const nowhere = join(folder, 'nowhere', 'backup');
      await expect(backUp(database(), nowhere, { now })).rejects.toMatchObject({ problem: 'cannotWrite' });
    });

    it('is refused when it was cut off, at any byte', async () => {
      const bytes = readFileSync(file);
      for (const share of [0.2, 0.9]) {
        expect(await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual(BROKEN);
      }
      expect(await refusalOf(bytes.subarray(0, bytes.length - 1))).toEqual(BROKEN);
    });

    it('is refused when it was cut off at the end of a line', async () => {
      expect(await refusalOf(zipped(lines().slice(0, -1)))).toEqual(BROKEN);
    });

    it('is refused when a byte is another', async () => {
      const bytes = readFileSync(file);
      // Beyond the head: what has no head is no backup at all.
      const at = Math.floor(bytes.length * 0.9);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await refusalOf(bytes)).toEqual(BROKEN);
    });

    it('is refused when a word, a row or its head is another', async () => {
      const all = lines();
      const last = all.length - 1;
      const middle = all.findIndex((line) => line.includes('coordinator'));
      expect(
        await refusalOf(zipped(all.with(middle, (all[middle] ?? '').replace('coordinator', 'board')))),
      ).toEqual(BROKEN);
      expect(await refusalOf(zipped(all.toSpliced(middle, 1)))).toEqual(BROKEN);
      expect(await refusalOf(zipped(all.toSpliced(middle, 0, all[middle] ?? '')))).toEqual(BROKEN);
      expect(await refusalOf(zipped(all.with(0, (all[0] ?? '').replace('2026', '2025'))))).toEqual(BROKEN);
      expect(await refusalOf(zipped([...all, all[last] ?? '']))).toEqual(BROKEN);
    });

    it('is refused when it is of a Kapstok that is not known here, or no backup at all', async () => {
      expect(await refusalOf(gzipSync('{}\n'))).toEqual(NO_BACKUP);
      expect(await refusalOf(gzipSync(''))).toEqual(NO_BACKUP);
      expect(await refusalOf(new TextEncoder().encode('code,name\nA,Onderdeel\n'))).toEqual(NO_BACKUP);
      await expect(restoreBackup(database(), join(folder, 'nowhere'))).rejects.toMatchObject({
        problem: 'noBackup',
      });
    });
  });

  /** The embedded database has no logins: who opens its folder is its owner. */
  const withLogins = kind === 'embedded' ? [] : [kind];
  it.each(withLogins)('refuses on a %s to keep a part: who logs in has to see all', async () => {
    await asOwner(database(), (trx) => sql`revoke kapstok_keeper from current_user`.execute(trx));
    await expect(keep()).rejects.toMatchObject({ problem: 'notAll' });
    await asOwner(database(), (trx) => sql`grant kapstok_keeper to current_user`.execute(trx));
  });
});
