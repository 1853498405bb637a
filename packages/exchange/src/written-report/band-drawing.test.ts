import { expect, it } from 'vitest';
import { drawnPicture } from './band-drawing.ts';
import { bandTable } from './band-table.ts';
import type { ReportBand } from './written-report.ts';

function drawn(...bands: readonly ReportBand[]) {
  return drawnPicture({ title: 'T', sentence: 'S', unit: 'weken', bands }, 'nl');
}

it('draws each band of each period at its own height, on one scale', () => {
  const { bands, lines } = drawn(
    { period: 'K1', low: 2, high: 4, measured: 5 },
    { period: 'K2', low: 4, high: 8, measured: null },
  );
  const [first, second] = bands;
  expect(second?.low).toBe(first?.high);
  expect((second?.high ?? 0) - (second?.low ?? 0)).toBeCloseTo(
    2 * ((first?.high ?? 0) - (first?.low ?? 0)),
    3,
  );
  expect(first?.measured?.at).toBeCloseTo(((first?.high ?? 0) * 5) / 4, 3);
  expect(first?.measured?.words).toBe('5');
  expect(second?.measured).toBeNull();
  expect(lines[0]).toEqual({ at: 0, words: '0' });
  expect(lines.at(-1)?.at).toBe(1);
});

it('says of a figure that is not all of it what it is', () => {
  const told = { period: 'K1', low: 2, high: 4, measured: 3, measuredWords: 'ten minste 3 weken' };
  expect(drawn(told).bands[0]?.measured?.words).toBe('ten minste 3 weken');
  const { rows } = bandTable({ title: 'T', sentence: 'S', unit: 'weken', bands: [told] }, 'nl');
  expect(rows).toEqual([['K1', { value: 2, decimals: 0 }, { value: 4, decimals: 0 }, 'ten minste 3 weken']]);
});

it('draws a band without an end up to the edge, and says that it has none', () => {
  const [open, under] = drawn(
    { period: 'K1', low: 40, high: null, measured: 41.5 },
    { period: 'K2', low: null, high: 60, measured: null },
  ).bands;
  expect(open).toMatchObject({ high: 1, hasHigh: false, hasLow: true, measured: { words: '41,5' } });
  expect(under).toMatchObject({ low: 0, hasLow: false, hasHigh: true });
});

it.each([[[]], [[7, 7]], [[-3, -1]], [[0, 0]], [[1e-6, 2e-6]], [[1e12, 1e12 + 1]]])(
  'has a scale for %j',
  (numbers) => {
    const { bands, lines } = drawn(
      ...numbers.map((value, index) => ({ period: `K${index}`, low: value, high: value, measured: value })),
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThan(12);
    for (const { low, measured } of bands) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(1);
      expect(measured?.at).toBe(low);
    }
  },
);
