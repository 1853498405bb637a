import { calculate } from '@kapstok/engine';
import { type Measurement, measurementsByIndicator, parseReportingPeriod, planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { reportOf } from './report.ts';
import type { ReportDocument } from './report-document.ts';

function periodOf(code: string) {
  const period = parseReportingPeriod(code);
  if (period === undefined) throw new TypeError(`no period: ${code}`);
  return period;
}

function since(reporter: string, value: number, period: string): Measurement {
  const of = { indicator: 'K', definition: 1, reporter, about: [reporter], period: periodOf(period) };
  return { ...of, measured: { kind: 'value', value }, state: 'approved' };
}

/** What the quarterly report of the second quarter says was measured in it since the start, and of how it stands. */
function toldOf(figures: readonly Measurement[]): unknown {
  const owner = [...new Set(figures.map(({ reporter }) => reporter))].join('|');
  const calculation = calculate(
    planOf({
      organisations: [
        { code: 'A', name: 'Aan zee' },
        { code: 'B', name: 'Bij het bos' },
        { code: 'C', name: 'Centrum' },
      ],
      kpis: [{ code: 'K', name: 'Mensen', unit: 'persons', owner }],
      'indicator-definitions': [
        {
          indicator: 'K',
          version: 1,
          from: '2026Q1',
          unit: 'persons',
          level: 'organisation',
          cadence: 'quarter',
          counts: 'cumulative',
          over_organisations: 'sum',
          over_time: 'last',
          missing: 'unknown',
        },
      ],
    }),
  );
  const report: ReportDocument = reportOf('quarterly', {
    ground: { calculation, day: '2026-08-01', measurements: measurementsByIndicator(figures) },
    findings: [],
    accounted: calculation.accounted,
    rounds: { closed: [], periods: [], corrected: [] },
    period: periodOf('2026Q2'),
    subject: '',
    of: { region: 'R', plan: 'P', state: undefined, changed: undefined, moment: '2026-08-01T00:00:00Z' },
    language: 'nl',
    lead: (path) => path,
  });
  const rows = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'table' && block.table.title === 'Streefwaarden en metingen' ? block.table.rows : [],
    );
  return rows.find((cells) => cells[1] === '2e kwartaal 2026')?.slice(3);
}

describe('a total since the start that fell, in a report', () => {
  it('says whose figures fell', () => {
    const figures = [
      since('A', 100, '2026Q1'),
      since('B', 50, '2026Q1'),
      since('A', 80, '2026Q2'),
      since('B', 60, '2026Q2'),
    ];
    expect(toldOf(figures)).toEqual([
      { value: 140, decimals: 0, after: ' personen' },
      'geen streefwaarde in een getal. Lager dan in 1e kwartaal 2026 (150 personen). Aan zee: van 100 personen naar 80 personen.',
    ]);
  });

  it('says nothing more of one that grew', () => {
    const figures = [
      since('A', 100, '2026Q1'),
      since('B', 50, '2026Q1'),
      since('A', 100, '2026Q2'),
      since('B', 60, '2026Q2'),
    ];
    expect(toldOf(figures)).toEqual([
      { value: 160, decimals: 0, after: ' personen' },
      'geen streefwaarde in een getal',
    ]);
  });

  it('says that it fell, and not whose, where a small number is not told', () => {
    const figures = [
      since('A', 100, '2026Q1'),
      since('B', 50, '2026Q1'),
      since('C', 60, '2026Q1'),
      since('A', 90, '2026Q2'),
      since('B', 3, '2026Q2'),
      since('C', 70, '2026Q2'),
    ];
    expect(toldOf(figures)).toEqual([
      { value: 163, decimals: 0, after: ' personen' },
      'geen streefwaarde in een getal. Lager dan eerder; van wie het cijfer is gedaald, is niet getoond (klein aantal).',
    ]);
  });

  it('says nothing of a total that is not told itself', () => {
    expect(toldOf([since('A', 9, '2026Q1'), since('A', 3, '2026Q2')])).toEqual([
      'niet getoond (klein aantal)',
      'geen streefwaarde in een getal',
    ]);
  });
});

describe('why a figure is right that a check doubted, in a report', () => {
  const doubted = (reporter: string, value: number): Measurement => ({
    ...since(reporter, value, '2026Q2'),
    because: `ontdubbeld ${reporter}`,
  });

  it('stands beside what was measured, for each figure of the period', () => {
    expect(toldOf([since('A', 50, '2026Q1'), doubted('A', 60), doubted('B', 90)])).toEqual([
      { value: 150, decimals: 0, after: ' personen' },
      'geen streefwaarde in een getal. Aan zee: het klopt, want: ontdubbeld A. Bij het bos: het klopt, want: ontdubbeld B',
    ]);
  });

  it('is left out of a figure that is not approved, or that the report does not tell', () => {
    const draft: Measurement = { ...doubted('B', 90), state: 'submitted' };
    expect(JSON.stringify(toldOf([doubted('A', 60), draft]))).not.toContain('ontdubbeld B');
    // Of so few it is not told how many, and of another not either: by subtraction it would be.
    const told = JSON.stringify(toldOf([doubted('A', 3), doubted('B', 90), doubted('C', 80)]));
    expect(told).not.toContain('ontdubbeld A');
    expect(told.match(/ontdubbeld/g)).toHaveLength(1);
  });
});
