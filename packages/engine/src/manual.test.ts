import { readFileSync } from 'node:fs';
import { planOf, type SimpleRow } from '@kapstok/plan';
import { formatBounds } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';

const MANUAL = readFileSync(new URL('../../../docs/rekenen.md', import.meta.url), 'utf8');

/** What the manual says the names in its formulas stand for. */
const PARAMETERS: readonly SimpleRow[] = [
  { key: 'bereik', value: 400, unit: 'residents' },
  { key: 'prijs', value: 600, unit: 'EUR/resident' },
  { key: 'besparing', value: 0.5, unit: '1' },
  { key: 'tarief', value: 100, unit: 'EUR/hour' },
  { key: 'kosten', value: 1000, unit: 'EUR' },
  { key: 'kans', value: '0.2..0.3', unit: '1' },
];

/** Rows of a table of the manual whose first cell is code: its cells. */
function rowsUnder(heading: string): string[][] {
  const [, after = ''] = MANUAL.split(heading);
  const table = after.split(/\n\n(?!\|)/)[0] ?? '';
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'))
        .slice(1, -1),
    );
}

/** A line with this formula, in the unit it comes to. */
function calculated(formula: string, line: SimpleRow): Calculation {
  return calculate(
    planOf({
      'business-cases': [{ project: 'A', first_year: 2026, last_year: 2026 }],
      'business-case-benefits': [{ project: 'A', line: 'regel', formula, ...line }],
      parameters: PARAMETERS,
    }),
  );
}

/** What lines of as many projects come to with an overlap and a limit, in words. */
function together(lines: string, overlap: string, limit: string): string {
  const rows = lines.split(' + ').map((amount, at) => ({ project: `P${at}`, amount }));
  const calculation = calculate(
    planOf({
      'business-cases': rows.map(({ project }) => ({ project, first_year: 2026, last_year: 2026 })),
      'business-case-benefits': rows.map(({ project, amount }) => ({
        project,
        line: 'zorg',
        kind: 'care_cost',
        unit: 'EUR',
        y2026: amount,
      })),
      overlaps: [
        {
          id: 'O1',
          lines: rows.map(({ project }) => `${project}/zorg`).join('|'),
          overlap: overlap.replace(' tot ', '..'),
          ...(limit === 'geen' ? {} : { limit, unit: 'EUR' }),
        },
      ],
    }),
  );
  expect(calculation.faults).toEqual([]);
  const figure = calculation.figure('plan/careCost.byYear.2026.gross');
  if (figure?.value.kind !== 'known') return 'onbekend';
  const words = formatBounds(figure.value, figure.unit).nl;
  return figure.value.bound === 'atLeast' ? `ten minste ${words}` : words;
}

describe('the manual of the calculation', () => {
  it.each(rowsUnder('| u schrijft | wat het is | uitkomst |'))(
    'says what comes of `%s` (%s): %s',
    (formula, _, outcome) => {
      const inHours = outcome?.endsWith('uur') ?? false;
      const line = inHours ? { kind: 'time_gain', unit: 'hours' } : { kind: 'care_cost', unit: 'EUR' };
      const calculation = calculated(formula ?? '', line);
      expect(calculation.faults).toEqual([]);
      const figure = calculation.figure(`A/regel/${inHours ? 'hours' : 'gross'}.byYear.2026`);
      if (figure?.value.kind !== 'known') throw new Error('the formula has no outcome');
      expect(formatBounds(figure.value, figure.unit).nl).toBe(outcome);
    },
  );

  it('has an outcome for every part of the language', () => {
    expect(rowsUnder('| u schrijft | wat het is | uitkomst |').length).toBe(14);
  });

  it.each(rowsUnder('| regels | overlap | grens | samen |'))(
    'says what lines %s come to at an overlap of %s and a limit of %s: %s',
    (lines, overlap, limit, outcome) => {
      expect(together(lines ?? '', overlap ?? '', limit ?? '')).toBe(outcome);
    },
  );

  it('has a row for whatever an overlap, a limit or a line may be', () => {
    expect(rowsUnder('| regels | overlap | grens | samen |').length).toBe(10);
  });

  it.each(
    rowsUnder('| fout | wat Kapstok zegt |').filter(([formula]) => !formula?.includes(' in een regel')),
  )('says what is wrong with `%s`', (formula, says) => {
    const [fault] = calculated(formula ?? '', { kind: 'care_cost', unit: 'EUR' }).faults;
    expect(fault?.message.nl).toBe(says);
  });
});
