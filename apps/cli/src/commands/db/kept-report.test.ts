import { expect, it } from 'vitest';
import { verifiedReport } from './kept-report.ts';

function report(regions: number): string {
  const one = { id: 'i', code: 'noord', title: 'Noord', entries: 1, problems: [], more: false };
  const kept = { content: [], digest: 'ab12', schema: 1 };
  return verifiedReport(
    { ...kept, gone: [], rights: [], regions: Array.from({ length: regions }, () => one) },
    'nl',
  );
}

it('counts one as one', () => {
  expect(report(1)).toContain('1 regio, 1 regel in het logboek');
  expect(report(2)).toContain("2 regio's, 2 regels in het logboek");
});

it('tells of a right that nobody gave, and does not call that sound', () => {
  const rights = [{ right: 'public edit * region', found: true }];
  const told = verifiedReport(
    { content: [], digest: 'ab12', schema: 1, gone: [], rights, regions: [] },
    'nl',
  );
  expect(told).toContain('Er klopt iets niet');
  expect(told).toContain(
    'De tabel met rechten is anders dan die van deze Kapstok: er staat "public edit * region"',
  );
});
