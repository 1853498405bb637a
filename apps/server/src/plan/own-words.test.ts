import { openPlan } from '@kapstok/exchange';
import { type Plan, TABLES } from '@kapstok/plan';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { EXAMPLE } from '../served-plan.ts';
import { serverWith, settingsWith } from '../testing/served.ts';
import { planView } from './plan-view.ts';

const described = z.object({ paths: z.record(z.string(), z.object({ get: z.unknown().optional() })) });

const cellsOfRow = z.record(z.string(), z.unknown());

const OWN = '\u05d0\u05d1\u05d2';
const PLAN = '/api/v1/plans/plan';

function rowsOf(plan: Plan, name: string): readonly z.infer<typeof cellsOfRow>[] {
  return z.array(cellsOfRow).parse(Reflect.get(plan, name));
}

/** The plan with words that are read from right to left wherever somebody may write words of their own. */
function turned(plan: Plan): Plan {
  const tables = Object.entries(TABLES).map(([name, table]) => {
    const words = Object.entries(table.columns).flatMap(([column, { kind, values }]) =>
      kind === 'text' && values.length === 0 ? [column] : [],
    );
    const rows = rowsOf(plan, name).map((row) => {
      const cells = words.flatMap((column) => {
        const cell = row[column];
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

const sentence = z.object({ nl: z.string(), en: z.string() });
const KEPT = /\u2068[^\u2066-\u2069]*\u2069/g;

/** Sentences of ours in which words that turn the direction of reading are not kept by themselves. */
function loose(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => loose(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  const said = sentence.safeParse(value);
  if (said.success) {
    const { nl, en } = said.data;
    return nl !== en && nl.replace(KEPT, '').includes(OWN) ? [`${at}: ${nl}`] : [];
  }
  return Object.entries(value).flatMap(([name, one]) => loose(one, `${at}/${name}`));
}

/** Addresses that ask for more than a plan alone. */
const ASKING = [
  '/answer?recruits=cumulative&area=areaShare',
  '/certainty?draws=1000',
  '/certainty/1.1?draws=1000',
  '/scenarios?draws=1000',
  '/what-if?cells=parameters%3Ahours_per_fte%3Avalue',
  '/recalibration?assumption=A13&value=150&deviation=20',
  '/break-even?cell=parameters%3Afte_per_person%3Avalue',
  '/projects/5.10',
  '/projects/1.1',
  '/business-cases/1.1',
  '/explanations?figure=1.1%2FcareCost.structural.npv',
];

async function looseIn(path: string): Promise<readonly string[]> {
  const answer = await app.inject(`${PLAN}${path}`);
  const isDocument = String(answer.headers['content-type']).includes('json');
  return isDocument ? loose(answer.json(), path) : [];
}

it.each(ASKING)('%s', async (path) => {
  expect((await app.inject(`${PLAN}${path}`)).statusCode).toBe(200);
  expect(await looseIn(path)).toEqual([]);
});

it('every document of a plan that the description tells of, and every refusal', async () => {
  const { paths } = described.parse((await app.inject('/openapi.json')).json());
  const asked = Object.entries(paths).flatMap(([path, { get }]) => {
    const [, rest] = path.split('{plan}');
    return get === undefined || rest === undefined || rest.includes('{') ? [] : [rest];
  });
  expect(asked.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const path of asked) found.push(...(await looseIn(path)));
  expect(found).toEqual([]);
});
