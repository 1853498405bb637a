import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeComplaints, openPage, visit, wordsIn } from './journey.ts';
import { stageOf } from './stage.ts';

const PAGE_BOXES = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g;

/** Words that stand on more than one line, and so are broken. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('svg, .ks-out-of-sight') !== null || !parent.checkVisibility()) continue;
      for (const word of (node.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) broken.push(word[0]);
      }
    }
    return broken;
  });
}

describe('room for words and numbers', () => {
  const stage = stageOf();

  it.each([
    '/',
    '/plan',
    '/plan?flat=1',
    '/plan/1.1',
    '/roadmap',
    '/businesscases',
    '/doorlichting',
    '/?why=plan/investment.total',
  ])('no word of %s is broken on a telephone', async (path) => {
    const { page } = await openPage(stage.browser, { width: 390, height: 844, scheme: 'light' });
    await visit(page, `${stage.address}${path}`);
    await page.locator('h1, h2').first().waitFor();
    expect(await brokenWords(page)).toEqual([]);
  });

  it.each(['', '?lang=en'])('the plan fits on 1280 pixels %s', async (search) => {
    const { page } = await openPage(stage.browser, { width: 1280, height: 800, scheme: 'light' });
    await visit(page, `${stage.address}/plan${search}`);
    await page.locator('.ks-table').first().waitFor();
    expect(await page.locator('.ks-table-frame--scrolls').count()).toBe(0);
  });

  it('leaves out the columns one does not want, and the address remembers it', async () => {
    const { page } = await openPage(stage.browser, { width: 820, height: 1180, scheme: 'light' });
    await visit(page, `${stage.address}/plan`);
    await page.locator('summary', { hasText: 'Kies kolommen' }).click();
    await page.getByRole('checkbox', { name: 'Fase' }).uncheck();
    await page.getByRole('checkbox', { name: 'In aanvraag' }).uncheck();
    await expect
      .poll(() => new URL(page.url()).searchParams.get('without')?.split(','))
      .toEqual(['phase', 'in_application']);
    expect(await axeComplaints(page)).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    const heads = await wordsIn(page.locator('.ks-table thead'));
    expect(heads).toContain('Investering');
    expect(heads).not.toMatch(/Fase|In aanvraag/);
  });

  it.each([
    ['/plan', 'landscape'],
    ['/roadmap', 'landscape'],
    ['/plan/1.1', 'portrait'],
    ['/doorlichting', 'portrait'],
  ])('%s prints on A4, %s', async (path, way) => {
    const { page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'dark' });
    await visit(page, `${stage.address}${path}`);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...paper.matchAll(PAGE_BOXES)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]);
    // A4 is 210 by 297 mm: 595 by 842 points.
    const expected = way === 'landscape' ? [842, 595] : [595, 842];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.map((sheet) => sheet.map(Math.round))).toEqual(sheets.map(() => expected));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: way === 'landscape' ? 1030 : 690, height: 900 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});
