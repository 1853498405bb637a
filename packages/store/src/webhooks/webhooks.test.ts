import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { readFeed } from '../log/read-feed.ts';
import { readLog } from '../log/read-log.ts';
import { edit } from '../records/edit.ts';
import { newSecret } from '../sign-in/secret.ts';
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
import { idOf, PLAN, REGION } from '../testing/rights-world.ts';
import { leaseWebhook, webhookFailed, webhookTold } from './lease-webhook.ts';
import { endWebhook, makeWebhook, readWebhooks } from './webhooks.ts';

const ALL = { after: undefined, limit: 100 };
const ADDRESS = 'https://ontvanger.example/kapstok';
let next = 7000;
const newId = (): string => idOf(++next);

onEachDatabase(({ database }) => {
  const now = clockFrom('2026-11-01T00:00:00.000Z');
  const made = async (): Promise<{ id: string; secret: string }> => {
    const webhook = { id: newId(), address: ADDRESS, secret: newSecret() };
    await as(database(), COORDINATOR, now)((writer) => makeWebhook(writer, webhook));
    return webhook;
  };
  const ended = (webhook: string): Promise<boolean> =>
    as(database(), COORDINATOR, now)((writer) => endWebhook(writer, { id: newId(), webhook }));
  const change = (): Promise<unknown> =>
    as(
      database(),
      COORDINATOR,
      now,
    )((writer) =>
      edit(writer, {
        id: newId(),
        plan: PLAN,
        reason: '',
        edits: [{ kind: 'add', record: project(++next, { name: 'x' }) }],
      }),
    );
  const one = (id: string) =>
    as(database(), COORDINATOR, now)(async (reader) => (await readWebhooks(reader, { ...ALL, only: id }))[0]);

  const listed = () =>
    as(database(), COORDINATOR, now)(async (reader) => (await readWebhooks(reader, ALL)).map(({ id }) => id));

  beforeAll(() => foundLog(database()));

  describe('a webhook', () => {
    it('is made once, listed without its secret, and ended, each told in the log', async () => {
      const webhook = { id: newId(), address: ADDRESS, secret: newSecret() };
      const make = () => as(database(), COORDINATOR, now)((writer) => makeWebhook(writer, webhook));
      expect([await make(), await make()]).toEqual([true, false]);
      const told = await one(webhook.id);
      expect(told).toMatchObject({
        address: ADDRESS,
        madeBy: COORDINATOR,
        failure: undefined,
        stopped: false,
      });
      expect([await ended(webhook.id), await ended(webhook.id)]).toEqual([true, false]);
      expect(await listed()).not.toContain(webhook.id);
      expect(await one(webhook.id)).toMatchObject({ ended: true, stopped: true });
      const entries = await as(database(), COORDINATOR, now)((r) => readLog(r, { after: 0, limit: 1000 }));
      const bodies = entries.filter(({ kind }) => kind === 'webhook').map(({ body }) => body);
      expect(bodies).toMatchObject([
        { what: 'made', webhook: webhook.id },
        { what: 'ended', webhook: webhook.id },
      ]);
      expect(JSON.stringify(entries)).not.toContain(webhook.secret);
    });

    it('shows its secret to no request', async () => {
      const { id } = await made();
      const read = acting(database(), { region: REGION, account: COORDINATOR, role: 'coordinator' }, (trx) =>
        sql`select secret from kapstok.webhook`.execute(trx),
      );
      await expect(read).rejects.toMatchObject({ code: '42501' });
      const lease = acting(database(), { region: REGION, account: COORDINATOR, role: 'coordinator' }, (trx) =>
        sql`select * from kapstok.lease_webhook(gen_random_uuid(), interval '1 minute')`.execute(trx),
      );
      await expect(lease).rejects.toMatchObject({ code: '42501' });
      await ended(id);
    });

    it('is made and ended by who may only', async () => {
      const making = as(
        database(),
        BOARD,
        now,
      )((writer) => makeWebhook(writer, { id: newId(), address: ADDRESS, secret: newSecret() }));
      await expect(making).rejects.toMatchObject({ code: '42501' });
      const { id } = await made();
      const ending = as(database(), BOARD, now)((w) => endWebhook(w, { id: newId(), webhook: id }));
      await expect(ending).rejects.toMatchObject({ name: 'NotThere' });
      await as(database(), SECOND_COORDINATOR, now)((w) => endWebhook(w, { id: newId(), webhook: id }));
      expect(await one(id)).toMatchObject({ ended: true });
    });

    it('is leased by one at a time, only when there is something to tell, in order', async () => {
      const { id, secret } = await made();
      expect(await leaseWebhook(database(), newId(), 60)).toBeUndefined();
      await change();
      const leases = [newId(), newId(), newId()];
      const taken = await Promise.all(leases.map((lease) => leaseWebhook(database(), lease, 60)));
      const [mine] = taken.filter((one) => one !== undefined);
      expect(taken.filter((one) => one !== undefined).length).toBe(1);
      expect(mine).toMatchObject({ id, secret, account: COORDINATOR, role: 'coordinator', failures: 0 });
      await webhookTold(database(), mine?.lease ?? '', (mine?.toldSeq ?? 0) + 1);
      expect((await one(id))?.toldSeq).toBe((mine?.toldSeq ?? 0) + 1);
      expect(await leaseWebhook(database(), newId(), 60)).toBeUndefined();
      await ended(id);
    });

    it('is taken over from who left, and who left says nothing any more', async () => {
      const { id } = await made();
      await change();
      const left = await leaseWebhook(database(), newId(), 0);
      const other = await leaseWebhook(database(), newId(), 60);
      expect([left?.id, other?.id]).toEqual([id, id]);
      await webhookTold(database(), left?.lease ?? '', 1_000_000);
      expect((await one(id))?.toldSeq).toBe(other?.toldSeq);
      await webhookTold(database(), other?.lease ?? '', (other?.toldSeq ?? 0) + 1);
      await ended(id);
    });

    it('waits after a failure, and stops after too many', async () => {
      const { id } = await made();
      await change();
      const first = await leaseWebhook(database(), newId(), 60);
      await webhookFailed(database(), first?.lease ?? '', {
        what: 'HTTP 500',
        pauseSeconds: 3600,
        stops: false,
      });
      expect(await one(id)).toMatchObject({ failure: { what: 'HTTP 500', times: 1 }, stopped: false });
      expect(await leaseWebhook(database(), newId(), 60)).toBeUndefined();
      await ended(id);
      const second = await made();
      await change();
      const last = await leaseWebhook(database(), newId(), 60);
      await webhookFailed(database(), last?.lease ?? '', { what: 'HTTP 500', pauseSeconds: 0, stops: true });
      expect(await one(second.id)).toMatchObject({ stopped: true });
      expect(await leaseWebhook(database(), newId(), 60)).toBeUndefined();
      await ended(second.id);
    });
  });

  describe('what happened after an entry', () => {
    it('is told once each, in order, however it is cut, with what may not be seen counted', async () => {
      const whole = await as(database(), COORDINATOR, now)((r) => readFeed(r, { after: 0, limit: 1000 }));
      expect(whole.hidden).toBe(0);
      expect(whole.entries.map(({ seq }) => seq)).toEqual(whole.entries.map((_, at) => at + 1));
      const seqs: number[] = [];
      let [after, hidden] = [0, 0];
      for (let more = true; more; ) {
        const from = after;
        const page = await as(database(), BOARD, now)((r) => readFeed(r, { after: from, limit: 2 }));
        seqs.push(...page.entries.map(({ seq }) => seq));
        hidden += page.hidden;
        after = page.next;
        more = page.more;
      }
      expect(after).toBe(whole.next);
      expect(seqs.length + hidden).toBe(whole.next);
      expect(new Set(seqs).size).toBe(seqs.length);
    });
  });
});
