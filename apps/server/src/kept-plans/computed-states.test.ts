import { randomUUID } from 'node:crypto';
import { endRole, ownAssignments } from '@kapstok/store';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { writing } from '../changes/at-plan.ts';
import { type KeptServer, keptServer, type PersonName, PLAN_ID } from '../testing/kept.ts';
import { settingsWith } from '../testing/served.ts';
import { KeptPlans } from './kept-plans.ts';
import type { PlanState } from './plan-state.ts';
import { PlanThread } from './plan-thread.ts';
import { type Standing, standingsOf } from './standing.ts';
import { DrawingStopped, Wanted } from './wanted.ts';

let kept: KeptServer;
const limits = settingsWith().keptPlans;

beforeAll(async () => {
  kept = await keptServer();
}, 60_000);
afterAll(() => kept.close());

async function standingOf(name: PersonName): Promise<Standing> {
  const account = kept.accounts.get(name) ?? '';
  const asker = { account, readOnly: false, chosen: () => undefined };
  const standings = await standingsOf(kept.database, asker, await ownAssignments(kept.database, account));
  const standing = standings.find(({ region }) => region.code === 'dorpen');
  if (standing === undefined) throw new Error(`${name} is nowhere`);
  return standing;
}

async function stateFor(plans: KeptPlans, name: PersonName): Promise<PlanState> {
  const state = await plans.stateOf(await standingOf(name), PLAN_ID, 'first');
  if (typeof state === 'string') throw new Error(state);
  return state;
}

async function endRoleOf(name: PersonName): Promise<void> {
  const { database, accounts } = kept;
  const account = accounts.get(name) ?? '';
  const held = await ownAssignments(database, account);
  const assignment = held.find((one) => one.account === account)?.id ?? '';
  const standing = await standingOf('coordinator');
  await writing({ database, standing, now: () => new Date() }, (writer) =>
    endRole(writer, { id: randomUUID(), assignment, reason: 'omdat' }),
  );
}

it.each(['other', 'reader'] as const)(
  'a state that is computed for %s, whose role ends meanwhile, is told to nobody',
  async (name) => {
    const plans = new KeptPlans(kept.database, limits);
    onTestFinished(() => plans.close());
    const state = await stateFor(plans, name);
    await endRoleOf(name);
    const refused = await plans.askState(state, { kind: 'header' });
    expect([refused.reply.status, refused.seq]).toEqual([404, undefined]);
    const { reply } = await plans.askState(await stateFor(plans, 'coordinator'), { kind: 'overview' });
    expect(reply.status).toBe(200);
  },
);

it('what is computed of a plan answers for no plan of another region that was given the same id', async () => {
  const plans = new KeptPlans(kept.database, limits);
  onTestFinished(() => plans.close());
  const state = await stateFor(plans, 'coordinator');
  expect((await plans.askState(state, { kind: 'overview' })).reply.status).toBe(200);
  const region = { ...state.standing.region, id: randomUUID() };
  const there: PlanState = { ...state, standing: { ...state.standing, region } };
  expect((await plans.askState(there, { kind: 'overview' })).reply.status).toBe(404);
  const later: PlanState = { ...there, basis: { ...there.basis, seq: there.basis.seq + 1 } };
  expect(plans.shown(later, 0).basis.seq).toBe(later.basis.seq);
});

it('the plan as it is stays computed, however many moments of before are asked beside what it answered', async () => {
  const plans = new KeptPlans(kept.database, { ...limits, views: 2 });
  onTestFinished(() => plans.close());
  const state = await stateFor(plans, 'coordinator');
  const { seq } = state.basis;
  for (const before of [1, 2]) {
    await plans.askState(state, { kind: 'header' });
    const past: PlanState = { ...state, basis: { ...state.basis, kind: 'asOf', seq: seq - before } };
    await plans.askState(past, { kind: 'header' });
  }
  const changed: PlanState = { ...state, basis: { ...state.basis, seq: seq + 1 } };
  expect(plans.shown(changed, 0).basis.seq).toBe(seq);
});

it('a state that is forgotten while questions wait their turn is computed once more, and answers them', async () => {
  const plans = new KeptPlans(kept.database, { ...limits, views: 1, threads: 1 });
  onTestFinished(() => plans.close());
  const state = await stateFor(plans, 'coordinator');
  const drawn = { kind: 'certainty', setting: {}, scenario: undefined, draws: 400 } as const;
  await plans.askState(state, { kind: 'header' });
  const waiting = [1, 2, 3].map((seed) => plans.askState(state, { ...drawn, seed }));
  const past: PlanState = { ...state, basis: { ...state.basis, kind: 'asOf', seq: state.basis.seq - 1 } };
  await plans.askState(past, { kind: 'header' });
  const answers = await Promise.all(waiting);
  expect(answers.map(({ reply }) => reply.status)).toEqual([200, 200, 200]);
});

it('a state takes no longer to compute than may be', async () => {
  const ended: string[] = [];
  const thread = new PlanThread({ ...limits, milliseconds: 1 }, () => ended.push('once'));
  onTestFinished(() => thread.close());
  await thread.make({ view: 'a', id: PLAN_ID, title: 'Plan', entry: 1, records: '[]' });
  expect(thread.ended).toMatchObject({
    status: 422,
    sentence: { nl: expect.stringContaining('te veel tijd') },
  });
  expect(ended).toEqual(['once']);
});

it('what nobody waits for any more is not drawn, and the thread goes on with what is asked', async () => {
  const plans = new KeptPlans(kept.database, { ...limits, threads: 1 });
  onTestFinished(() => plans.close());
  const state = await stateFor(plans, 'coordinator');
  const question = { kind: 'certainty', setting: {}, seed: 1, draws: 1000 } as const;
  const { reply, seq } = await plans.askState(state, question, { signal: AbortSignal.abort() });
  expect([reply.status, seq]).toEqual([503, undefined]);
  const wanted = new Wanted();
  wanted.join(AbortSignal.abort());
  await expect(plans.askState(state, { ...question, kind: 'draws', among: 'a' }, { wanted })).rejects.toThrow(
    DrawingStopped,
  );
  expect((await plans.askState(state, question)).reply.status).toBe(200);
});
