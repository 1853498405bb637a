import { calculate } from '@kapstok/engine';
import { type Measurement, measurementsByIndicator, parseReportingPeriod, planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { indicatorPage } from '../documents/indicators/indicator-page.ts';
import { indicatorsTable } from '../lists/steering-lists.ts';
import { reportOf } from './report.ts';
import type { ReportBlock, ReportCell } from './report-document.ts';
import type { ReportKind } from './report-kinds.ts';

function periodOf(code: string) {
  const period = parseReportingPeriod(code);
  if (period === undefined) throw new TypeError(`no period: ${code}`);
  return period;
}

const HOW = {
  indicator: 'K',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  over_organisations: 'none',
  over_time: 'last',
  missing: 'unknown',
};

/** First people were counted, since the third quarter a share is measured; the indicator itself says persons. */
const PLAN = planOf({
  organisations: [{ code: 'A', name: 'Aan zee' }],
  kpis: [{ code: 'K', name: 'Mensen', unit: 'persons', owner: 'A' }],
  'indicator-definitions': [
    { ...HOW, version: 1, from: '2026Q1', unit: 'persons' },
    { ...HOW, version: 2, from: '2026Q3', unit: '1' },
  ],
  targets: ['2026Q1', '2026Q2', '2026Q3', '2026Q4'].map((period, n) => ({
    indicator: 'K',
    period,
    ...(n < 2 ? { target: '30', unit: 'persons' } : { target: '40%', unit: '1' }),
  })),
});

const FIGURES = [
  ['2026Q1', 1, 20],
  ['2026Q2', 1, 35],
  ['2026Q3', 2, 0.3],
  ['2026Q4', 2, 0.45],
] as const;

const calculation = calculate(PLAN);
const ground = {
  calculation,
  day: '2027-01-31',
  measurements: measurementsByIndicator(
    FIGURES.map(([period, definition, value]): Measurement => {
      const of = { indicator: 'K', definition, reporter: 'A', about: ['A'], period: periodOf(period) };
      return { ...of, measured: { kind: 'value', value }, state: 'approved' };
    }),
  ),
};

function blocksOf(kind: ReportKind, subject = ''): readonly ReportBlock[] {
  const report = reportOf(kind, {
    ground,
    findings: [],
    accounted: calculation.accounted,
    rounds: { closed: [], periods: [], corrected: [] },
    period: periodOf('2026Q4'),
    subject,
    of: { region: 'R', plan: 'P', state: undefined, changed: undefined, moment: '2027-01-31T00:00:00Z' },
    language: 'nl',
    lead: (path) => path,
  });
  return report.sections.flatMap(({ blocks }) => blocks);
}

function rowsOf(blocks: readonly ReportBlock[], title: string): readonly (readonly ReportCell[])[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.table.title === title ? block.table.rows : [],
  );
}

const people = (value: number): ReportCell => ({ value, decimals: 0, after: ' personen' });
const share = (value: number): ReportCell => ({ value, decimals: 0, isPercent: true });
const inOrder = [people(20), people(35), share(0.3), share(0.45)];

describe('an indicator that is measured in another unit since a later definition', () => {
  it('tells each figure in the unit in which it was measured, on its page', () => {
    const page = indicatorPage(ground, 'K');
    expect(page?.measurements.map(({ words }) => words.nl)).toEqual([
      '20 personen',
      '35 personen',
      '30%',
      '45%',
    ]);
    expect(page?.periods.slice(0, 4).map(({ target }) => target?.read.nl)).toEqual([
      '30 personen',
      '30 personen',
      '40,0%',
      '40,0%',
    ]);
  });

  it('has its unit beside its numbers in the list', () => {
    const { rows } = indicatorsTable(ground, 'nl');
    expect(rows.slice(0, 4).map((cells) => [cells[3], cells[10]])).toEqual([
      ['personen', 20],
      ['personen', 35],
      ['aandeel', 0.3],
      ['aandeel', 0.45],
    ]);
  });

  it('tells what an organisation measured in that unit', () => {
    const rows = rowsOf(blocksOf('organisation', 'A'), 'Eigen metingen');
    expect(rows.map((cells) => cells[2])).toEqual(inOrder);
  });

  it('has the ends of bands in that unit, and a picture by unit', () => {
    const blocks = blocksOf('kpis-milestones');
    const rows = rowsOf(blocks, 'Streefwaarden en metingen').slice(0, 4);
    expect(rows.map((cells) => cells[5])).toEqual(inOrder);
    expect(rows.map((cells) => cells[3])).toMatchObject([
      { value: 30, decimals: 0 },
      { value: 30, decimals: 0 },
      { value: 0.4, isPercent: true },
      { value: 0.4, isPercent: true },
    ]);
    const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
    expect(pictures.map(({ unit, bands }) => [unit, ...bands.map(({ low }) => low)])).toEqual([
      ['personen', 30, 30],
      ['%', 40, 40],
    ]);
  });
});
