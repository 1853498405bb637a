import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { tablesWorkbook } from '../list-export.ts';
import { readRealised } from './read-realised.ts';

const csv = (words: string) =>
  readRealised({ path: 'realisatie.csv', bytes: new TextEncoder().encode(words) }, DEFAULT_LIMITS);

const SPENT = {
  line: 'B1',
  grant: 'S',
  period: '2026Q1',
  kind: 'spend',
  reporter: 'A',
  amount: 1234.5,
  remark: '',
};

describe('what was realised in a file', () => {
  it('is read from the list that was taken out, of which the budget itself is left alone', async () => {
    const head = ['Post', 'Soort', 'Bron', 'Periode', 'Bedrag (euro) of uren', 'Van wie'];
    const rows = [
      ['B1', 'begroting', 'S', '2026Q1', 9999, ''],
      ['B1', 'uitgegeven', 'S', '2026Q1', 1234.5, 'A'],
      ['B1', 'uren van eigen mensen', '', '2026Q1', 0, 'A'],
      ['B2', 'uitgegeven', 'S', '2026Q1', null, 'A'],
    ];
    const bytes = await tablesWorkbook('Begroting', [{ title: 'Begroting', head, rows }]);
    const { amounts, errors } = await readRealised({ path: 'lijst.xlsx', bytes }, DEFAULT_LIMITS);
    expect(errors).toEqual([]);
    expect(amounts).toEqual([SPENT, { ...SPENT, grant: '', kind: 'hours', amount: 0 }]);
  });

  it('is read from a CSV file with the decimals of its separator', async () => {
    const { amounts } = await csv(
      'Post;Soort;Bron;Periode;Bedrag;Van wie\nB1;uitgegeven;S;2026Q1;1.234,50;A\n',
    );
    expect(amounts).toEqual([SPENT]);
  });

  it('is nothing of a file in which anything is wrong, with where and what was expected', async () => {
    const { amounts, errors } = await csv(
      'Post;Soort;Periode;Bedrag\nB1;uitgegeven;voorjaar;5\nB1;uitgegeven;2026;veel\n;uren;2026;5\n',
    );
    expect(amounts).toEqual([]);
    expect(errors.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'period', 'voorjaar'],
      [3, 'amount', 'veel'],
      [4, 'line', ''],
    ]);
  });

  it('needs its columns', async () => {
    expect((await csv('a;b\n1;2\n')).errors).toHaveLength(1);
  });
});
