import { expect, it } from 'vitest';
import type { PlanFile } from '../read-result.ts';
import { type RegionOut, readRegionFiles, regionFiles, regionZip, regionZipFiles } from './region-folder.ts';

const TABLE = {
  name: 'entry',
  columns: ['seq', 'reason'],
  rows: [
    ['1', null],
    ['2', 'é'],
  ],
};

async function* pagesOf<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (const item of items) yield await Promise.resolve([item]);
}

const REGION: RegionOut = {
  region: { code: 'dorpen', title: 'Dorpen' },
  schema: 3,
  tables: [{ ...TABLE, rows: () => pagesOf(TABLE.rows) }],
  plans: [],
};

async function filesOf(region: RegionOut): Promise<readonly PlanFile[]> {
  const files: PlanFile[] = [];
  for await (const { path, parts } of regionFiles(region)) {
    const chunks: Uint8Array[] = [];
    for await (const part of parts) chunks.push(part);
    files.push({ path, bytes: Buffer.concat(chunks) });
  }
  return files;
}

async function zipOf(region: RegionOut): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of regionZip(region)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it('reads a region out of its zip as out of its folder', async () => {
  const read = { schema: REGION.schema, tables: [TABLE] };
  expect(readRegionFiles(await filesOf(REGION))).toEqual(read);
  expect(readRegionFiles(regionZipFiles(await zipOf(REGION)))).toEqual(read);
});

it('finds no region in what is no zip, or half of one', async () => {
  const zip = await zipOf(REGION);
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode('region.json'),
    zip.slice(0, zip.length / 2),
  ])
    expect(readRegionFiles(regionZipFiles(bytes))).toHaveProperty(
      'wrong.0.en',
      expect.stringMatching(/^region\.json/),
    );
});

it('reads no region where a line between its rows is empty: each row stands on its own line', async () => {
  const files = (await filesOf(REGION)).map(({ path, bytes }) => {
    const words = new TextDecoder().decode(bytes);
    return { path, bytes: Buffer.from(path === 'kept/entry.ndjson' ? words.replace('\n', '\n\n') : words) };
  });
  expect(readRegionFiles(files)).toEqual({
    wrong: [
      expect.objectContaining({ en: expect.stringMatching(/^kept\/entry\.ndjson, line 2, is no row/) }),
    ],
  });
});

it('tells every line that is no row, and every file that is not there, to a limit', async () => {
  const tables = ['account', 'entry', 'plan'].map((name) => ({
    ...TABLE,
    name,
    rows: () => pagesOf(TABLE.rows),
  }));
  const files = (await filesOf({ ...REGION, tables }))
    .filter(({ path }) => path !== 'kept/plan.ndjson')
    .map(({ path, bytes }) => {
      const broken = new Map([
        ['kept/account.ndjson', '["1"]\n["1","2"]\nniets\n'],
        ['kept/entry.ndjson', '["1",2]\n'],
      ]).get(path);
      return broken === undefined ? { path, bytes } : { path, bytes: Buffer.from(broken) };
    });
  const read = readRegionFiles(files);
  const told = 'wrong' in read ? read.wrong.map(({ nl }) => nl.replace(/(?:,? is geen rij|\.$).*/, '')) : [];
  expect(told).toEqual([
    'kept/account.ndjson, regel 1',
    'kept/account.ndjson, regel 3',
    'kept/entry.ndjson, regel 1',
    'kept/plan.ndjson ontbreekt',
  ]);
  const much = files.map((file) =>
    file.path === 'kept/entry.ndjson' ? { ...file, bytes: Buffer.from('niets\n'.repeat(100)) } : file,
  );
  expect(readRegionFiles(much)).toHaveProperty('wrong.length', 20);
});
