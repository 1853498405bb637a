import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { judged, openPage, SIZES, surplusWidth, visit, wordsIn } from './journey.ts';
import { IN_PERSONS, manyProjects, WITHOUT_FIGURES } from './other-plans.ts';
import { planFolder, serve } from './served.ts';
import { stageOf } from './stage.ts';

const PAGES = /\/Type\s*\/Page\b/g;

describe.each([
  { name: 'without-figures', tables: WITHOUT_FIGURES },
  { name: 'many-projects', tables: manyProjects() },
])('a plan $name', ({ name, tables }) => {
  const folder = planFolder(tables);
  const stage = stageOf(() => serve(folder));
  afterAll(async () => {
    rmSync(folder, { recursive: true });
  });

  it.each(SIZES)(
    'reads well at $width x $height, light and dark',
    async (size) => {
      const { page, complaints } = await openPage(stage.browser, { ...size, scheme: 'light' });
      for (const path of ['/', '/plan', '/roadmap', '/businesscases', '/doorlichting']) {
        await visit(page, `${stage.address}${path}`);
        const file = `${name}${path.replace('/', ' ')} ${size.width}`;
        expect(await judged(page, 'light', file)).toEqual([]);
        expect(await judged(page, 'dark', file)).toEqual([]);
      }
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  it('says that it can’t be told yet, and never nought', async () => {
    const { page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await visit(page, stage.address);
    expect(await wordsIn(page.locator('h1'))).toMatch(/[Nn]og niet te zeggen/);
    expect(await wordsIn(page.locator('main'))).not.toMatch(/\b0(?:,0)?%/);
    expect(await page.getByRole('heading', { name: 'Wat er nodig is' }).isVisible()).toBe(true);
  });
});

describe('a plan in persons', () => {
  const folder = planFolder(IN_PERSONS);
  const stage = stageOf(() => serve(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('counts in persons where the shortage is compared in persons', async () => {
    const { page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await visit(page, stage.address);
    const table = page.locator('.ks-choices__table');
    expect(await wordsIn(table.locator('thead'))).toContain('Levert personen');
    expect(await wordsIn(table.locator('thead'))).not.toContain('fte');
    // Who stays counts in every later year: 5 + 5 + 5 = 15 persons, 30% of 50.
    const numbers = table.getByRole('row', { name: /telt op/ }).locator('.ks-figure');
    expect(await numbers.allInnerTexts()).toEqual(['15,0', '30,0%']);
    await page.getByRole('radio', { name: /telt op/ }).check();
    await expect.poll(() => wordsIn(page.locator('.ks-choices .ks-live'))).toContain('(15 personen)');
  });
});

describe('on paper and enlarged', () => {
  const stage = stageOf();

  it.each(['', '?lang=en'])('the overview is one A4%s', async (search) => {
    const { page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'dark' });
    await visit(page, `${stage.address}/${search}`);
    await page.locator('.ks-picture__paper').last().waitFor({ state: 'attached' });
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(PAGES)).toHaveLength(1);
  });

  it.each(['/', '/plan', '/plan/1.1', '/businesscases', '/doorlichting', '/roadmap'])(
    '%s loses nothing at twice the size',
    async (path) => {
      const { page } = await openPage(stage.browser, { width: 720, height: 450, scheme: 'light' });
      await visit(page, `${stage.address}${path}`);
      expect(await surplusWidth(page)).toBe(0);
      expect(await page.getByRole('link', { name: 'Eigen plan' }).isVisible()).toBe(true);
      const smallest = await page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll('.ks-picture__screen text')].map((words) =>
            Number.parseFloat(getComputedStyle(words).fontSize),
          ),
          16,
        ),
      );
      expect(smallest).toBeGreaterThanOrEqual(13);
    },
  );
});
