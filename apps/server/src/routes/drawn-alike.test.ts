import { type Certainty, certainty } from '@kapstok/contract';
import { certaintySchema } from '@kapstok/contract/schemas';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { PlanView } from '../plan/plan-view.ts';
import { EXAMPLE } from '../served-plan.ts';
import { serverWith, settingsWith, viewOf } from '../testing/served.ts';

const SEED = 7;
const ASKED = `seed=${SEED}&draws=1000&timeToStaff=half`;

let view: PlanView;
beforeAll(async () => {
  view = await viewOf(EXAMPLE);
});

async function get(path: string) {
  const app = await serverWith(view, settingsWith());
  onTestFinished(() => app.close());
  const reply = await app.inject(`/api/v1/plans/${view.header.id}/${path}`);
  expect([path, reply.statusCode]).toEqual([path, 200]);
  return reply;
}

/** Each number that a document tells of pillars, projects and the plan: percentiles and mean, each with its error. */
function numbersOf({ scopes }: Certainty): readonly number[] {
  return scopes.flatMap(({ figures }) =>
    figures.flatMap(({ drawn }) =>
      drawn.kind === 'known'
        ? [drawn.p5, drawn.p50, drawn.p95, drawn.mean].flatMap(({ value, error }) => [value, error])
        : [],
    ),
  );
}

/** The cells of a CSV, without words that hold what stands between cells. */
async function csv(path: string): Promise<readonly (readonly string[])[]> {
  const { body } = await get(path);
  return body
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, 'woorden').split(';'));
}

/** The columns with a number of what was drawn. */
function columnsIn(head: readonly string[]): readonly number[] {
  return head.flatMap((heading, at) => (/^(?:P5|P50|P95|Gemiddelde|Rekenfout)$/.test(heading) ? [at] : []));
}

describe('what one seed draws of a plan', () => {
  it('is the same to the bit on a screen, in CSV and in Excel', async () => {
    const screen = certaintySchema.parse((await get(`certainty?${ASKED}`)).json());
    const told = numbersOf(screen);
    expect(told.length).toBeGreaterThan(500);
    // The command line writes this document.
    const asked = { setting: { timeToStaff: 'half' }, seed: SEED, draws: 1000, from: view.state };
    expect(certainty(view.calculation, asked)).toEqual(screen);

    const [head = [], ...rows] = await csv(`exports/certainty-scopes.csv?${ASKED}`);
    const columns = columnsIn(head);
    const inCsv = rows.flatMap((row) =>
      columns.flatMap((at) => (/^-?[\d,]+$/.test(row[at] ?? '') ? [Number(row[at]?.replace(',', '.'))] : [])),
    );
    expect(inCsv).toEqual(told);

    const { rawPayload } = await get(`exports/certainty-scopes.xlsx?${ASKED}`);
    const sheet = new TextDecoder().decode(unzipSync(rawPayload)['xl/worksheets/sheet1.xml']);
    const last = String.fromCharCode(64 + Math.max(...columns) + 1);
    const inExcel = [...sheet.matchAll(/<c r="([A-Z])\d+"[^>]*?(?:t="n")?[^>]*><v>(-?[\d.e+-]+)<\/v>/gi)]
      .filter(([cell, column = '']) => !cell.includes('t="s"') && column >= 'F' && column <= last)
      .map(([, , value]) => Number(value));
    expect(inExcel).toEqual(told);
  });

  it('says in every file by which seed and engine, and of which contents of the plan', async () => {
    const { seed, engine, from, setting } = certaintySchema.parse((await get(`certainty?${ASKED}`)).json());
    expect(from).toEqual({
      plan: view.header.title,
      entry: null,
      mark: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    const { body } = await get(`exports/certainty-scopes.csv?${ASKED}`);
    const state = `${view.header.title}, kenmerk ${from.mark}`;
    const lines = body.trimEnd().split('\r\n').slice(1);
    expect(lines.filter((line) => !line.endsWith(`;1000;${seed};${engine};${state}`))).toEqual([]);
    expect(body).toContain(setting.label.nl);
  });
});

describe('a list', () => {
  it.each([
    ['exports/certainty-scopes.csv?timeToStaff=geen', 'geen'],
    ['exports/sensitivities.csv?scenario=geen', 'geen scenario "geen"'],
    ['exports/projects.csv?timeToStaff=half', 'zoals het er staat'],
    ['exports/projects.csv?seed=2', 'zoals het er staat'],
  ])('refuses %s, and says why', async (path, why) => {
    const app = await serverWith(view, settingsWith());
    onTestFinished(() => app.close());
    const reply = await app.inject(`/api/v1/plans/${view.header.id}/${path}`);
    expect(reply.statusCode).toBe(400);
    expect(reply.body).toContain(why.replaceAll('"', '\\"'));
  });
});
