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

  it('gives a longer name more lines on a telephone', () => {
    const [one, two, three] = [
      'Een pijler',
      'Langer en beter thuis vooruit samen',
      'Regionale digitale organisatie van zorg en welzijn in heel het land',
    ].map((label) => rowLayout(PHONE, rows(2, label, 'ten minste 65,5 fte')).row);
    expect(two).toBeGreaterThan(one ?? 0);
    expect(three).toBeGreaterThan(two ?? 0);
  });

  it('keeps words on one line where rows are close together', () => {
    expect(rowLayout({ width: 450, letter: 11.5, onPaper: true }, rows(40)).oneLine).toBe(true);
    expect(rowLayout(DESK, rows(40)).oneLine).toBe(false);
  });

  it('keeps forty rows on one page of paper', () => {
    // 14 px at 96 to the inch is 3,7 mm: forty of them are some 148 of the 297 mm of an A4.
    expect(rowLayout({ width: 450, letter: 11.5, onPaper: true }, rows(40)).row).toBe(14);
  });
});
