import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '../keys/keys.ts';
import { append } from '../log/append.ts';
import type { Json } from '../log/canonical-json.ts';
import type { EntryKind } from '../log/entry.ts';
import type { Writer } from '../log/writer.ts';
import { newSecret } from '../sign-in/secret.ts';
import { as, BOARD, COORDINATOR, clockFrom, foundLog, SECOND_COORDINATOR } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { idOf, REGION } from '../testing/rights-world.ts';
import { makeWebhook } from '../webhooks/webhooks.ts';
import { giveRole } from './give-role.ts';
import { makeInvitation } from './invitations.ts';

const IN_REGION = { kind: 'region', region: REGION } as const;
const LATER = new Date(Date.now() + 3_600_000);
const WORDS = { name: 'koppeling', role: 'reader', scope: 'read' } as const;

/** Something that was made before, and what is to come. */
const [KEY, ROLE, INVITATION, WEBHOOK, NEW] = [idOf(501), idOf(502), idOf(503), idOf(504), idOf(505)];

/** Something that is done only with an entry that tells of it, and other entries than that one. */
interface Told {
  readonly what: string;
  readonly kind: EntryKind;
  readonly body: { readonly [name: string]: Json };
  /** What the entry tells in place of some of it. */
  readonly other: readonly { readonly [name: string]: Json }[];
  /** Does it with the entry at this place in the log. */
  readonly work: (writer: Writer, seq: number) => Promise<unknown>;
}

const made = (id: string, kind: string, seq: number) => sql`
  insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at, made_seq)
  values (${REGION}::uuid, ${id}::uuid, ${BOARD}::uuid, ${kind}, 'region', now(), ${seq}::bigint)`;

const THINGS: readonly Told[] = [
  {
    what: 'somebody is signed out',
    kind: 'assignment',
    body: { what: 'signedOut', account: BOARD },
    other: [{ account: SECOND_COORDINATOR }, { account: null }, { what: 'ended' }],
    work: ({ trx }, seq) => sql`select kapstok.sign_out_here(${BOARD}::uuid, ${seq}::bigint)`.execute(trx),
  },
  {
    what: 'a role is given',
    kind: 'assignment',
    body: { what: 'given', assignment: NEW, account: BOARD, role: 'reader' },
    other: [{ assignment: ROLE }, { account: SECOND_COORDINATOR }, { role: 'board' }, { what: 'ended' }],
    work: ({ trx }, seq) => made(NEW, 'reader', seq).execute(trx),
  },
  {
    what: 'a role is ended',
    kind: 'assignment',
    body: { what: 'ended', assignment: ROLE, account: BOARD, role: 'dataTeam' },
    other: [{ assignment: NEW }, { account: SECOND_COORDINATOR }, { role: 'board' }, { what: 'given' }],
    work: ({ trx }, seq) =>
      sql`
        update kapstok.assignment set ends_at = now(), ended_seq = ${seq}::bigint
        where id = ${ROLE}::uuid`.execute(trx),
  },
  {
    what: 'somebody is invited',
    kind: 'assignment',
    body: { what: 'invited', invitation: NEW, role: 'reader' },
    other: [{ invitation: INVITATION }, { role: 'board' }, { what: 'uninvited' }],
    work: ({ trx }, seq) =>
      sql`
        insert into kapstok.invitation
          (region_id, id, token_hash, role, within_kind, note, made_by, made_seq, ends_at)
        values (${REGION}::uuid, ${NEW}::uuid, sha256('een ander'), 'reader', 'region', '',
          ${COORDINATOR}::uuid, ${seq}::bigint, ${LATER.toISOString()}::text::timestamptz)`.execute(trx),
  },
  {
    what: 'an invitation is ended',
    kind: 'assignment',
    body: { what: 'uninvited', invitation: INVITATION, role: 'reader' },
    other: [{ invitation: NEW }, { what: 'invited' }],
    work: ({ trx }, seq) =>
      sql`
        update kapstok.invitation set ended_at = now(), ended_seq = ${seq}::bigint
        where id = ${INVITATION}::uuid`.execute(trx),
  },
  {
    what: 'a key is made',
    kind: 'key',
    body: { what: 'made', key: NEW, ...WORDS },
    other: [{ key: KEY }, { name: 'anders' }, { role: 'board' }, { scope: 'write' }, { what: 'ended' }],
    work: ({ trx }, seq) =>
      sql`
        select kapstok.make_key(${NEW}::uuid, sha256('een sleutel'), ${WORDS.name}, ${WORDS.role}, 'region', null, null,
          ${WORDS.scope}, ${LATER.toISOString()}::text::timestamptz, ${seq}::bigint)`.execute(trx),
  },
  {
    what: 'a key is ended',
    kind: 'key',
    body: { what: 'ended', key: KEY },
    other: [{ key: NEW }, { what: 'made' }],
    work: ({ trx }, seq) =>
      sql`
        update kapstok.api_key set ended_at = now(), ended_seq = ${seq}::bigint
        where id = ${KEY}::uuid`.execute(trx),
  },
  {
    what: 'a key is over with the role of its maker',
    kind: 'assignment',
    body: { what: 'ended', account: COORDINATOR, keys: ['een andere', WORDS.name] },
    other: [{ account: BOARD }, { keys: ['een andere'] }, { what: 'given' }],
    work: ({ trx }, seq) =>
      sql`
        update kapstok.api_key set ended_at = now(), ended_seq = ${seq}::bigint
        where id = ${KEY}::uuid`.execute(trx),
  },
  {
    what: 'a webhook is made',
    kind: 'webhook',
    body: { what: 'made', webhook: NEW, address: 'https://hier.example' },
    other: [{ webhook: WEBHOOK }, { address: 'https://daar.example' }, { what: 'ended' }],
    work: ({ trx }, seq) =>
      sql`
        insert into kapstok.webhook (region_id, id, address, secret, made_by, role, made_seq, told_seq)
        values (${REGION}::uuid, ${NEW}::uuid, 'https://hier.example', ${newSecret()}, ${COORDINATOR}::uuid,
          'coordinator', ${seq}::bigint, ${seq}::bigint)`.execute(trx),
  },
  {
    what: 'a webhook is ended',
    kind: 'webhook',
    body: { what: 'ended', webhook: WEBHOOK },
    other: [{ webhook: NEW }, { what: 'made' }],
    work: ({ trx }, seq) =>
      sql`
        update kapstok.webhook set stopped_at = now(), ended_seq = ${seq}::bigint
        where id = ${WEBHOOK}::uuid`.execute(trx),
  },
];

