import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FigureRequest, SentReports } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { added } from './ask-figures.ts';
import { judged, openPage, settled, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, serveStore, signIn } from './kept.ts';
import { keepFile } from './pictures.ts';
import { EXAMPLES, serve } from './served.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;

/** The bytes behind a link that saves a file, and the name under which it is saved. */
async function saved(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link, exact: true }).click();
  const download = await coming;
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes };
}

/** What a PDF says, and on how many pages; its pictures are kept, for people to look at. */
function readPdf(bytes: Buffer, name: string): { words: string; pages: number } {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-report-'));
  try {
    const run = (program: string, ...given: string[]): string =>
      execFileSync(program, given, { input: bytes, encoding: 'utf8', cwd: folder });
    const words = run('pdftotext', '-layout', '-', '-').replaceAll(/\s+/g, ' ');
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', '-'))?.[1]);
    run('pdftoppm', '-png', '-r', '60', '-', 'page');
    const digits = String(pages).length;
    for (let page = 1; page <= pages; page += 1) {
      const file = join(folder, `page-${String(page).padStart(digits, '0')}.png`);
      keepFile(readFileSync(file), `${name} page ${page}.png`);
    }
    return { words, pages };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('reports of a plan in which all is filled in', () => {
  const stage = stageOf(() => serve(`${EXAMPLES}/gezond-dorp`));

  it('are chosen by quarter and by part of the plan, in an address that can be shared', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/rapporten`);
    await page.getByRole('heading', { level: 1, name: 'Rapporten' }).waitFor();
    expect(await judged(page, 'light', 'reports 1440')).toEqual([]);
    await page.getByRole('combobox', { name: 'Rapport' }).selectOption('municipality');
    await page.getByRole('combobox', { name: 'Gemeente' }).selectOption('Randdorp');
    expect(page.url()).toContain('report=municipality');
    await visit(page, page.url());
    expect(await page.getByRole('combobox', { name: 'Gemeente' }).inputValue()).toBe('Randdorp');
    const { name, bytes } = await saved(page, 'PDF');
    expect(name).toMatch(/^gemeente-Randdorp.*\.pdf$/);
    const { words } = readPdf(bytes, 'report municipality');
    expect(words).toContain('Gemeente Randdorp');
    // What it may have to pay back at worst is what its screen says.
    await visit(page, `${stage.address}/verantwoording/gemeenten/Randdorp`);
    const lead = await wordsIn(page.locator('.ks-room-head__lead'));
    const [amount = 'no amount'] = /€ [\d.]+/.exec(lead) ?? [];
    expect(words.replaceAll('\u00a0', ' ')).toContain(amount);
    expect(complaints).toEqual([]);
  });

  it('holds on a telephone', async () => {
    const { page } = await openPage(stage.browser, { width: 390, height: 844, scheme: 'light' });
    await visit(page, `${stage.address}/rapporten?report=project`);
    await page.getByRole('combobox', { name: 'Project', exact: true }).waitFor();
    expect(await judged(page, 'light', 'reports 390')).toEqual([]);
    expect(await judged(page, 'dark', 'reports 390')).toEqual([]);
  });

  it('lead each row to a screen that is there', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/rapporten`);
    const { bytes } = await saved(page, 'PDF');
    const found = bytes.toString('latin1').matchAll(/\/URI\s*\(([^)]*)\)/g);
    const links = [...new Set([...found].map(([, link]) => link ?? ''))];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      await visit(page, link);
      expect([link, await page.getByRole('heading', { level: 1 }).count()]).toEqual([link, 1]);
      expect([link, await page.title()]).not.toEqual([link, expect.stringContaining('is er niet')]);
    }
    expect(complaints).toEqual([]);
  });
});

const KEY = { indicator: 'K1', period: '2026Q1' };

/** An indicator of the region that is measured by the quarter, against a band, in a round. */
const MEASURED = [
  added('indicator-definitions', 'a0', {
    indicator: 'K1',
    version: '1',
    from: '2026Q1',
    level: 'region',
    cadence: 'quarter',
    counts: 'per_period',
    over_organisations: 'sum',
    over_time: 'sum',
    missing: 'unknown',
  }),
  added('targets', 'a0', { indicator: 'K1', period: '2026Q1', target: '100..150', unit: 'persons' }),
  added('measurement-rounds', 'a9', { code: 'R1', name: 'Ronde 1', period: '2026Q1', due: '2026-04-15' }),
];

