import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes numbers the way a spreadsheet in that language reads them', () => {
  expect(
    csvOf(
      [
        ['Jaar', 'Bedrag'],
        [2025, 1234.5],
      ],
      'nl',
    ),
  ).toBe('\uFEFFJaar;Bedrag\r\n2025;1234,5\r\n');
  expect(csvOf([[2025, -1234.5]], 'en')).toBe('\uFEFF2025,-1234.5\r\n');
});

it('puts words that look like a formula behind an apostrophe', () => {
  expect(csvOf([['=1+1', '+31', '-x', '@x', '\tx']], 'en')).toBe("\uFEFF'=1+1,'+31,'-x,'@x,'\tx\r\n");
});

it('quotes a cell that holds the separator, a quote or a new line', () => {
  expect(csvOf([['a;b', 'zeg "ja"', 'een\ntwee']], 'nl')).toBe('\uFEFF"a;b";"zeg ""ja""";"een\ntwee"\r\n');
});
