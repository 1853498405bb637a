import { randomUUID } from 'node:crypto';
import type { TakenInvitationDto } from '@kapstok/contract';
import { endNation, inviteNation, nationReaders } from '@kapstok/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { type SignInServer, signedIn, signInServer, whoIs } from '../testing/sign-in-server.ts';

onEachStore(({ database }) => {
  let server: SignInServer;
  let reader: Browser;
  beforeAll(async () => {
    server = await signInServer('asks each time', database());
    reader = await signedIn(server, 'reader');
  }, 60_000);
  afterAll(() => server.close());

  async function ask<Body>(
    path: string,
    asked: Parameters<Browser['visit']>[1] = {},
  ): Promise<{ readonly status: number; readonly body: Body }> {
    const { status, body } = await reader.visit(`${server.origin}/api/v1${path}`, asked);
    return { status, body: JSON.parse(body) as Body };
  }

  async function accept(): Promise<Awaited<ReturnType<typeof ask<TakenInvitationDto>>>> {
    const endsAt = new Date(Date.now() + 3_600_000);
    const token = await inviteNation(database(), { id: randomUUID(), note: '', endsAt });
    return await ask<TakenInvitationDto>('/invitation-acceptances', { method: 'POST', body: { token } });
  }

  it('reads for the nation who takes up the invitation of the installation, until that is ended', async () => {
    expect((await ask('/nation')).status).toBe(403);
    const { status, body: taken } = await accept();
    expect([status, taken]).toMatchObject([201, { region: null, role: 'national' }]);
    const who = await whoIs(server, reader);
    expect(who.national).toBe(true);
    expect((await ask('/nation')).status).toBe(200);
    expect((await accept()).status).toBe(410);
    const name = who.account?.name;
    const role = (await nationReaders(database())).find((one) => one.name === name && one.state === 'reads');
    expect(await endNation(database(), role?.id ?? '')).toBe(true);
    expect((await ask('/nation')).status).toBe(403);
  });
});