describe('a report that was sent', () => {
  const stage = stageOf(serveStore);
  const request = `/plans/${KEPT_PLAN}/rounds/R1/requests/-`;

  async function handIn(page: Page, value: number, seq: number | null): Promise<number> {
    const figures = [{ ...KEY, seq, measured: { kind: 'value', value }, because: 'Nageteld', submit: true }];
    const body = { id: randomUUID(), reason: '', figures };
    return seqIn(await askAs<FigureRequest>(page, request, { method: 'PUT', body }));
  }

  async function step(page: Page, made: 'approve' | 'reopen', seq: number): Promise<number> {
    const body = { id: randomUUID(), step: made, reason: 'Te laag opgegeven', figures: [{ ...KEY, seq }] };
    return seqIn(await askAs<FigureRequest>(page, `${request}/steps`, { method: 'POST', body }));
  }

  function seqIn({ figures }: FigureRequest): number {
    return figures.find(({ indicator }) => indicator === 'K1')?.stands?.seq ?? 0;
  }

  it('opens the same after a late correction, which marks it', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie');
    const body = { id: randomUUID(), reason: 'Afgesproken', edits: MEASURED };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
    const approved = await step(page, 'approve', await handIn(page, 120, null));
    const closing = { method: 'POST', body: { id: randomUUID(), reason: 'De rest volgt' } };
    await askAs(page, `/plans/${KEPT_PLAN}/rounds/R1/closings`, closing);

    const asked = new Date().toISOString();
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/rapporten?period=2026Q1`);
    expect(await wordsIn(page.locator('main'))).toContain(
      'Er is nog niet vastgelegd dat een rapport verstuurd is.',
    );
    const sent = await saved(page, 'PDF');
    const { words, pages } = readPdf(sent.bytes, 'report quarterly');
    expect(pages).toBeGreaterThan(1);
    expect(words).toContain('Kwartaalrapportage 1e kwartaal 2026');
    expect(words).toContain('1 gehaald, 0 gemist');
    expect(words).toContain('100 tot 150 personen');
    expect(words).toContain('120 personen');
    await page.getByRole('button', { name: 'Leg vast dat dit rapport verstuurd is' }).click();
    const row = page.getByRole('row', { name: /Kwartaalrapportage/ });
    await row.getByText('niets gewijzigd').waitFor();

    await step(page, 'approve', await handIn(page, 90, await step(page, 'reopen', approved)));
    await visit(page, page.url());
    await row.getByText('1 cijfer gewijzigd.').waitFor();
    expect(await judged(page, 'light', 'reports sent 1440')).toEqual([]);
    const again = await saved(page, 'Open opnieuw (PDF)');
    expect(again.bytes.equals(sent.bytes)).toBe(true);
    const { reports } = await askAs<SentReports>(page, `/plans/${KEPT_PLAN}/sent-reports`);
    expect(reports.map(({ changed }) => changed)).toEqual([1]);

    await row.getByRole('link', { name: /Maak het kwartaalrapport van nu/ }).click();
    await settled(page);
    const now = readPdf((await saved(page, 'PDF')).bytes, 'report corrected').words;
    expect(now).toContain('Sinds de afsluiting is één cijfer gecorrigeerd.');
    expect(now).toContain('90 personen');

    // In an earlier state nothing was told of it, and what is told from there stands with the plan as it now is.
    const here = `${stage.address}/p/${KEPT_PLAN}/rapporten?period=2026Q1`;
    await visit(page, `${here}&asOf=${asked}`);
    const none = page.getByText('In deze stand was nog niet vastgelegd dat een rapport verstuurd is.');
    await none.waitFor();
    await page.getByRole('button', { name: 'Leg vast dat dit rapport verstuurd is' }).click();
    await page.getByText('Het rapport staat bij wat verstuurd is in de stand van nu.').waitFor();
    await none.waitFor();
    await visit(page, here);
    await expect.poll(() => row.count()).toBe(2);
    expect(complaints).toEqual([]);
  });
});
