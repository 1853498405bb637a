import { describe, expect, it } from 'vitest';
import { rowLayout } from './row-layout.ts';

const DESK = { width: 760, letter: 16, onPaper: false };
const PHONE = { width: 358, letter: 16, onPaper: false };
const rows = (count: number, label = 'Een pijler', words = '5,2 fte') => Array(count).fill({ label, words });

describe('a picture of rows', () => {
  it('puts words beside the bars where there is room, and above them where there is not', () => {
    expect(rowLayout(DESK, rows(4)).stacked).toBe(false);
    expect(rowLayout(PHONE, rows(4))).toMatchObject({ stacked: true, labels: 0, values: 0 });
  });

  it('makes room for a long value', () => {
    const short = rowLayout(DESK, rows(2));
    const long = rowLayout(DESK, rows(2, 'Samen', 'ten minste 1.500 tot 1.700 personen'));
    expect(long.values).toBeGreaterThan(short.values);
  });

  it('gives a long name two lines on a telephone', () => {
    const long = rowLayout(PHONE, rows(2, 'Regionale digitale organisatie van zorg en welzijn'));
    expect(long.row).toBeGreaterThan(rowLayout(PHONE, rows(2)).row);
  });

  it('keeps forty rows on one page of paper', () => {
    // 14 px at 96 to the inch is 3,7 mm: forty of them are some 148 of the 297 mm of an A4.
    expect(rowLayout({ width: 450, letter: 11.5, onPaper: true }, rows(40)).row).toBe(14);
  });
});
