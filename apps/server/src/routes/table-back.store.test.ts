import { randomUUID } from 'node:crypto';
import type { ImportResultDto, Problem } from '@kapstok/contract';
import { tableDefinitions } from '@kapstok/plan';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { formOf } from '../testing/upload.ts';

/** Tables that are also sent in alone; those with years look like a budget of an office. */
const ALONE: ReadonlySet<string> = new Set([
  'kpis',
  'business-case-benefits',
  'targets',
  'gates',
  'scenario-settings',
]);

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  /** A table as a file, with the name under which a browser saves it. */
  async function taken(table: string, language: string) {
    const headers = { ...kept.by('coordinator'), accept: 'text/csv', 'accept-language': language };
    const given = await kept.app.inject({ url: `${KEPT}/records?table=${table}`, headers });
    const name = /filename="([^"]+)"/.exec(String(given.headers['content-disposition']))?.[1] ?? '';
    return { name, body: given.body };
  }

  async function sent(files: Readonly<Record<string, string>>, dryRun: string) {
    const form = await formOf(files, { id: randomUUID(), reason: 'terug', dryRun });
    const headers = { ...kept.by('coordinator'), ...form.headers };
    return await kept.app.inject({ method: 'POST', url: `${KEPT}/imports`, headers, payload: form.payload });
  }

  /** What such a file would change, or why it can not be read. */
  async function back(files: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
    const given = await sent(files, 'true');
    const { edits = [], errors = [] } = given.json<Partial<ImportResultDto> & Problem>();
    return [
      given.statusCode,
      ...edits.map(({ kind, table, field, after }) => [kind, table, field, after]),
      ...errors.map(({ sentence }) => sentence.nl),
    ];
  }

  it('takes every table back as it was taken out, under its own name', async () => {
    let tried = 0;
    const alone: unknown[] = [];
    const all: Record<string, string> = {};
    for (const { name: table } of tableDefinitions()) {
      const { name, body } = await taken(table, 'nl');
      // A table without rows says nothing.
      if (body.trim().split('\r\n').length < 2) continue;
      tried += 1;
      all[name] = body;
      if (ALONE.has(table)) alone.push([table, ...(await back({ [name]: body }))]);
    }
    expect(tried).toBeGreaterThan(30);
    expect(await back(all)).toEqual([200]);
    expect(new Set(alone)).toEqual(new Set([...ALONE].map((table) => [table, 200])));
  });

  it('takes what was changed in it, and nothing else', async () => {
    const { name, body } = await taken('gates', 'nl');
    expect(name).toMatch(/^go-no-go-momenten-werkversie.*\.csv$/);
    const edited = body.replace('2027-02-15', '2027-03-01');
    const expected = [200, ['set', 'gates', 'decides_on', '2027-03-01']];
    expect(await back({ [name]: edited })).toEqual(expected);
    // A browser that saved it before puts a number behind it; others call it as they do.
    expect(await back({ [name.replace('.csv', ' (1).csv')]: edited })).toEqual(expected);
    expect(await back({ 'gates.csv': edited })).toEqual(expected);
    const english = await taken('gates', 'en');
    expect(english.name).toMatch(/^gates-working-version.*\.csv$/);
    expect(await back({ [english.name]: edited })).toEqual(expected);
    // What it names has to be in the plan that it is put into.
    for (const dryRun of ['true', 'false']) {
      const wrong = await sent({ [name]: body.replace('M5', 'M99') }, dryRun);
      expect([dryRun, wrong.statusCode]).toEqual([dryRun, 422]);
      expect(wrong.body).toContain('Geen mijlpaal van dit plan');
    }
  });
});
