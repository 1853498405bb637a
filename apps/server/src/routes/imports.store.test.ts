import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportResultDto, Problem, RecordList } from '@kapstok/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE } from '../served-plan.ts';
import { KEPT, type KeptServer, keptServer, type PersonName } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { formOf } from '../testing/upload.ts';

const FOLDER = resolve(EXAMPLE, '../gezond-dorp');
const lines = readFileSync(resolve(FOLDER, 'projects.csv'), 'utf8').trimEnd();

let kept: KeptServer;

type Files = Readonly<Record<string, string>>;

/** Sends files in, as a browser does. */
async function send<Body = ImportResultDto>(
  by: PersonName,
  files: Files,
  fields: Files,
): Promise<{ status: number; body: Body }> {
  const { payload, headers } = await formOf(files, fields);
  const given = await kept.app.inject({
    method: 'POST',
    url: `${KEPT}/imports`,
    headers: { ...kept.by(by), ...headers },
    payload,
  });
  return { status: given.statusCode, body: given.json<Body>() };
}

async function phases(): Promise<readonly (string | undefined)[]> {
  const given = await kept.app.inject({
    url: `${KEPT}/records?table=projects`,
    headers: kept.by('coordinator'),
  });
  return given.json<RecordList>().records.map(({ cells }) => cells.phase);
}

const changed = lines.replace('uitvoering', 'gestopt');
const wanted = (): Files => ({ id: randomUUID(), reason: 'nieuwe stand', dryRun: 'false' });

onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
  }, 60_000);
  afterAll(() => kept.close());

  it('tells what files would change, and changes nothing yet', async () => {
    const before = await phases();
    const { status, body } = await send('coordinator', { 'projects.csv': changed }, { dryRun: 'true' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      change: null,
      editCount: 1,
      counts: { added: 0, removed: 0, changed: 1, moved: 0 },
    });
    expect(body.edits).toMatchObject([
      { name: '1.1 Beweegmaatje', field: 'phase', before: 'uitvoering', after: 'gestopt' },
    ]);
    expect(await phases()).toEqual(before);
  });

  it('makes the change, once', async () => {
    const fields = wanted();
    const added = `${changed}\n9.9,D1,Nieuw project,project,ja,ja,nee,idee,,,,bijlage`;
    const first = await send('coordinator', { 'projects.csv': added }, fields);
    expect(first.status).toBe(201);
    expect(first.body.change).toMatchObject({ kind: 'load', reason: 'nieuwe stand', editCount: 2 });
    expect((await phases())[0]).toBe('gestopt');
    const again = await send('coordinator', { 'projects.csv': added }, fields);
    expect([again.status, again.body.change?.id]).toEqual([200, first.body.change?.id]);
    expect(await phases()).toHaveLength(7);
    const other = await send<Problem>('coordinator', { 'projects.csv': lines }, fields);
    expect(other.status).toBe(409);
  });

  it('keeps tables that are not among the files, unless the plan is to be no more than they are', async () => {
    const all = await send(
      'coordinator',
      { 'projects.csv': lines },
      { dryRun: 'true', keepsOthers: 'false' },
    );
    expect(all.body.counts.removed).toBeGreaterThan(50);
    const kept = await send('coordinator', { 'projects.csv': lines }, { dryRun: 'true' });
    expect(kept.body.edits.every(({ table }) => table === 'projects')).toBe(true);
  });

  it('tells everything that is wrong with files, each with its place', async () => {
    const { status, body } = await send<Problem>(
      'coordinator',
      { 'projects.csv': lines.replace(',ja,', ',misschien,') },
      wanted(),
    );
    expect(status).toBe(422);
    expect(body.errors?.[0]?.sentence.nl).toContain('projects.csv, rij 2, kolom in_portfolio:');
  });

  it('with which the plan as a whole can not be computed, tells so beforehand and is made when asked for', async () => {
    // A project gone that other tables refer to: each file by itself can be read.
    const gone = lines.replace(/^1\.1,.*\n/m, '');
    const trial = await send(
      'coordinator',
      { 'projects.csv': gone },
      { dryRun: 'true', keepUnreadable: 'true' },
    );
    expect(trial.status).toBe(200);
    expect(trial.body.warnings.map(({ found }) => found)).toContain('1.1');
    const refused = await send<Problem>('coordinator', { 'projects.csv': gone }, wanted());
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:kapstok:problem:unreadable']);
    // What is only tried is told the same.
    const tried = await send<Problem>('coordinator', { 'projects.csv': gone }, { dryRun: 'true' });
    expect(tried).toEqual(refused);
    expect(refused.body.errors?.[0]?.sentence.nl).toContain('“1.1”');
    const made = await send('coordinator', { 'projects.csv': gone }, { ...wanted(), keepUnreadable: 'true' });
    expect([made.status, made.body.warnings.length > 0]).toEqual([201, true]);
    expect(await phases()).toHaveLength(gone.trim().split('\n').length - 1);
    const back = await send('coordinator', { 'projects.csv': lines }, wanted());
    expect([back.status, back.body.warnings]).toEqual([201, []]);
  });

  it('asks why, and under which id', async () => {
    const { status, body } = await send<Problem>(
      'coordinator',
      { 'projects.csv': lines },
      { dryRun: 'false', reason: '' },
    );
    expect(status).toBe(400);
    expect(body.errors?.map(({ path }) => path)).toEqual(['/id', '/reason']);
    expect((await send('coordinator', {}, wanted())).status).toBe(400);
  });

  it.each([
    ['manager', 403],
    ['reader', 403],
    ['participant', 403],
    ['stranger', 404],
  ] as const)('of what is not theirs is refused to %s', async (name, status) => {
    const other = lines.replace('Thuis', 'Elders').replaceAll('D2', 'D3');
    expect((await send(name, { 'projects.csv': other }, wanted())).status).toBe(status);
  });
});
