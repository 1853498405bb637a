import { expect, it } from 'vitest';
import { ANY_REPORT } from '../testing/any-report.ts';
import { PAPER_CELLS, withinPaper } from './within-paper.ts';
import type { ReportBlock, ReportTable, WrittenReport } from './written-report.ts';

function tableOf(rows: number): ReportTable {
  return {
    title: 'Lang',
    head: ['a', 'b'],
    rows: Array.from({ length: rows }, (_, row) => [row, 'x']),
    leads: Array.from({ length: rows }, () => null),
    none: '',
  };
}

function withTables(...rows: readonly number[]): WrittenReport {
  const blocks = rows.map((count): ReportBlock => ({ kind: 'table', table: tableOf(count) }));
  return { ...ANY_REPORT, sections: [{ heading: 'Kop', level: 1, blocks }] };
}

it('leaves a report that fits as it is', () => {
  expect(withinPaper(ANY_REPORT)).toEqual(ANY_REPORT);
});

it('cuts what is too long for paper, and says so and where all of it is', () => {
  const [section] = withinPaper(withTables(PAPER_CELLS / 2 - 10, 40, 5)).sections;
  const told = section?.blocks.map((block) =>
    block.kind === 'table'
      ? [block.table.rows.length, block.table.leads.length]
      : block.kind === 'words' && block.words,
  );
  expect(told).toEqual([
    [PAPER_CELLS / 2 - 10, PAPER_CELLS / 2 - 10],
    [10, 10],
    'De tabel "Lang" heeft 40 rijen. Hier staan de eerste 10; het Excel-bestand van dit rapport heeft ze alle.',
    'De tabel "Lang" heeft 5 rijen. Hier staan de eerste 0; het Excel-bestand van dit rapport heeft ze alle.',
  ]);
});
