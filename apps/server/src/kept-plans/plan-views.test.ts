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
