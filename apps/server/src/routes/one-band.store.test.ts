import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { FigureRequest, IndicatorPage } from '@kapstok/contract';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT, type KeptServer, keptServer } from '../testing/kept.ts';
import { onEachStore } from '../testing/on-each-store.ts';

/** The program that reads a PDF: `.ci/run` installs it. */
const READER = 'pdftotext';
const INDICATOR = 'K2';
const REQUEST = `${KEPT}/rounds/2026Q2/requests/HA`;

/** A target that differs per quarter: as the plan writes it, the ends of its band, and the band in words. */
const QUARTERS = [
  {
    period: '2026Q1',
    name: '1e kwartaal 2026',
    target: '12..18',
    ends: [12, 18],
    words: '12 tot 18 personen',
  },
  {
    period: '2026Q2',
    name: '2e kwartaal 2026',
    target: '50 (+-10%)',
    ends: [45, 55],
    words: '45 tot 55 personen',
  },
  {
    period: '2026Q3',
    name: '3e kwartaal 2026',
    target: '30..40',
    ends: [30, 40],
    words: '30 tot 40 personen',
  },
  { period: '2026Q4', name: '4e kwartaal 2026', target: '60', ends: [60, 60], words: '60 personen' },
] as const;

/** Something was measured of one quarter: a report draws no indicator without. */
const MEASURED = new Map([['2026Q2', 50]]);

const BANDS = QUARTERS.map(({ period, ends }) => [period, ...ends]);

let kept: KeptServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    kept = await keptServer(database());
    const edits = QUARTERS.map(({ period, target }, at) => ({
      kind: 'add',
      record: {
        id: randomUUID(),
        table: 'targets',
        position: `a${at}`,
        cells: { indicator: INDICATOR, period, target, unit: 'persons' },
      },
    }));
    await send('POST', `${KEPT}/changes`, { reason: 'omdat', edits });
    for (const [period, value] of MEASURED) await approved({ indicator: INDICATOR, period }, value);
  }, 60_000);
  afterAll(() => kept.close());

  async function send(method: 'PUT' | 'POST', url: string, body: object) {
    const payload = { id: randomUUID(), ...body };
    const given = await kept.app.inject({ method, url, headers: kept.by('coordinator'), payload });
    if (given.statusCode >= 300) throw new Error(given.body);
    return given;
  }

  async function approved(key: { readonly indicator: string; readonly period: string }, value: number) {
    const figures = [{ ...key, seq: null, measured: { kind: 'value', value }, submit: true }];
    const given = (await send('PUT', REQUEST, { figures })).json<FigureRequest>();
    const seq = given.figures.find(({ indicator }) => indicator === INDICATOR)?.stands?.seq ?? 0;
    await send('POST', `${REQUEST}/steps`, { step: 'approve', reason: '', figures: [{ ...key, seq }] });
  }

  async function taken(path: string) {
    const given = await kept.app.inject({ url: `${KEPT}/${path}`, headers: kept.by('coordinator') });
    if (given.statusCode !== 200) throw new Error(given.body);
    return given;
  }

  const workbook = async (path: string) =>
    (await readXlsx(new Uint8Array((await taken(path)).rawPayload))).sheets;

  /** The quarters of the indicator in rows with its code first, each with what stands under some heads. */
  function quartersIn(rows: readonly (readonly CellValue[])[], heads: readonly string[]) {
    const [head = [], ...others] = rows;
    const at = heads.map((name) => head.findIndex((words) => String(words).startsWith(name)));
    expect(at).not.toContain(-1);
    return others
      .filter(([first]) => String(first).split(' ')[0] === INDICATOR)
      .map((row) => at.map((index) => row[index] ?? null))
      .filter(([period]) => QUARTERS.some((one) => one.period === period || one.name === period));
  }

  it('shows a target that differs per quarter as the same band in chart, table, list, Excel and PDF', async () => {
    // The picture and the table of the screen are both made of this document.
    const { periods } = (await taken(`indicators/${INDICATOR}`)).json<IndicatorPage>();
    const ofQuarters = periods.filter(({ period }) => QUARTERS.some((one) => one.period === period));
    expect(ofQuarters.map(({ period, target }) => [period, target?.band?.low, target?.band?.high])).toEqual(
      BANDS,
    );
    expect(ofQuarters.map(({ target }) => target?.band?.words.nl)).toEqual(
      QUARTERS.map(({ words }) => words),
    );

    const { body } = await taken('exports/indicators.csv');
    const lines = body
      .replace('\ufeff', '')
      .split('\r\n')
      .map((line) => line.split(';'));
    const ENDS = ['Periode', 'Gehaald vanaf', 'Gehaald tot en met'];
    expect(quartersIn(lines, ENDS)).toEqual(BANDS.map((band) => band.map(String)));
    const [list] = await workbook('exports/indicators.xlsx');
    expect(quartersIn(list?.rows ?? [], ENDS)).toEqual(BANDS);

    const sheets = await workbook('reports/kpis-milestones.xlsx');
    const table = sheets.find(({ rows }) => rows[0]?.includes('Streefwaarde'))?.rows ?? [];
    const named = QUARTERS.map(({ period, name, ends: [low, high], words }) => [
      name,
      low === high ? low : words,
      low,
      high,
      MEASURED.get(period) ?? 'nog niet gemeten',
    ]);
    expect(quartersIn(table, ['Periode', 'Streefwaarde', ...ENDS.slice(1), 'Gemeten'])).toEqual(named);

    for (const report of ['kpis-milestones.pdf', 'quarterly.pdf?period=2026Q4']) {
      const pdf = (await taken(`reports/${report}`)).rawPayload;
      const printed = spaceless(execFileSync(READER, ['-raw', '-', '-'], { input: pdf }).toString());
      for (const { period, name, ends, words } of QUARTERS) {
        // In the table, and below the picture in the table of what it draws.
        expect(printed).toContain(spaceless(`${name} ${words}`));
        expect(printed).toContain(
          spaceless([name, ...ends, MEASURED.get(period) ?? 'niet gemeten'].join(' ')),
        );
      }
    }
  });
});

function spaceless(words: string): string {
  return words.replaceAll(/\s/g, '');
}
