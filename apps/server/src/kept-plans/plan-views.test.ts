import { expect, it, onTestFinished } from 'vitest';
import { settingsWith } from '../testing/served.ts';
import { PlanViews } from './plan-views.ts';

it('keeps few states of one plan, those that were used last, and those of other plans beside them', async () => {
  const views = new PlanViews({ ...settingsWith().keptPlans, threads: 1 });
  onTestFinished(() => views.close());
  const content = async () => ({ id: 'plan', title: 'Plan', entry: 1, records: '[]' });
  await views.make('other', content, { plan: 'other' });
  const names = ['shown', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
  for (const name of names) {
    views.use('shown');
    await views.make(name, content, { plan: 'one' });
  }
  const kept = ['other', ...names].filter((name) => views.isReady(name));
  expect(kept).toEqual(['other', 'shown', 'c', 'd', 'e', 'f', 'g']);
});

it('lets nobody wait for a thread that is still being loaded where another can answer', async () => {
  const views = new PlanViews({ ...settingsWith().keptPlans, threads: 2 });
  onTestFinished(() => views.close());
  const content = async () => ({ id: 'plan', title: 'Plan', entry: 1, records: '[]' });
  await views.make('shown', content, { plan: 'one' });
  const order: string[] = [];
  const done = (name: string) => () => order.push(name);
  const task = { title: 'Plan', records: '[]', edits: [] };
  // The second finds the one thread at work, and starts another: only what is made beside what is shown waits for that.
  const beside = views.make('next', content, { plan: 'one', beside: 'shown' }).then(done('beside'));
  await Promise.all([
    beside,
    views.check(task).then(done('first')),
    views.check(task).then(done('second')),
    views.check(task).then(done('third')),
  ]);
  expect(order.at(-1)).toBe('beside');
  expect(views.isReady('next')).toBe(true);
});
