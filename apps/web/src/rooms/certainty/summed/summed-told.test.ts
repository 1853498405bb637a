import type { DrawnFigureDto, SummedCertainty } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { summedRows, withoutAddresses } from './summed-told.ts';

const figure = (value: number): DrawnFigureDto => {
  const same = { value, error: 0 };
  return {
    id: 'plan/fte.structural',
    label: text('Bijdrage', 'Contribution'),
    unit: 'FTE',
    drawn: { kind: 'known', bound: 'exact', isSure: true, p5: same, p50: same, p95: same, mean: same },
  };
};
const part = (value: number) => ({
  figures: [figure(value)],
  answer: { contribution: figure(value), shareClosed: figure(value), shareOfAmbition: figure(value) },
  chances: [],
});
const [EAST, WEST] = [
  { code: 'oost', title: 'Oost' },
  { code: 'west', title: 'West' },
];
const plan = (code: string, region: typeof EAST, value: number): SummedCertainty['plans'][number] => ({
  ...part(value),
  plan: code,
  title: `Plan ${code}`,
  region,
  version: null,
  entry: 12,
  mark: null,
  assumptions: 2,
  why: null,
});
const TOLD: SummedCertainty = {
  ...part(6),
  seed: 1,
  draws: 1000,
  engine: 'draws',
  level: 'nation',
  region: null,
  asOf: null,
  sentences: [],
  comparedIn: 'FTE',
  year: 2028,
  fans: [
    {
      measure: 'fte',
      label: text('', ''),
      unit: 'FTE',
      years: [{ year: 2028, figure: figure(6) }],
    },
  ],
  chancesByYear: [],
  shortageScenarios: [],
  regions: [
    { ...part(3), region: EAST },
    { ...part(3), region: WEST },
  ],
  plans: [plan('w1', WEST, 3), plan('o1', EAST, 1), plan('o2', EAST, 2)],
  without: [],
  shared: [],
  remarks: [],
};

describe('what is told of several plans', () => {
  it('is a row for each region with its plans under it, and one for all together', () => {
    const { rows, sum } = summedRows(TOLD);
    expect(rows.map(({ region, plan: name }) => [region, name])).toEqual([
      ['Oost', ''],
      ['Oost', 'Plan o1'],
      ['Oost', 'Plan o2'],
      ['West', ''],
      ['West', 'Plan w1'],
    ]);
    expect(sum.figures).toBe(TOLD.figures);
  });

  it('is a row for each plan of one region', () => {
    const { rows } = summedRows({ ...TOLD, level: 'region', region: EAST, regions: [] });
    expect(rows.map(({ key }) => key)).toEqual(['w1', 'o1', 'o2']);
  });

  it('leads to no figure of the plan that happens to be shown', () => {
    expect(JSON.stringify(withoutAddresses(TOLD))).not.toContain('plan/fte.structural');
  });
});
