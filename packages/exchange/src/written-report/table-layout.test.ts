import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ExportCell } from '../list-export.ts';
import { printedTable } from './printed-table.ts';
import { tableLayout } from './table-layout.ts';

function layoutOf(head: readonly string[], rows: readonly (readonly ExportCell[])[]) {
  return tableLayout(printedTable({ title: 'T', head, rows, leads: [], none: '' }, 'nl'));
}

it('never gives a table more than a line, nor a column nothing', () => {
  const cell = fc.oneof(fc.string({ maxLength: 200 }), fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
  const row = fc.array(cell, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      row,
      fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 30 }),
      (cells, head) => {
        const { shares, size, signs } = layoutOf(head, [cells]);
        expect(shares).toHaveLength(head.length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.005);
        expect(Math.min(...shares)).toBeGreaterThan(0);
        expect(size).toBeGreaterThanOrEqual(7);
        expect(size).toBeLessThanOrEqual(9);
        expect(Math.min(...signs)).toBeGreaterThan(0);
      },
    ),
  );
});

it('lays paper on its side for many columns, not for long words alone', () => {
  const long = 'Een toelichting van vele woorden die gewoon over meer regels kan lopen. '.repeat(4);
  expect(layoutOf(['Code', 'Toelichting'], [['1.1', long]]).isWide).toBe(false);
  const many = Array.from({ length: 12 }, (_, index) => `Gemeente nummer ${index}`);
  expect(layoutOf(many, [many]).isWide).toBe(true);
});

it('gives more words more room, and keeps a number on its line', () => {
  const { shares, signs } = layoutOf(
    ['Code', 'Bedrag', 'Toelichting'],
    [['1.1', 1234567890, 'woorden '.repeat(20)]],
  );
  expect(shares[2]).toBeGreaterThan(shares[0] ?? 1);
  expect(signs[1]).toBeGreaterThanOrEqual('1.234.567.890'.length);
});
