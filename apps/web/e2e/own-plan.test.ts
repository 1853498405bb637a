import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeComplaints, openPage, surplusWidth, visit, wordsIn } from './journey.ts';
import { WITH_ERRORS, WITHOUT_FIGURES } from './other-plans.ts';
import { keepPicture } from './pictures.ts';
import { stageOf } from './stage.ts';

const files = (tables: Readonly<Record<string, string>>) =>
  Object.entries(tables).map(([name, lines]) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines),
  }));

describe('a plan of one’s own', () => {
  const stage = stageOf();
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' }));
    await visit(page, `${stage.address}/eigen-plan`);
  });

  it('is read, shown under an address of its own, and wiped on request', async () => {
    await page.locator('input[type=file]').setInputFiles(files(WITHOUT_FIGURES));
    const result = page.getByRole('region', { name: 'Uw plan is gelezen en doorgelicht' });
    await result.getByText(/[Nn]og niet te zeggen/).waitFor();
    const said = await wordsIn(result);
    expect(said).toMatch(/\d+ bevinding/);
    expect(said).toMatch(/Gelezen: \d+ regels uit \d+ tabellen/);
    await result.getByRole('link', { name: 'Naar de Doorlichting van uw plan' }).waitFor();
    expect(await axeComplaints(page)).toEqual([]);
    await keepPicture(page, 'own-ready', { fullPage: true });
    await page.getByRole('link', { name: 'Naar het Overzicht van uw plan' }).click();
    await page.getByRole('heading', { level: 1, name: /[Nn]og niet te zeggen/ }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/plannen\/[^/]+$/);
    const banner = page.getByRole('region', { name: 'Welk plan u ziet' });
    expect(await wordsIn(banner)).toContain('U ziet uw eigen plan');
    expect(await wordsIn(page.locator('main'))).not.toMatch(/\b0(?:,0)?%/);
    expect(await axeComplaints(page)).toEqual([]);
    await keepPicture(page, 'own-overview', { fullPage: true });
    const own = page.url();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: "Thema's en onderdelen" }).waitFor();
    await page.getByRole('button', { name: 'Wis dit plan nu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Eigen plan' }).waitFor();
    await page.goto(own);
    await page.getByRole('alert').waitFor();
    expect(await wordsIn(page.getByRole('alert'))).toContain('Dit eigen plan wordt niet meer bewaard');
    await page.getByRole('link', { name: 'Laad het plan opnieuw' }).click();
    await page.getByText('Sleep uw bestanden hierheen').waitFor();
  });

  it('can be wiped where it was read', async () => {
    await page.locator('input[type=file]').setInputFiles(files(WITHOUT_FIGURES));
    await page.getByRole('button', { name: 'Wis dit plan nu' }).waitFor();
    const read = page.url();
    await page.getByRole('button', { name: 'Wis dit plan nu' }).click();
    await page.getByRole('button', { name: 'Wis dit plan nu' }).waitFor({ state: 'detached' });
    await page.goto(read);
    await page.getByRole('alert').waitFor();
    expect(await wordsIn(page.getByRole('alert'))).toContain('Dit eigen plan wordt niet meer bewaard');
  });

  it('stacks errors on a phone, and nothing scrolls sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('input[type=file]').setInputFiles(files(WITH_ERRORS));
    const errors = page.getByRole('region', { name: /fouten, elk bij zijn cel/ });
    await errors.waitFor();
    const words = await wordsIn(errors);
    for (const part of ['twaalf', 'Wat er stond', 'Wat er moet staan']) expect(words).toContain(part);
    expect(await surplusWidth(page)).toBeLessThanOrEqual(0);
    expect(await axeComplaints(page)).toEqual([]);
    await keepPicture(page, 'own-errors 390', { fullPage: true });
  });

  it('shows errors at their cell, and gives them as CSV', async () => {
    await page.locator('input[type=file]').setInputFiles(files(WITH_ERRORS));
    await page.getByRole('heading', { name: 'Uw plan kon niet worden gelezen' }).waitFor();
    const table = page.getByRole('table');
    const words = await wordsIn(table);
    for (const part of ['budget-lines.csv', 'twaalf', 'y2031', 'Q9', '=1+1']) expect(words).toContain(part);
    expect(await axeComplaints(page)).toEqual([]);
    await keepPicture(page, 'own-errors', { fullPage: true });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar de fouten als CSV' }).click(),
    ]);
    const stream = await file.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    expect(Buffer.concat(parts).toString()).toContain(";'=1+1;");
  });

  it('can be stopped while it is read', async () => {
    const wiped: string[] = [];
    await page.route('**/api/v1/own-plans/*', (route) => {
      if (route.request().method() === 'DELETE') {
        wiped.push(route.request().url());
        return route.continue();
      }
      const id = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      return route.fulfill({
        json: {
          id,
          phase: 'computing',
          fraction: 0.5,
          errors: [],
          errorCount: 0,
          notices: [],
          failure: null,
        },
      });
    });
    await page.locator('input[type=file]').setInputFiles(files(WITHOUT_FIGURES));
    await page.getByRole('progressbar').waitFor();
    await expect.poll(() => wordsIn(page.locator('[aria-current=step]'))).toContain('Rekenen');
    expect(await axeComplaints(page)).toEqual([]);
    await keepPicture(page, 'own-progress');
    await page.getByRole('button', { name: 'Stop en wis' }).click();
    await page.getByText('Sleep uw bestanden hierheen').waitFor();
    await expect.poll(() => wiped.length).toBe(1);
  });

  it('refuses what is no plan, in a sentence', async () => {
    const junk = {
      name: 'foto.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([1, 2, 3, 4]),
    };
    await page.locator('input[type=file]').setInputFiles([junk]);
    await page
      .getByRole('alert')
      .or(page.getByRole('heading', { name: 'Uw plan kon niet worden gelezen' }))
      .first()
      .waitFor();
    expect(await wordsIn(page.locator('main'))).toContain('foto.xlsx');
  });
});
