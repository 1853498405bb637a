import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainSpaced } from '../src/language/together.ts';
import { openPage, visit, wordsIn } from './journey.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;

describe('reading a plan', () => {
  const stage = stageOf();
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(stage.browser, DESK));
  });

  it('says the answer first, with the plan’s own claim beside it', async () => {
    await visit(page, stage.address);
    // 435,6 of 1.568 fte is 27,8%; stated-figures.csv names 33 to 36 % (share_of_shortage).
    expect(await wordsIn(page.locator('h1'))).toMatch(/27,8% van het tekort in 2028/);
    expect(await wordsIn(page.locator('.ks-pairs'))).toContain('33,0% tot 36,0%');
    const described = await page.locator('svg[role=img]').first().getAttribute('aria-label');
    expect(plainSpaced(described ?? '')).toContain('Tekort: 1.568 fte');
  });

  it('explains a figure down to its cell, and stays open while one clicks on', async () => {
    await visit(page, stage.address);
    await page.locator('.ks-answer a').filter({ hasText: '27,8%' }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText('personeelstekort', { exact: true }).first().click();
    // labour-shortage.csv, row `ambition_reference` or the like: 2.240 persons at 0,7.
    await panel.locator('.ks-row__cell').first().waitFor();
    expect(await wordsIn(panel.locator('.ks-row__cell').first())).toContain('2.240');
    await page.getByRole('navigation').getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Pijlers en projecten' }).waitFor();
    expect(await panel.isVisible()).toBe(true);
    expect(new URL(page.url()).searchParams.get('why')).toBe('plan/shortage.shareClosed');
  });

  it('keeps a code as it is when its address is loaded anew', async () => {
    await visit(page, `${stage.address}/plan/5.10`);
    expect(await wordsIn(page.locator('h1'))).toMatch(/^5\.10 /);
  });

  it('shows what a choice does to the answer, and remembers it in the address', async () => {
    await visit(page, stage.address);
    const before = await wordsIn(page.locator('h1'));
    await page.getByRole('radio', { name: /telt op/ }).check();
    const live = page.locator('.ks-choices .ks-live');
    await live.waitFor();
    await expect.poll(() => wordsIn(live)).toContain('40,4%');
    expect(new URL(page.url()).searchParams.get('set')).toBe('recruits:cumulative');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('radio', { name: /telt op/ }).isChecked()).toBe(true);
    expect(await wordsIn(page.locator('h1'))).toBe(before);
    await page.getByRole('link', { name: 'Terug naar de afspraken' }).first().click();
    await live.waitFor({ state: 'detached' });
  });

  it('speaks English on request, and goes on doing so', async () => {
    await visit(page, stage.address);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /The plan is expected to close/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: 'Audit', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
    await visit(page, `${stage.address}/plan`);
    expect(await page.title()).toContain('Pillars and projects');
  });

  it('sorts, searches and folds the table, all in the address', async () => {
    await visit(page, `${stage.address}/plan`);
    await page.getByRole('button', { name: /Levert/ }).click();
    expect(await wordsIn(page.locator('th[aria-sort=descending]'))).toContain('Levert');
    await page.getByRole('searchbox', { name: 'Zoek in projecten' }).fill('zorgstart');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('zorgstart');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
    expect(await wordsIn(page.locator('tbody'))).toContain('4.7 Zorgstart');
  });

  it('finds a finding by its words, shows its row, and takes the list out', async () => {
    await visit(page, `${stage.address}/doorlichting?severity=error`);
    const all = await page.locator('.ks-finding').count();
    expect(all).toBeGreaterThan(0);
    expect(await page.locator('.ks-finding .ks-severity').allInnerTexts()).toEqual(
      Array(all).fill('Ernstig'),
    );
    await page.locator('.ks-finding summary').first().click();
    await page.locator('.ks-finding .ks-place summary').first().click();
    await page.locator('.ks-finding .ks-row').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it('gives the table of a picture as CSV', async () => {
    await visit(page, stage.address);
    await page.getByText('Tabel bij dit beeld').first().click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als CSV' }).first().click(),
    ]);
    expect(file.suggestedFilename()).toBe('van tekort naar wat overblijft.csv');
  });

  it('says what happened when the server can’t be reached, and tries again on request', async () => {
    await page.route('**/overview', (route) => route.abort());
    await page.goto(stage.address);
    const notice = page.getByRole('alert');
    await notice.waitFor({ timeout: 20_000 });
    expect(await wordsIn(notice)).toContain('De server is niet te bereiken');
    await page.unroute('**/overview');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('heading', { level: 1, name: /27,8%/ }).waitFor();
  });

  it('keeps a business case until another is there, and asks for one at a time', async () => {
    await visit(page, `${stage.address}/businesscases`);
    const shown = page.locator('#case');
    const head = shown.getByRole('heading', { level: 2 });
    const first = await wordsIn(head);
    const list = page.locator('.ks-table').first().locator('tbody th a');
    const second = await wordsIn(list.nth(1));
    expect([first, second]).toEqual([await wordsIn(list.first()), expect.not.stringContaining(first)]);
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/business-cases/*', async (route) => {
      await asked;
      await route.continue();
    });
    const height = (await shown.boundingBox())?.height;
    await Promise.all([page.waitForRequest('**/business-cases/*'), list.nth(1).click()]);
    await expect.poll(() => shown.getAttribute('aria-busy')).toBe('true');
    expect([await wordsIn(head), (await shown.boundingBox())?.height]).toEqual([first, height]);
    answer();
    await expect.poll(() => wordsIn(head)).toBe(second);
    expect(await shown.getAttribute('aria-busy')).toBe('false');
  });

  it('does not jump when the answer comes', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/overview', async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(stage.address);
    await page.locator('.ks-waiting-screen').waitFor();
    const waiting = await page.locator('.ks-overview__first').boundingBox();
    answer();
    await page.locator('h1').waitFor();
    const shown = await page.locator('.ks-overview__first').boundingBox();
    expect(Math.abs((shown?.y ?? 0) - (waiting?.y ?? 999))).toBeLessThan(60);
  });
});
