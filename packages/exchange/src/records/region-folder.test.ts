import { expect, it } from 'vitest';
import { type RegionOut, readRegionFiles, regionFiles, regionZip, regionZipFiles } from './region-folder.ts';

const REGION: RegionOut = {
  region: { code: 'dorpen', title: 'Dorpen' },
  schema: 3,
  tables: [
    {
      name: 'entry',
      columns: ['seq', 'reason'],
      rows: [
        ['1', null],
        ['2', 'é'],
      ],
    },
  ],
  plans: [],
};

it('reads a region out of its zip as out of its folder', () => {
  const { schema, tables } = REGION;
  expect(readRegionFiles(regionFiles(REGION))).toEqual({ schema, tables });
  expect(readRegionFiles(regionZipFiles(regionZip(REGION)))).toEqual({ schema, tables });
});

it('finds no region in what is no zip, or half of one', () => {
  const zip = regionZip(REGION);
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode('region.json'),
    zip.slice(0, zip.length / 2),
  ])
    expect(readRegionFiles(regionZipFiles(bytes))).toBeUndefined();
});
