import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import type {
  FeedDto,
  FeedEntry,
  LogDto,
  MadeWebhook,
  Problem,
  WebhookDto,
  WebhookList,
} from '@kapstok/contract';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { Deliveries } from './deliveries.ts';
import { isOutside, lookUp } from './outside.ts';
import { sendMessage } from './send-message.ts';
import { signatureOf } from './signature.ts';

const REGION = '/api/v1/regions/dorpen';
const MINUTE = 60_000;

let kept: KeptServer;

/** Somebody who takes messages in, and answers as is said. */
interface Receiver {
  readonly address: string;
  readonly heard: { readonly body: string; readonly signature: string }[];
  answers: number[];
}

async function receiver(...answers: number[]): Promise<Receiver> {
  const heard: Receiver['heard'] = [];
  const one: Receiver = { address: '', heard, answers };
  const take = async (request: IncomingMessage): Promise<number> => {
    heard.push({ body: await textOf(request), signature: String(request.headers['kapstok-signature']) });
    return one.answers.shift() ?? 204;
  };
  const server: Server = createServer((request, answer) => {
    void take(request).then((status) => {
      answer.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(one, { address: `http://127.0.0.1:${port}/taken` });
}

function deliveries(): Deliveries {
  return new Deliveries({
    database: kept.database,
    send: (message) => sendMessage(message, { milliseconds: 2000, privateToo: true }),
    now: () => new Date(),
    onFault: (error) => {
      throw error;
    },
  });
}

async function ask<Body>(
  by: PersonName,
  url: string,
  more: object = {},
): Promise<{ status: number; body: Body }> {
  const answer = await kept.app.inject({ method: 'GET', url, headers: kept.by(by), ...more });
  return { status: answer.statusCode, body: answer.body === '' ? (undefined as Body) : answer.json<Body>() };
}

async function change(name: string): Promise<void> {
  const { body } = await ask<{ records: { id: string; table: string; cells: { name: string } }[] }>(
    'coordinator',
    `${KEPT}/records?table=projects&limit=1`,
  );
  const [record] = body.records;
  const edit = {
    kind: 'set',
    id: record?.id,
    table: 'projects',
    field: 'name',
    before: record?.cells.name,
    after: name,
  };
  const payload = { id: randomUUID(), reason: 'proef', edits: [edit] };
  expect((await ask('coordinator', `${KEPT}/changes`, { method: 'POST', payload })).status).toBe(201);
}

/** Puts the webhook in the database as a request would with an address outside. */
async function made(address: string): Promise<{ id: string; secret: string; end: () => Promise<void> }> {
  const { makeWebhook, acting } = await import('@kapstok/store');
  const { body } = await ask<FeedDto>('coordinator', `${REGION}/changes`);
  expect(body.gaps).toBe(0);
  const id = randomUUID();
  const secret = 'x'.repeat(40);
  const account = kept.accounts.get('coordinator') ?? '';
  const region = await regionId();
  await acting(kept.database, { region, account, role: 'coordinator' }, (trx) =>
    makeWebhook(
      { trx, region, account, role: 'coordinator', now: () => new Date() },
      { id, address, secret },
    ),
  );
  const end = async (): Promise<void> => {
    const payload = { id: randomUUID() };
    await ask('coordinator', `${REGION}/webhooks/${id}/endings`, { method: 'POST', payload });
  };
  onTestFinished(end);
  return { id, secret, end };
}

async function regionId(): Promise<string> {
  const { ownAssignments } = await import('@kapstok/store');
  const held = await ownAssignments(kept.database, kept.accounts.get('coordinator') ?? '');
  return held.find(({ region }) => region?.code === 'dorpen')?.region?.id ?? '';
}

function changesIn({ heard }: Receiver): readonly FeedEntry[] {
  return heard.flatMap(({ body }) => (JSON.parse(body) as FeedDto).changes);
}

onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, MINUTE);
  afterAll(() => kept.close());

  describe('the change feed', () => {
    it('tells everything once, in order, a page at a time or as a stream', async () => {
      const pages: FeedEntry[] = [];
      let [after, more] = ['0', true];
      while (more) {
        const { body } = await ask<FeedDto>('coordinator', `${REGION}/changes?limit=2&after=${after}`);
        pages.push(...body.changes);
        [after, more] = [body.next, body.more];
      }
      expect(pages.map(({ seq }) => seq)).toEqual(pages.map((_, at) => at + 1));
      const headers = { ...kept.by('coordinator'), accept: 'application/x-ndjson' };
      const stream = await kept.app.inject({ url: `${REGION}/changes`, headers });
      const lines = stream.body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as FeedEntry);
      expect(lines).toEqual(pages);
      expect((await ask<FeedDto>('coordinator', `${REGION}/changes?after=${after}`)).body).toEqual({
        changes: [],
        next: after,
        more: false,
        gaps: 0,
      });
    });

    it('is for who may see the history, and says what is left out', async () => {
      const board = await ask<FeedDto>('board', `${REGION}/changes`);
      const all = await ask<FeedDto>('coordinator', `${REGION}/changes`);
      expect(board.status).toBe(200);
      expect(board.body.changes.length + board.body.gaps).toBe(all.body.changes.length);
      expect((await ask('stranger', `${REGION}/changes`)).status).toBe(404);
      expect((await ask('coordinator', '/api/v1/regions/elders/changes')).status).toBe(404);
      const odd = await ask<Problem>('coordinator', `${REGION}/changes?after=-1`);
      expect([odd.status, odd.body.sentence.nl]).toEqual([
        400,
        '"after" moet een geheel getal van 0 of hoger zijn: het nummer van een regel van het logboek.',
      ]);
    });

    it('refuses a mark beyond the end of the log, for who keeps up would miss what is added up to it', async () => {
      const { body } = await ask<FeedDto>('coordinator', `${REGION}/changes?limit=1000`);
      const end = Number(body.next);
      for (const accept of ['application/json', 'application/x-ndjson']) {
        const headers = { ...kept.by('coordinator'), accept };
        const at = (after: number) => kept.app.inject({ url: `${REGION}/changes?after=${after}`, headers });
        expect((await at(end)).statusCode).toBe(200);
        const refused = await at(end + 1);
        const { errors = [] } = refused.json<Problem>();
        expect([refused.statusCode, errors.map(({ path }) => path)]).toEqual([400, ['/after']]);
        expect(errors[0]?.sentence.nl).toContain(`ten hoogste ${end} zijn`);
      }
    });
  });

  describe('a webhook', () => {
    it('is told of every change, signed, in order', async () => {
      const to = await receiver();
      const { id, secret } = await made(to.address);
      await change('Eerste naam');
      await change('Tweede naam');
      await deliveries().tellAll();
      expect(changesIn(to).map(({ kind }) => kind)).toEqual(['change', 'change']);
      expect(to.heard.map(({ body }) => (JSON.parse(body) as { webhook: string }).webhook)).toEqual([id]);
      for (const { body, signature } of to.heard) {
        const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
        expect(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')).toBe(v1);
        expect(Math.abs(Date.now() / 1000 - Number(t))).toBeLessThan(60);
      }
      await deliveries().tellAll();
      expect(to.heard.length).toBe(1);
    });

    it('is told once, however many servers tell', async () => {
      const to = await receiver();
      await made(to.address);
      await change('Derde naam');
      await Promise.all([deliveries().tellAll(), deliveries().tellAll(), deliveries().tellAll()]);
      expect(changesIn(to).length).toBe(1);
    });

    it('that does not take it in is told later, and says so in the list', async () => {
      const to = await receiver(500, 302);
      const { id } = await made(to.address);
      await change('Vierde naam');
      await deliveries().tellAll();
      await deliveries().tellAll();
      expect(to.heard.length).toBe(1);
      const { body } = await ask<WebhookList>('coordinator', `${REGION}/webhooks`);
      const told = body.webhooks.find((one) => one.id === id);
      expect(told).toMatchObject({
        stopped: false,
        lastFailure: { what: 'Het antwoord was 500.', times: 1 },
      });
    });

    it('leads outside only, by whatever way the address is written', async () => {
      for (const address of [
        'http://127.0.0.1/x',
        'http://2130706433/',
        'http://[::1]:8080/',
        'http://[::ffff:10.0.0.1]/',
        'http://169.254.169.254/latest/meta-data',
        'http://localhost:3000/',
        'http://metadata.google.internal/',
        'https://naam:wachtwoord@elders.example/',
      ]) {
        const payload = { id: randomUUID(), address };
        const { status, body } = await ask<Problem>('coordinator', `${REGION}/webhooks`, {
          method: 'POST',
          payload,
        });
        expect([address, status, body.errors?.[0]?.path]).toEqual([address, 400, '/address']);
      }
    });

    it('leads over TLS only: what is told there is not for who listens on the way', async () => {
      const payload = { id: randomUUID(), address: 'http://ontvanger.example/kapstok' };
      const { status, body } = await ask<Problem>('coordinator', `${REGION}/webhooks`, {
        method: 'POST',
        payload,
      });
      expect([status, body.errors?.[0]?.sentence.nl]).toEqual([400, expect.stringContaining('https://')]);
    });

    it('gives its secret once, to who may make it only', async () => {
      const payload = { id: randomUUID(), address: 'https://ontvanger.example/kapstok' };
      const post = (by: PersonName) =>
        ask<MadeWebhook>(by, `${REGION}/webhooks`, { method: 'POST', payload });
      expect([(await post('reader')).status, (await post('stranger')).status]).toEqual([403, 404]);
      const { status, body } = await post('coordinator');
      expect([status, body.secret.length > 40]).toEqual([201, true]);
      expect((await post('coordinator')).status).toBe(409);
      const listed = await ask<WebhookList>('coordinator', `${REGION}/webhooks`);
      expect(JSON.stringify(listed.body)).not.toContain(body.secret);
    });

    it('ends with a reason, once', async () => {
      const id = randomUUID();
      const payload = { id, address: 'https://ontvanger.example/kapstok' };
      expect((await ask('coordinator', `${REGION}/webhooks`, { method: 'POST', payload })).status).toBe(201);
      const ending = { id: randomUUID(), reason: 'andere ontvanger' };
      const end = (by: PersonName) =>
        ask<WebhookDto>(by, `${REGION}/webhooks/${id}/endings`, { method: 'POST', payload: ending });
      expect([(await end('reader')).status, (await end('stranger')).status]).toEqual([403, 404]);
      const [first, again] = [await end('coordinator'), await end('coordinator')];
      expect([first.status, again.status]).toEqual([201, 200]);
      expect([first.body, again.body]).toMatchObject([
        { id, stopped: true },
        { id, stopped: true },
      ]);
      const log = await ask<LogDto>('coordinator', `${REGION}/log?kind=webhook&limit=1`);
      expect(log.body.entries).toMatchObject([{ id: ending.id, reason: 'andere ontvanger' }]);
      const listed = await ask<WebhookList>('coordinator', `${REGION}/webhooks`);
      expect(listed.body.webhooks.map((one) => one.id)).not.toContain(id);
    });
  });
});

describe('sending', () => {
  const message = (address: string) => ({ address, secret: 's', body: '{}', now: new Date() });

  it('does not go where a name leads inside', async () => {
    await expect(lookUp('localhost', false)).rejects.toMatchObject({ name: 'NotOutside' });
    const to = await receiver();
    const told = await sendMessage(message(to.address.replace('127.0.0.1', 'localhost')), {
      milliseconds: 2000,
      privateToo: false,
    });
    expect([told, to.heard.length]).toEqual(['Dit adres is niet van internet.', 0]);
  });

  it('follows no other place', async () => {
    const to = await receiver(302);
    const told = await sendMessage(message(to.address), { milliseconds: 2000, privateToo: true });
    expect([told, to.heard.length]).toEqual(['Het antwoord was 302.', 1]);
  });

  it('does not wait for who never answers', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const told = await sendMessage(message(`http://127.0.0.1:${port}/`), {
      milliseconds: 200,
      privateToo: true,
    });
    expect(told).toBe('Er kwam binnen 0.2 seconden geen antwoord.');
  });

  it('signs so that another can hold it against the secret', () => {
    const signed = signatureOf('{"a":1}', 'geheim', new Date(1_700_000_000_000));
    const hash = createHmac('sha256', 'geheim').update('1700000000.{"a":1}').digest('hex');
    expect(signed).toBe(`t=1700000000,v1=${hash}`);
  });
});

describe('outside', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['ontvanger.example', true],
    ['10.255.255.255', false],
    ['172.31.0.1', false],
    ['172.32.0.1', true],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['64:ff9b::a00:1', false],
    ['2002:7f00:1::', false],
    ['server.local', false],
    ['intranet', false],
  ])('%s: %s', (host, outside) => {
    expect(isOutside(host)).toBe(outside);
  });
});
