import type { RecordList } from '@kapstok/contract';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { judged, type KeptBy, openPage, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, onPageOf, serveStore, signedIn } from './kept.ts';
import { keepPicture } from './pictures.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const PLAN = `/plans/${KEPT_PLAN}`;

/** More than one answer tells of a comparison (2,000), and than one page of rows holds (1,000). */
const ADDED = 2100;

/** A comparison of which one wants what was set. */
const ofKind = /\/comparison\?.*kind=set/;

describe('more than fits in one answer', () => {
  const stage = stageOf(serveStore);
  let coordinator: KeptBy;
  /** How many milestones there were before. */
  let had: number;

  beforeAll(async () => {
    coordinator = await signedIn(stage.browser, stage.address, 'Programmacoördinatie');
    had = await onPageOf(stage, coordinator, planMuch);
  });

  const opened = async (path: string) => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/${path}`);
    return { page, complaints };
  };

  it('tells how many edits there are, and all of them of the pillar and kind that one chooses', async () => {
    const { page, complaints } = await opened('vergelijking');
    const edits = page.locator('.ks-compare__edits');
    // What was added, and of project 2.1 one milestone more and two that say something else.
    expect(await wordsIn(edits)).toContain('Hier staan de eerste 2.000 van 2.103 velden of rijen.');
    await edits.getByRole('heading').evaluate((head) => head.scrollIntoView({ block: 'start' }));
    await keepPicture(page, 'comparison-many 1440 light');
    const effect = await wordsIn(page.locator('.ks-compare__effect'));
    const pillars = await page.getByLabel('Pijler').locator('option').allInnerTexts();
    const rows = page.locator('.ks-edits tbody tr');
    await page.getByLabel('Soort').selectOption({ label: 'Gewijzigd' });
    await rows.nth(2).waitFor({ state: 'detached' });
    expect(await rows.filter({ hasText: 'zoals afgesproken' }).count()).toBe(2);
    expect(await wordsIn(edits)).toContain('2 velden of rijen');
    expect(await wordsIn(edits)).not.toContain('de eerste');
    await page.getByLabel('Pijler').selectOption('P2');
    await page.getByLabel('Soort').selectOption({ label: 'Alle' });
    await rows.nth(2).waitFor();
    expect(await rows.count()).toBe(3);
    expect(await wordsIn(page.locator('.ks-counts'))).toMatch(/Rijen erbij\s+1\D.*Waarden gewijzigd\s+2/s);
    expect(await wordsIn(page.locator('.ks-compare__effect'))).toBe(effect);
    expect(await page.getByLabel('Pijler').locator('option').allInnerTexts()).toEqual(pillars);
    expect(await judged(page, 'light', 'comparison-chosen 1440')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows of a long table the first rows until one asks for all, and how many there are', async () => {
    const { page, complaints } = await opened('vergelijking');
    const seen = page.locator('.ks-edits tbody tr:visible');
    await page.locator('.ks-edits').first().waitFor();
    expect(await seen.count()).toBe(5);
    expect(await wordsIn(page.locator('.ks-edits caption').first())).toContain('2.000 velden of rijen');
    expect(await judged(page, 'light', 'comparison-folded 1440')).toEqual([]);
    const all = page.getByRole('button', { name: /^Toon alle 2\.000/ });
    await all.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => seen.count()).toBe(2000);
    await page.getByRole('button', { name: /^Toon alleen de eerste 5/ }).press('Enter');
    await expect.poll(() => seen.count()).toBe(5);
    await page.emulateMedia({ media: 'print' });
    expect(await seen.count()).toBe(2000);
    expect(complaints).toEqual([]);
  });

  it('is a screen or some of a moment before the plan was there', async () => {
    const { page, complaints } = await opened('vergelijking?from=2020-01-01T12:00:00Z&to=now');
    await page.locator('.ks-edits').first().waitFor();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(9000);
    expect(complaints).toEqual([]);
  });

  it('keeps what was shown until what is chosen has come', async () => {
    const { page } = await opened('vergelijking');
    const asked = page.waitForRequest(ofKind);
    let answer = (): void => {};
    const held = new Promise<void>((done) => {
      answer = done;
    });
    await page.route(ofKind, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Soort').selectOption('set');
    await asked;
    expect(await page.locator('.ks-edits tbody tr').count()).toBe(2000);
    answer();
    await page.locator('.ks-edits tbody tr').nth(2).waitFor({ state: 'detached' });
    expect(await page.locator('.ks-edits tbody tr').count()).toBe(2);
  });

  it('gives as a file what one chose', async () => {
    const { page } = await opened('vergelijking?pillar=P2&kind=set');
    for (const name of ['CSV', 'Excel']) {
      const href = await page.locator('main').getByRole('link', { name }).getAttribute('href');
      const asked = new URL(href ?? '', stage.address).searchParams;
      expect([asked.get('pillar'), asked.get('kind')]).toEqual(['P2', 'set']);
    }
    const file = await page.locator('main').getByRole('link', { name: 'CSV' }).getAttribute('href');
    const csv = await page.evaluate(async (address) => (await fetch(address)).text(), file ?? '');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('leaves the way out of a choice that is not there', async () => {
    const { page } = await opened('vergelijking?kind=iets');
    await page.locator('.ks-compare__edits').getByRole('alert').waitFor();
    await page.getByLabel('Soort').selectOption({ label: 'Alle' });
    await page.locator('.ks-edits').first().waitFor();
    expect(await page.locator('.ks-compare__edits').getByRole('alert').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('kind')).toBe(null);
  });

  it('has every row of a large table, and says how many there are', async () => {
    const { page, complaints } = await opened('gegevens/milestones');
    const rows = had + ADDED + 1;
    const written = new Intl.NumberFormat('nl').format(rows);
    expect(await wordsIn(page.locator('main search'))).toContain(`${written} rijen`);
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(rows + 1));
    expect(await judged(page, 'light', 'table-many 1440')).toEqual([]);
    await page.getByLabel('Zoek in deze tabel').fill(`Stap ${ADDED}`);
    await page.getByRole('gridcell', { name: `Stap ${ADDED}`, exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});

/** Adds milestones to a project of the first pillar and one to the second, and changes two of the second. @returns how many there were */
async function planMuch(page: Page): Promise<number> {
  const { records } = await askAs<RecordList>(page, `${PLAN}/records?table=milestones&limit=1000`);
  const last = records
    .map(({ position }) => position)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .at(-1);
  const added = generateNKeysBetween(last ?? null, null, ADDED + 1).map((position, index) => ({
    kind: 'add',
    record: {
      id: crypto.randomUUID(),
      table: 'milestones',
      position,
      cells: {
        project: index < ADDED ? '1.1' : '2.1',
        quarter: '2026Q1',
        until: '2026Q1',
        what: `Stap ${index + 1}`,
      },
    },
  }));
  const changed = records
    .filter(({ cells }) => cells.project === '2.1')
    .slice(0, 2)
    .map(({ id, table, cells: { what = '' } }) => ({
      kind: 'set',
      id,
      table,
      field: 'what',
      before: what,
      after: `${what}, zoals afgesproken`,
    }));
  const edits = [...added, ...changed];
  const change = { id: crypto.randomUUID(), reason: 'Alles in kleine stappen', edits };
  await askAs(page, `${PLAN}/changes`, { method: 'POST', body: change });
  return records.length;
}
