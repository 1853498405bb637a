import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { WrittenSheet, WrittenValue } from '../workbook/written-sheet.ts';
import { writeWorkbook } from '../workbook-write.ts';
import { readRequest } from './read-request.ts';
import { GUIDE, MARK, READ_COLUMNS, REQUEST_COLUMNS, type ReadColumn } from './request-columns.ts';
import type { FigureToFill, RequestToFill } from './request-file.ts';
import { requestWorkbook } from './write-request.ts';

const figure = (indicator: string, more: Partial<FigureToFill> = {}): FigureToFill => ({
  indicator,
  period: '2026Q1',
  unit: 'persons',
  askedAs: 'value',
  name: `Naam van ${indicator}`,
  unitInWords: 'personen',
  howMeasured: '',
  previous: '',
  measured: undefined,
  because: '',
  remark: '',
  state: '',
  question: '',
  ...more,
});
const MARKED = { plan: 'regio~plan', round: 'R1', reporter: 'A', seq: 12 };
const request = (...figures: readonly FigureToFill[]): RequestToFill => ({
  title: 'Uitvraag aan A',
  about: [['Van wie', 'A']],
  mark: MARKED,
  figures,
});
const ASKED = [
  figure('K1'),
  figure('K2', { askedAs: 'share', unit: '%' }),
  figure('K3', { unit: '%' }),
  figure('K4'),
];

/** A workbook as somebody filled it in, with its mark. */
function filled(
  rows: readonly Partial<Record<ReadColumn, WrittenValue>>[],
  mark: string = JSON.stringify(Object.values(MARKED)),
): Promise<Uint8Array> {
  const figures: WrittenSheet = {
    name: 'Cijfers',
    columns: READ_COLUMNS.map((column) => ({ head: REQUEST_COLUMNS[column].nl, format: 'plain' })),
    rows: rows.map((row) => READ_COLUMNS.map((column) => row[column] ?? null)),
  };
  const guide: WrittenSheet = {
    name: GUIDE.nl,
    columns: [
      { head: '', format: 'words' },
      { head: '', format: 'words' },
    ],
    rows: [[MARK.nl, mark]],
  };
  return writeWorkbook('x', [figures, guide]);
}

const read = async (bytes: Uint8Array) =>
  readRequest({ path: 'uitvraag.xlsx', bytes }, ASKED, { ...DEFAULT_LIMITS, rows: 500 });

async function faults(...rows: Parameters<typeof filled>[0]) {
  const reading = await read(await filled(rows));
  if (reading.ok) return [];
  return reading.errors.map(({ row, column, found, expected }) => [row, column, found, expected.nl]);
}

const row = (indicator: string, cells: Partial<Record<ReadColumn, WrittenValue>>) => ({
  indicator,
  period: '2026Q1',
  ...cells,
});

