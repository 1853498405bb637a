import { randomUUID } from 'node:crypto';
import { LIST_NAMES, type RecordList, type VersionList } from '@kapstok/contract';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';

let kept: KeptServer;
let version: string;
/** When the plan was as the version has it. */
let then: string;

function get(path: string) {
  return kept.app.inject({ method: 'GET', url: `${KEPT}${path}`, headers: kept.by('coordinator') });
}

async function nameOf(path: string): Promise<string> {
  const { statusCode, headers } = await get(path);
  expect([path, statusCode]).toEqual([path, 200]);
  return /filename="([^"]*)"/.exec(String(headers['content-disposition']))?.[1] ?? '';
}

/** All that stands in a workbook. */
async function wordsIn(path: string): Promise<string> {
  const { rawPayload } = await get(path);
  const decoder = new TextDecoder();
  return Object.values(unzipSync(rawPayload))
    .map((part) => decoder.decode(part))
    .join('\n');
}

beforeAll(async () => {
  kept = await keptServer();
  version =
    (await get('/versions')).json<VersionList>().versions.find(({ name }) => name === '1.0')?.id ?? '';
  then = new Date().toISOString();
  const [risk] = (await get('/records?table=risks')).json<RecordList>().records;
  const payload = { id: randomUUID(), reason: 'omdat', edits: [{ kind: 'remove', record: risk }] };
  const made = await kept.app.inject({
    method: 'POST',
    url: `${KEPT}/changes`,
    headers: kept.by('coordinator'),
    payload,
  });
  if (made.statusCode !== 201) throw new Error(made.body);
}, 60_000);
afterAll(() => kept.close());

describe('a file that is taken out says of which state it is', { timeout: 60_000 }, () => {
  const WORKING = /^projecten-werkversie-\d{4}-\d\d-\d\d-\d{4}\./;

  it.each(['csv', 'xlsx'])('by its name: %s', async (format) => {
    const path = `/exports/projects.${format}`;
    expect(await nameOf(path)).toMatch(WORKING);
    expect(await nameOf(`${path}?version=${version}`)).toBe(`projecten-versie-1.0.${format}`);
    expect(await nameOf(`${path}?version=${version}&language=en`)).toBe(`projects-version-1.0.${format}`);
    expect(await nameOf(`${path}?asOf=${then}`)).toMatch(/^projecten-stand-van-\d{4}-\d\d-\d\d-\d{4}\./);
  });

  it.each(['csv', 'ndjson'])('by its name: a table of the plan as %s', async (format) => {
    const path = `/records.${format}?table=projects`;
    expect(await nameOf(path)).toMatch(WORKING);
    expect(await nameOf(`${path}&version=${version}`)).toBe(`projecten-versie-1.0.${format}`);
    const english = `${path}&version=${version}&language=en`;
    expect(await nameOf(english)).toBe(`projects-version-1.0.${format}`);
    expect((await get(path)).headers['kapstok-seq']).toMatch(/^\d+$/);
  });

  it('by a name in the language of the reader, of every list', async () => {
    const names = await Promise.all(
      LIST_NAMES.map(async (list) => {
        const path = `/exports/${list}.csv?version=${version}`;
        return [await nameOf(path), await nameOf(`${path}&language=en`)];
      }),
    );
    const dutch = names.map(([name = '']) => name.replace('-versie-1.0.csv', ''));
    expect(dutch).toContain('termijnen-van-toekenningen');
    expect(dutch).toContain('bestand-voor-de-jaarrekening-sisa');
    expect(dutch).toContain('scenarios');
    // Two lists never have one name.
    expect(new Set(dutch).size).toBe(LIST_NAMES.length);
    // Words that are the same in both languages are words of both.
    const same = names.filter(([nl = '', en]) => nl.replace('versie', 'version') === en);
    expect(same.map(([name = '']) => name.replace('-versie-1.0.csv', ''))).toEqual(['roadmap', 'scenarios']);
  });

  it('in a comparison by both', async () => {
    expect(await nameOf(`/exports/comparison.csv?from=${version}&to=now`)).toMatch(
      /^vergelijking-versie-1\.0-met-werkversie-.*\.csv$/,
    );
  });

  it.each(['projects', 'findings'])('in a workbook on a sheet too: %s', async (list) => {
    const working = await wordsIn(`/exports/${list}.xlsx`);
    for (const part of ['Toelichting', 'Dorpen', 'Gezond Dorp', 'Werkversie', 'Laatste wijziging']) {
      expect(working).toContain(part);
    }
    expect(await wordsIn(`/exports/${list}.xlsx?version=${version}`)).toContain('Versie 1.0');
    expect(await wordsIn(`/exports/${list}.xlsx?asOf=${then}&language=en`)).toContain('As of ');
    const beside = await wordsIn(`/exports/comparison.xlsx?from=${version}&to=now`);
    for (const part of ['Dorpen', 'Versie 1.0', 'Werkversie', 'Verwijderd']) expect(beside).toContain(part);
  });

  it('says of what is drawn also in every row which state and which draws', async () => {
    const path = '/exports/certainty-scopes.csv';
    const rows = async (query: string): Promise<readonly string[]> =>
      (await get(`${path}?draws=1000&${query}`)).body.trimEnd().split('\r\n').slice(1);
    const [ofVersion, working] = [await rows(`version=${version}`), await rows('seed=3')];
    expect(
      ofVersion.filter(
        (row) => !/;1000;1;kapstok-draws-\d+;[^;]*Versie 1\.0, tot en met wijziging \d+$/.test(row),
      ),
    ).toEqual([]);
    expect(
      working.filter((row) => !/;1000;3;[^;]*;[^;]*Werkversie, tot en met wijziging \d+$/.test(row)),
    ).toEqual([]);
    expect(ofVersion.length).toBeGreaterThan(1);
  });

  it('leaves CSV to machines: a head, and rows', async () => {
    const { body } = await get(`/exports/projects.csv?version=${version}`);
    const widths = body
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';').length);
    expect(body.startsWith('\ufeffCode;')).toBe(true);
    expect(new Set(widths).size).toBe(1);
  });
});
