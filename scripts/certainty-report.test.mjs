import { expect, it } from 'vitest';
import { report } from './certainty-report.mjs';

it('tells of what was asked how often, and the shortest, middle and longest', () => {
  const text = report(
    { regions: 31, times: 10, draws: 10_000 },
    new Map([
      ['the nation, drawn anew', [12_000, 9000, 15_000]],
      ['the nation, asked again', [4.26]],
    ]),
  );
  expect(text).toContain('31 regions, each with an adopted plan 10 times the example');
  expect(text).toContain('| the nation, drawn anew | 3 | 9000 | 12000 | 15000 |');
  expect(text).toContain('| the nation, asked again | 1 | 4.3 | 4.3 | 4.3 |');
});