describe('a request as a workbook', () => {
  it('comes back as it went out, with what was known, its mark, and what is not answered', async () => {
    const bytes = await requestWorkbook(
      request(
        figure('K1', { measured: { kind: 'value', value: 0 }, because: 'echt nul', remark: '=1+1' }),
        figure('K2', {
          askedAs: 'share',
          unit: '%',
          measured: { kind: 'share', numerator: 3, denominator: 7 },
        }),
        figure('K3', { unit: '%', measured: { kind: 'too_few' } }),
        figure('K4'),
      ),
      'nl',
    );
    const grounds = { because: '', remark: '' };
    expect(await read(bytes)).toEqual({
      ok: true,
      file: 'uitvraag.xlsx#Cijfers',
      mark: MARKED,
      blank: 1,
      rows: [
        {
          row: 2,
          indicator: 'K1',
          period: '2026Q1',
          measured: { kind: 'value', value: 0 },
          because: 'echt nul',
          remark: '=1+1',
        },
        {
          row: 3,
          indicator: 'K2',
          period: '2026Q1',
          measured: { kind: 'share', numerator: 3, denominator: 7 },
          ...grounds,
        },
        { row: 4, indicator: 'K3', period: '2026Q1', measured: { kind: 'too_few' }, ...grounds },
      ],
    });
  });

  it.each(['nl', 'en'] as const)('is read in its own language: %s', async (language) => {
    const bytes = await requestWorkbook(
      request(figure('K1', { measured: { kind: 'value', value: 4 } })),
      language,
    );
    expect(await read(bytes)).toMatchObject({ ok: true, rows: [{ measured: { value: 4 } }] });
  });

  it('holds no formula, offers the answers to choose from, and is the same bytes each time', async () => {
    const odd = '=HYPERLINK("http://x")';
    const out = request(
      figure('K1', { name: odd, remark: odd, question: odd, measured: { kind: 'too_few' } }),
    );
    const bytes = await requestWorkbook(out, 'nl');
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheets[0]?.rows[1]).toContain(odd);
    expect(sheets[0]?.dataValidations?.[0]).toMatchObject({
      type: 'list',
      values: ['gemeten', 'niet gemeten', 'te weinig', 'n.v.t.'],
      range: 'F2:F2',
    });
    expect(Buffer.compare(bytes, await requestWorkbook(out, 'nl'))).toBe(0);
  });

  it('takes numbers as they are written here, and asks about one that may be two', async () => {
    const numbers = async (indicator: string, value: WrittenValue) => {
      const reading = await read(await filled([row(indicator, { value })]));
      return reading.ok ? reading.rows.map(({ measured }) => measured) : reading.errors[0]?.message.nl;
    };
    expect(await numbers('K1', '1.234,5')).toEqual([{ kind: 'value', value: 1234.5 }]);
    expect(await numbers('K1', 1234.5)).toEqual([{ kind: 'value', value: 1234.5 }]);
    expect(await numbers('K1', '0')).toEqual([{ kind: 'value', value: 0 }]);
    expect(await numbers('K1', '1.234')).toBe(
      '"1.234" kan 1234 of 1,2340 zijn. Kapstok kiest niet. Schrijf 1234 of 1,2340.',
    );
    expect(await numbers('K3', '12,5%')).toEqual([{ kind: 'value', value: 12.5 }]);
    expect(await numbers('K1', '12,5%')).toMatch(/^Dit is een percentage/);
  });

  it('tells all that is wrong at once, with row, column, what stood there and what was expected', async () => {
    const number = 'een getal';
    expect(
      await faults(
        row('K9', { value: 4 }),
        row('K1', { answer: 'gemeten' }),
        row('K1', { value: 5 }),
        row('K2', { value: 5, numerator: 1 }),
        row('K3', { answer: 'misschien', value: 5 }),
        row('K4', { answer: 'te weinig', value: 3 }),
      ),
    ).toEqual([
      [2, 'Indicator', 'K9, 2026Q1', 'een cijfer dat hier wordt gevraagd'],
      [3, 'Waarde', '', number],
      [4, 'Indicator', 'K1, 2026Q1', 'elk cijfer één keer'],
      [5, 'Waarde', '5', 'een lege cel'],
      [5, 'Van hoeveel', '', number],
      [6, 'Antwoord', 'misschien', 'gemeten, niet gemeten, te weinig, n.v.t.'],
      [7, 'Waarde', '3', 'een lege cel'],
    ]);
    expect(await faults(row('K1', { remark: 'volgt' }))).toEqual([
      [2, 'Antwoord', '', 'gemeten, niet gemeten, te weinig, n.v.t.'],
    ]);
    expect(
      await faults(row('K1', { value: 'veel' }), row('K4', { value: 1, remark: 'x'.repeat(2001) })),
    ).toMatchObject([
      [2, 'Waarde', 'veel', number],
      [3, 'Opmerking', expect.stringMatching(/^x+…$/), 'hooguit 2000 tekens'],
    ]);
  });

  it.each([
    ['no mark', 'iets anders'],
    ['half a mark', '["a","b"]'],
  ])('is not read with %s', async (_, mark) => {
    const reading = await read(await filled([row('K1', { value: 1 })], mark));
    expect(reading).toMatchObject({
      ok: false,
      errors: [{ expected: { nl: 'het kenmerk op het blad Uitleg' } }],
    });
  });

  it('is not read without its columns, or as another kind of file', async () => {
    const other = await writeWorkbook('x', [
      { name: 'Cijfers', columns: [{ head: 'Indicator', format: 'words' }], rows: [['K1']] },
      {
        name: GUIDE.nl,
        columns: [{ head: '', format: 'words' }],
        rows: [[MARK.nl, JSON.stringify(Object.values(MARKED))]],
      },
    ]);
    expect(await read(other)).toMatchObject({ ok: false, errors: [{ row: 0 }] });
    const csv = new TextEncoder().encode('Indicator;Periode\nK1;2026Q1\n');
    expect(await read(csv)).toMatchObject({ ok: false, errors: [{ file: 'uitvraag.xlsx' }] });
  });
});
