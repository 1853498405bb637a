import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { DrawingStopped, Wanted } from '../kept-plans/wanted.ts';
import { OwnPlans } from '../own-plans/own-plans.ts';
import { EXAMPLE } from '../served-plan.ts';
import { settingsWith, viewOf } from '../testing/served.ts';
import { answer } from './answer.ts';
import { DrawingThread } from './drawing-thread.ts';
import { LocalPlan } from './plan-source.ts';
import type { PlanView } from './plan-view.ts';
import { Plans } from './plans.ts';
import type { Question } from './question.ts';

// A thread loads every package, next to whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 });

const CERTAINTY = { kind: 'certainty', setting: {}, seed: 1, draws: 1000 } as const;
const DRAWN: readonly Question[] = [
  CERTAINTY,
  { kind: 'overlaps', seed: 1, draws: 1000 },
  { kind: 'scenarios', setting: {}, seed: 1, draws: 1000 },
  { kind: 'list', list: 'sensitivities', format: 'csv', language: 'nl', drawn: CERTAINTY },
];

let view: PlanView;
let thread: DrawingThread;

function threadOf({ header: { id, kind, notices }, calculation }: PlanView): DrawingThread {
  return new DrawingThread({ plan: calculation.plan, from: { id, kind, notices } });
}

beforeAll(async () => {
  view = await viewOf(EXAMPLE);
  thread = threadOf(view);
});
afterAll(() => thread.close());

describe('a plan that was read', () => {
  it.each(DRAWN)('is drawn elsewhere as it is here: %j', async (question) => {
    const reply = await new LocalPlan(view, thread).ask(question);
    expect(reply.status).toBe(200);
    expect(Buffer.from(reply.body)).toEqual(Buffer.from((await answer(view, question)).body));
  });

  it('is drawn no further when who asked goes away, and is drawn for who comes after', async () => {
    const [plan, leaving] = [new LocalPlan(view, thread), new AbortController()];
    const asked = plan.ask({ ...CERTAINTY, seed: 2 }, leaving.signal);
    leaving.abort();
    expect((await asked).status).toBe(503);
    expect((await plan.ask({ ...CERTAINTY, seed: 2 })).status).toBe(200);
  });

  it('is drawn while others are answered', async () => {
    const own = threadOf(view);
    onTestFinished(() => own.close());
    const plan = new LocalPlan(view, own);
    const order: string[] = [];
    const drawn = plan.ask({ ...CERTAINTY, seed: 3 }).then(() => order.push('drawn'));
    await plan.ask({ kind: 'overview' }).then(() => order.push('overview'));
    await drawn;
    expect(order).toEqual(['overview', 'drawn']);
  });

  it('tells who waits when the thread ends, and begins again', async () => {
    const own = threadOf(view);
    onTestFinished(() => own.close());
    const asked = own.ask(CERTAINTY, new Wanted());
    await own.close();
    expect((await asked).status).toBe(500);
    expect((await own.ask(CERTAINTY, new Wanted())).status).toBe(200);
  });

  it('stops being drawn when the connection is closed', async () => {
    const [own, settings] = [threadOf(view), settingsWith()];
    const plans = new Plans(new LocalPlan(view, own), new OwnPlans(settings.ownPlans));
    const app = await buildApp({ plans, settings, web: '/no/such/folder' });
    onTestFinished(() => app.close());
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const asked = vi.spyOn(own, 'ask');
    const leaving = new AbortController();
    const left = fetch(`${address}/api/v1/plans/voorbeeld/certainty`, { signal: leaving.signal });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { interval: 5, timeout: 30_000 });
    leaving.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    await expect(asked.mock.results[0]?.value).rejects.toThrow(DrawingStopped);
  });
});
