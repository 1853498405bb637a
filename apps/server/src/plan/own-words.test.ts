import { openPlan } from '@kapstok/exchange';
import { type Plan, TABLES, type TableName } from '@kapstok/plan';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../app-type.ts';
import { EXAMPLE } from '../served-plan.ts';
import { serverWith, settingsWith } from '../testing/served.ts';
import { planView } from './plan-view.ts';

const OWN = '\u05d0\u05d1\u05d2';
const PLAN = '/api/v1/plans/plan';

/** The plan with words that are read from right to left wherever somebody may write words of their own. */
function turned(plan: Plan): Plan {
  const tables = Object.entries(TABLES).map(([name, table]) => {
    const words = Object.entries(table.columns).flatMap(([column, { kind, values }]) =>
      kind === 'text' && values.length === 0 ? [column] : [],
    );
    const rows = plan[name as TableName].map((row) => {
      const cells = words.flatMap((column) => {
        const cell: unknown = Reflect.get(row, column);
        return typeof cell === 'string' && cell !== '' ? [[column, `${cell} ${OWN}`]] : [];
      });
      return { ...row, ...Object.fromEntries(cells) };
    });
    return [name, rows];
  });
  return { ...plan, title: `${plan.title} ${OWN}`, ...Object.fromEntries(tables) };
}

let app: App;
beforeAll(async () => {
  const result = await openPlan(EXAMPLE);
  if (!result.ok) throw new Error('the example can not be read');
  const view = planView(
    { ...result, plan: turned(result.plan) },
    { id: 'plan', kind: 'served', notices: [] },
  );
  if (!('calculation' in view)) throw new Error(JSON.stringify(view));
  app = await serverWith(view, settingsWith());
});
afterAll(() => app.close());

const KEPT = /\u2068[^\u2066-\u2069]*\u2069/g;

/** Sentences of ours in which words that turn the direction of reading are not kept by themselves. */
function loose(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => loose(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  const { nl, en } = value as { nl?: unknown; en?: unknown };
  if (typeof nl === 'string' && typeof en === 'string') {
    return nl !== en && nl.replace(KEPT, '').includes(OWN) ? [`${at}: ${nl}`] : [];
  }
  return Object.entries(value).flatMap(([name, one]) => loose(one, `${at}/${name}`));
}

it.each([
  '',
  '/results',
  '/overview',
  '/answer?recruits=cumulative&area=areaShare',
  '/certainty?draws=1000',
  '/certainty/1.1?draws=1000',
  '/scenarios?draws=1000',
  '/overlaps',
  '/what-if?cells=parameters%3Ahours_per_fte%3Avalue',
  '/recalibration?assumption=A13&value=150&deviation=20',
  '/break-even?cell=parameters%3Afte_per_person%3Avalue',
  '/projects',
  '/projects/5.10',
  '/projects/1.1',
  '/roadmap',
  '/business-cases',
  '/business-cases/1.1',
  '/booked-lines',
  '/findings',
  '/entries',
  '/explanations?figure=1.1%2FcareCost.structural.npv',
])('%s', async (path) => {
  const answer = await app.inject(`${PLAN}${path}`);
  expect(answer.statusCode).toBe(200);
  expect(loose(answer.json(), '')).toEqual([]);
});