class Undone extends Error {
  override name = 'Undone';
}

onEachDatabase(({ database }) => {
  const now = clockFrom('2026-11-01T00:00:00.000Z');
  const coordinator = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    as(database(), COORDINATOR, now)(work);
  /** Does something with an entry, looks at all that waits for the end, and undoes it. */
  const attempt = (kind: EntryKind, body: Json, work: Told['work']): Promise<unknown> =>
    coordinator(async (writer) => {
      const told = { id: randomUUID(), kind, plan: undefined, reason: '', body } as const;
      await work(writer, (await append(writer, told)).seq);
      await sql`set constraints all immediate`.execute(writer.trx);
      throw new Undone();
    });

  beforeAll(async () => {
    await foundLog(database());
    await coordinator(async (writer) => {
      const within = IN_REGION;
      await makeKey(writer, { ...WORDS, id: KEY, secret: newSecret(), within, endsAt: LATER });
      const given = { id: ROLE, account: BOARD, role: 'dataTeam', within, until: undefined } as const;
      await giveRole(writer, { ...given, reason: '' });
      const invited = { id: INVITATION, secret: newSecret(), role: 'reader', within, note: '' } as const;
      await makeInvitation(writer, { ...invited, endsAt: LATER });
      await makeWebhook(writer, { id: WEBHOOK, address: 'https://hier.example', secret: newSecret() });
    });
  });

  describe.each(THINGS)('$what', ({ kind, body, other, work }) => {
    it('with the entry that tells of it', async () => {
      await expect(attempt(kind, body, work)).rejects.toBeInstanceOf(Undone);
    });

    it('not with an entry of something else', async () => {
      const kinds: readonly EntryKind[] = ['assignment', 'key', 'webhook'];
      const others: readonly (readonly [EntryKind, Json])[] = [
        ...kinds.filter((one) => one !== kind).map((one) => [one, body] as const),
        ...other.map((cells) => [kind, { ...body, ...cells }] as const),
        [kind, {}],
      ];
      for (const [as, told] of others) {
        await expect(attempt(as, told, work)).rejects.toThrow('only with the entry');
      }
    });

    it('not with an entry of before', async () => {
      await expect(attempt(kind, body, (writer) => work(writer, 1))).rejects.toThrow('only with the entry');
    });
  });
});
