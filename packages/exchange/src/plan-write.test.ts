import { type Plan, planOf } from '@kapstok/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPlan } from './open-plan.ts';
import { planFiles, planWorkbook } from './plan-write.ts';
import { readPlan } from './read-plan.ts';
import { EXAMPLE_FOLDER, givenFiles, planIn } from './testing/given-files.ts';

/** A plan with one of everything a cell may hold, and a column Kapstok does not know. */
const ODD = planOf({
  pillars: [{ code: 'A', name: '=1+1', motto: 'a, "b"\nc', colour: 'rood' }],
  projects: [
    {
      code: '5.10',
      pillar: 'A',
      in_application: 'yes',
      parties: 'X|Y',
      reach: '>20000',
      phase: '- nog niet',
    },
    { code: '5.1', pillar: 'A', in_application: 'no', reach: 'n.t.b.' },
  ],
  'budget-lines': [
    { id: 'B1', pillar: 'A', project: '5.10', y2025: '100..200', y2026: 'p.m.', stated_total: 'n.v.t.' },
  ],
  funding: [{ project: '*', source_kind: 'bank', amount: 'rest', stated_share: 0.125 }],
  kpis: [
    { code: 'K1', unit: '%', t2025: '2%..5%', t2026: '40%', denominator: '13 gemeenten' },
    {
      code: 'K2',
      unit: 'persons',
      shape: 'range_with_condition',
      t2025: '2..4 (50 per pad)',
      t2026: '600 (+-20%)',
    },
    { code: 'K3', unit: 'date', t2025: '2025-12-31' },
  ],
  milestones: [{ project: '5.10', quarter: '2025Q1', until: '2026Q4', what: 'bouw' }],
  'labour-shortage': [{ key: 'shortage', value: 0.000001, unit: 'persons', year: 2028, area: 'R' }],
  'stated-figures': [
    { key: 'investment', value: 1234567.89, unit: 'EUR', scope: 'plan', period: 't/m 2027' },
  ],
});

/** A plan without the name it got from its file, and without the words in which it was printed. */
function meaning(plan: Plan): unknown {
  const { title: _, ...tables } = plan;
  return JSON.parse(
    JSON.stringify(tables, (key, value: unknown) => {
      if (key === 'printed') return undefined;
      if (value instanceof Map) return [...value].sort(([a], [b]) => String(a).localeCompare(String(b)));
      return value instanceof Set ? [...value].map(String).sort((a, b) => a.localeCompare(b)) : value;
    }),
  );
}

async function reread(files: Readonly<Record<string, Uint8Array>>): Promise<Plan> {
  return planIn(await readPlan(givenFiles(files)));
}

async function throughFolder(plan: Plan): Promise<Plan> {
  return reread(Object.fromEntries(planFiles(plan).map(({ path, bytes }) => [path, bytes])));
}

async function throughWorkbook(plan: Plan): Promise<Plan> {
  return reread({ 'plan.xlsx': await planWorkbook(plan) });
}

describe('a plan written and read again is the same plan', () => {
  let example: Plan;
  beforeAll(async () => {
    example = planIn(await openPlan(EXAMPLE_FOLDER));
  });

  it('the example, as a folder and as a workbook', async () => {
    expect(meaning(await throughFolder(example))).toEqual(meaning(example));
    expect(meaning(await throughWorkbook(example))).toEqual(meaning(example));
  });

  it('a plan with one of everything a cell may hold', async () => {
    const read = await throughFolder(ODD);
    expect(meaning(await throughFolder(read))).toEqual(meaning(read));
    expect(meaning(await throughWorkbook(read))).toEqual(meaning(read));
    expect(read.projects[0]?.reach).toEqual({ kind: 'atLeast', low: 20000 });
    expect(read.budgetLines[0]?.byYear.get(2026)).toEqual({ kind: 'unknown', reason: 'later' });
    expect(read.kpis[0]?.byYear.get(2026)?.value).toEqual({ kind: 'point', value: 0.4 });
  });
});

it('keeps columns Kapstok does not know, and codes as they are', async () => {
  const read = await throughWorkbook(ODD);
  expect(read.pillars[0]?.extra).toEqual({ colour: 'rood' });
  expect(read.projects.map(({ code }) => code)).toEqual(['5.10', '5.1']);
});

it('writes no words that a spreadsheet takes for a formula', () => {
  const pillars = planFiles(ODD).find(({ path }) => path === 'pillars.csv');
  expect(new TextDecoder().decode(pillars?.bytes)).toContain("A,'=1+1,");
});
