import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import { edit } from '../records/edit.ts';
import {
  as,
  BOARD,
  COORDINATOR,
  clockFrom,
  foundLog,
  project,
  SECOND_COORDINATOR,
} from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { CANARY, give, idOf, makeAccount, PLAN, REGION } from '../testing/rights-world.ts';
import { draftVersion } from '../versions/step.ts';
import { dropRefusals, noteHiddenVersions, noteRefusal, readRefusals } from './refusals.ts';

const READER = idOf(161);
let next = 9500;
const newId = (): string => idOf(++next);

onEachDatabase(({ database }) => {
  const now = clockFrom('2026-11-01T00:00:00.000Z');
  beforeAll(async () => {
    await foundLog(database());
    await makeAccount(database(), READER, 'Lezer');
    await give(database(), { account: READER, role: 'reader', within: { kind: 'region', region: REGION } });
  });

  describe('a refusal', () => {
    const why = { nl: 'Dat mag niet.', en: 'That is not allowed.' };
    const refusal = (region: string | undefined, account: string, path = 'log') => ({
      id: newId(),
      account,
      region,
      role: 'board',
      request: `GET /api/v1/regions/eigen/${path}`,
      status: 403,
      why,
    });

    it('is read by who may read the log of the region, and by nobody else', async () => {
      const own = refusal('eigen', BOARD);
      await noteRefusal(database(), own);
      for (const region of [CANARY, 'nergens', undefined])
        await noteRefusal(database(), refusal(region, BOARD));
      const page = { before: undefined, limit: 10 };
      const read = await as(database(), COORDINATOR, now)((reader) => readRefusals(reader, page));
      expect(read).toEqual([
        {
          id: own.id,
          at: expect.any(Date),
          account: { id: BOARD, name: BOARD },
          role: 'board',
          request: own.request,
          status: 403,
          why,
          times: 1,
          lastAt: expect.any(Date),
        },
      ]);
      expect(await as(database(), BOARD, now)((reader) => readRefusals(reader, page))).toEqual([]);
    });

    it('comes in pages, the latest first, and is never changed or taken away', async () => {
      for (const path of ['a', 'b', 'c']) await noteRefusal(database(), refusal('eigen', BOARD, path));
      const pages = (before: string | undefined) =>
        as(database(), COORDINATOR, now)((reader) => readRefusals(reader, { before, limit: 2 }));
      const first = await pages(undefined);
      const second = await pages(first.at(-1)?.id);
      const ids = [...first, ...second].map(({ id }) => id);
      expect(new Set(ids).size).toBe(4);
      const all = await asOwner(database(), (trx) =>
        sql<{ id: string }>`
          select id::text as id from kapstok.refusal where region_id = ${REGION}::uuid order by at desc, id desc`.execute(
          trx,
        ),
      );
      expect(ids).toEqual(all.rows.map(({ id }) => id));
      const actor = { region: REGION, account: COORDINATOR, role: 'coordinator' };
      for (const query of [sql`delete from kapstok.refusal`, sql`update kapstok.refusal set status = 200`]) {
        await expect(acting(database(), actor, (trx) => query.execute(trx))).rejects.toMatchObject({
          code: '42501',
        });
      }
    });

    const find = async (path: string) => {
      const all = await as(
        database(),
        COORDINATOR,
        now,
      )((r) => readRefusals(r, { before: undefined, limit: 100 }));
      return all.filter(({ request }) => request.endsWith(`/${path}`));
    };
    const owner = (query: ReturnType<typeof sql>) => asOwner(database(), (trx) => query.execute(trx));

    it('that comes again within a minute is counted, and after that noted anew', async () => {
      for (let n = 0; n < 3; n += 1) await noteRefusal(database(), refusal('eigen', BOARD, 'weer'));
      await noteRefusal(database(), { ...refusal('eigen', BOARD, 'weer'), status: 404 });
      await noteRefusal(database(), refusal('eigen', SECOND_COORDINATOR, 'weer'));
      const told = (await find('weer')).map(
        ({ account, status, times }) => `${account?.id} ${status} ${times}`,
      );
      expect(new Set(told)).toEqual(
        new Set([`${BOARD} 403 3`, `${BOARD} 404 1`, `${SECOND_COORDINATOR} 403 1`]),
      );
      await owner(sql`
        update kapstok.refusal set at = at - interval '61 seconds'
        where request like '%/weer' and account_id = ${BOARD}::uuid and status = 403`);
      await noteRefusal(database(), refusal('eigen', BOARD, 'weer'));
      const own = (await find('weer')).filter(
        ({ account, status }) => account?.id === BOARD && status === 403,
      );
      expect(own.map(({ times }) => times)).toEqual([1, 3]);
      expect(own[1]?.lastAt.getTime()).toBeGreaterThan(own[1]?.at.getTime() ?? Number.NaN);
    });

    it('is found by who, when, how and in which words', async () => {
      await noteRefusal(database(), refusal('eigen', BOARD, 'zoek-een'));
      await noteRefusal(database(), { ...refusal('eigen', SECOND_COORDINATOR, 'zoek-twee'), status: 404 });
      await noteRefusal(database(), refusal('eigen', READER, 'zoek-drie'));
      const yesterday = Math.floor(Date.now() / 1000) - 86_400;
      const moment = (second: number): Date => new Date((yesterday + second) * 1000);
      await owner(sql`
        update kapstok.refusal
        set at = ${moment(0).toISOString()}::text::timestamptz, last_at = ${moment(40).toISOString()}::text::timestamptz
        where request like '%/zoek-drie'`);
      const found = async (asked: object): Promise<readonly string[]> => {
        const all = await as(
          database(),
          COORDINATOR,
          now,
        )((r) => readRefusals(r, { words: 'ZOEK-', limit: 100, ...asked }));
        return all.map(({ request }) => request.replace(/.*zoek-/, ''));
      };
      expect(await found({})).toEqual(['twee', 'een', 'drie']);
      expect(await found({ account: BOARD })).toEqual(['een']);
      expect(await found({ status: 404 })).toEqual(['twee']);
      expect(await found({ from: moment(40), to: moment(60) })).toEqual(['drie']);
      expect(await found({ from: moment(41), to: moment(60) })).toEqual([]);
      expect(await found({ to: moment(0) })).toEqual(['drie']);
      expect(await found({ to: moment(-1) })).toEqual([]);
      expect(await found({ words: 'not ALLOWED', status: 404 })).toContain('twee');
    });

    it('of a version that may not be seen is noted, and of one that is not there, or may be seen, is not', async () => {
      const [hidden, none] = [newId(), newId()];
      await as(
        database(),
        COORDINATOR,
        now,
      )(async (writer) => {
        const edits = [{ kind: 'add', record: project(1, { name: 'x' }) }] as const;
        await edit(writer, { id: newId(), plan: PLAN, reason: '', edits });
        await draftVersion(writer, {
          id: newId(),
          plan: PLAN,
          reason: '',
          version: hidden,
          name: 'verborgen',
        });
      });
      const ask = (account: string, role: string, ids: readonly string[], path: string) =>
        noteHiddenVersions(
          database(),
          { region: REGION, account, role },
          { ...refusal('eigen', account, path), status: 404, hidden: ids },
        );
      await ask(READER, 'reader', [none, hidden], 'verborgen');
      await ask(READER, 'reader', [none], 'nergens');
      await ask(COORDINATOR, 'coordinator', [hidden], 'zichtbaar');
      expect((await find('verborgen')).length).toBe(1);
      expect([...(await find('nergens')), ...(await find('zichtbaar'))]).toEqual([]);
    });

    it('is dropped after two years, or beyond the latest of its region, by nobody who acts', async () => {
      await noteRefusal(database(), refusal('eigen', BOARD, 'oud'));
      await noteRefusal(database(), refusal('eigen', BOARD, 'nieuw'));
      await owner(
        sql`update kapstok.refusal set at = now() - interval '25 months' where request like '%/oud'`,
      );
      const actor = { region: REGION, account: COORDINATOR, role: 'coordinator' };
      const byActor = acting(database(), actor, (trx) =>
        sql`select kapstok.drop_refusals(10000)`.execute(trx),
      );
      await expect(byActor).rejects.toMatchObject({ code: '42501' });
      await expect(dropRefusals(database(), 10)).rejects.toMatchObject({ code: '42501' });
      expect(await dropRefusals(database())).toBe(1);
      expect([(await find('oud')).length, (await find('nieuw')).length]).toEqual([0, 1]);
      await owner(sql`
        insert into kapstok.refusal (id, region_id, at, account_id, role, request, status, why)
        select gen_random_uuid(), r.id, now() + n * interval '1 second', ${BOARD}::uuid, 'board', 'veel', 403, '{}'
        from generate_series(1, 10000) n, (values (${REGION}::uuid), (null)) r (id)`);
      await dropRefusals(database(), 10_000);
      const left = await asOwner(database(), (trx) =>
        sql<{ region: string | null; left: number; others: number }>`
          select region_id::text as region, count(*)::int as left,
            count(*) filter (where request <> 'veel')::int as others
          from kapstok.refusal where region_id = ${REGION}::uuid or region_id is null
          group by region_id order by region_id`.execute(trx),
      );
      expect(left.rows).toEqual([
        { region: REGION, left: 10_000, others: 0 },
        { region: null, left: 10_000, others: 0 },
      ]);
    });
  });
});
