import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { inviteCoordinator, loadPlan, ownAssignments, takeInvitation, verifyAll } from '../index.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { idOf, makeAccount } from '../testing/rights-world.ts';

const [FIRST, SECOND] = [idOf(901), idOf(902)];

onEachDatabase(({ database }) => {
  const founding = { now: () => new Date(), newId: randomUUID };
  const endsAt = new Date(Date.now() + 3_600_000);
  const taken = (account: string, secret: string): ReturnType<typeof takeInvitation> =>
    takeInvitation(database(), { account, secret, id: randomUUID(), now: founding.now });

  it('makes whoever opens it first coordinator of the region, once, and tells it in the log', async () => {
    await loadPlan(database(), {
      ...founding,
      region: { code: 'noord', title: 'Regio Noord' },
      plan: { code: 'plan', title: 'Het plan' },
      reason: 'ingelezen',
      records: () => Promise.resolve(new Map()),
    });
    await makeAccount(database(), FIRST, 'eerste');
    await makeAccount(database(), SECOND, 'tweede');
    const invite = { ...founding, region: 'noord', note: 'eerste coördinator', endsAt };
    const secret = (await inviteCoordinator(database(), invite)) ?? '';
    expect(await taken(FIRST, `${secret.slice(1)}x`)).toBeUndefined();
    expect(await taken(FIRST, secret)).toMatchObject({ role: 'coordinator' });
    expect(await taken(SECOND, secret)).toBeUndefined();
    const held = await ownAssignments(database(), FIRST);
    expect(held.map(({ role }) => role)).toEqual(['coordinator']);
    const { regions } = await verifyAll(database());
    expect(regions).toMatchObject([{ code: 'noord', entries: 2, problems: [] }]);
  });

  it('invites nobody to a region that is not there, or after it ended', async () => {
    const invite = { ...founding, note: '', endsAt };
    expect(await inviteCoordinator(database(), { ...invite, region: 'zuid' })).toBeUndefined();
    const over = new Date(Date.now() - 1000);
    const secret = await inviteCoordinator(database(), { ...invite, region: 'noord', endsAt: over });
    expect(await taken(SECOND, secret ?? '')).toBeUndefined();
  });
});
