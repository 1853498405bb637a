import type { MilestoneDto, QuarterDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';
import type { RoadmapRow } from './roadmap-rows.ts';

const at = (year: number, quarter: number): QuarterDto => ({ year, quarter });
const row = (
  code: string,
  pillar: string,
  quarter: QuarterDto | null,
  until: QuarterDto | null,
): RoadmapRow => {
  const place = { table: 'milestones', line: 2, row: code, field: '' };
  const milestone: MilestoneDto = { quarter, until, what: '', kind: '', source: '', place };
  return { key: code, code, name: code, pillar, milestone };
};

it('sets milestones out in quarters, and counts those of one time together', () => {
  const lanes = lanesOf(
    [
      row('a', 'B', at(2030, 4), at(2031, 1)),
      row('a', 'B', at(2030, 4), at(2031, 1)),
      row('a', 'B', at(2031, 1), null),
    ],
    ['A', 'B'],
  );
  const first = 2030 * 4 + 3;
  expect(lanes).toEqual([
    {
      code: 'a',
      name: 'a',
      pillar: 2,
      spans: [
        { from: first, to: first + 2, count: 2 },
        { from: first + 1, to: first + 2, count: 1 },
      ],
    },
  ]);
});

it('draws no lane for what has no date', () => {
  expect(lanesOf([row('a', 'A', null, null)], ['A'])).toEqual([]);
});
