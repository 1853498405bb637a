import { randomUUID } from 'node:crypto';
import type { RealisationList } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { judged, openPage, settled, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, onPageOf, serveStore, signedIn } from './kept.ts';
import type { KeptBy } from './pages.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const PAGE = `/p/${KEPT_PLAN}/verantwoording/begroting`;
const REALISATIONS = `/plans/${KEPT_PLAN}/realisations`;
const OWN = { line: 'B001', grant: 'SPUK', period: '2026Q1', kind: 'spend', reporter: '' };

describe('an amount that was spent', () => {
  const stage = stageOf(serveStore);
  let coordinator: KeptBy;
  let dataTeam: KeptBy;

  beforeAll(async () => {
    const { browser, address } = stage;
    coordinator = await signedIn(browser, address, 'Programmacoördinatie');
    dataTeam = await signedIn(browser, address, 'Datateam');
    await onPageOf(stage, coordinator, (page) => {
      const cells = { key: 'four_eyes', value: 'ja' };
      const record = { id: randomUUID(), table: 'plan', position: 'a9', cells };
      const body = { id: randomUUID(), reason: 'afgesproken', edits: [{ kind: 'add', record }] };
      return askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
    });
  });

  /** Gives an amount beside the screen, in the place of what stands there. */
  async function give(page: Page, amount: number): Promise<void> {
    const { realisations } = await askAs<RealisationList>(page, REALISATIONS);
    const seq = realisations.find(({ line }) => line === OWN.line)?.seq ?? null;
    const amounts = [{ ...OWN, amount, seq, state: 'submitted' }];
    await askAs(page, REALISATIONS, { method: 'POST', body: { id: randomUUID(), reason: '', amounts } });
  }

  async function chooseFile(page: Page, amount: string, line: string = OWN.line): Promise<void> {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Kies een bestand' }).click();
    const buffer = Buffer.from(`Post;Soort;Bron;Periode;Bedrag\n${line};uitgegeven;SPUK;2026Q1;${amount}\n`);
    await (await chosen).setFiles({ name: 'uitgaven.csv', mimeType: 'text/csv', buffer });
  }

  const table = (page: Page) =>
    page.getByRole('table', { name: 'Wat is uitgegeven en gewerkt, en hoe ver dat is' });

  it('is handed in by the controller, who sees no way to approve it; who may not is told who may', async () => {
    const controller = await signedIn(stage.browser, stage.address, 'Controller');
    const { page, complaints } = await openPage(stage.browser, DESK, controller);
    await visit(page, `${stage.address}${PAGE}`);
    await page.getByRole('link', { name: 'Uitgaven en uren inlezen' }).click();
    const head = page.getByRole('heading', { name: 'Uitgaven en uren inlezen' });
    await expect.poll(() => head.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
    await chooseFile(page, '250,75', 'B002');
    await page.getByText('Ingelezen en ingediend.').waitFor();
    expect(await wordsIn(table(page))).toMatch(/€ 250,75.*ingediend/s);
    expect(await page.getByRole('heading', { name: 'Ingediende bedragen beoordelen' }).count()).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await judged(page, 'light', 'realised controller 1440')).toEqual([]);
    expect(complaints).toEqual([]);

    const board = await openPage(
      stage.browser,
      DESK,
      await signedIn(stage.browser, stage.address, 'Bestuur'),
    );
    await visit(board.page, `${stage.address}${PAGE}`);
    await board.page.getByText(/dient in wie een van deze rollen heeft: .*controller/).waitFor();
    expect(await board.page.getByRole('button', { name: 'Kies een bestand' }).count()).toBe(0);
  });

  it('is approved by somebody else than who gave it, never over what was not seen, and opened again with a reason', async () => {
    const own = await openPage(stage.browser, DESK, dataTeam);
    await visit(own.page, `${stage.address}${PAGE}`);
    await chooseFile(own.page, '1.234,50');
    await own.page.getByText('Ingelezen en ingediend.').waitFor();
    expect(await wordsIn(table(own.page))).toContain('€ 1.234,50');
    expect(await wordsIn(table(own.page))).toContain('SPUK-transformatiemiddelen');
    // Who handed it in may not approve it here.
    await own.page.getByRole('button', { name: 'Goedkeuren' }).click();
    await own.page
      .getByRole('alert')
      .getByText(/zelf ingediend/)
      .waitFor();
    expect(await wordsIn(table(own.page))).toContain('ingediend');

    const other = await openPage(stage.browser, DESK, coordinator);
    await visit(other.page, `${stage.address}${PAGE}`);
    await other.page.getByRole('heading', { name: 'Ingediende bedragen beoordelen' }).waitFor();
    // Meanwhile it is corrected: what the coordinator sees is not what stands there.
    await give(own.page, 1300);
    await other.page.getByRole('button', { name: 'Goedkeuren' }).click();
    const choice = other.page.getByRole('group', {
      name: /^B001 .+, SPUK-transformatiemiddelen, 1e kwartaal 2026/,
    });
    await choice.getByRole('radio', { name: 'Wat u gaf: € 1.234,50, goedgekeurd' }).waitFor();
    await other.page.getByRole('button', { name: 'Bewaar wat ik koos' }).click();
    await other.page.getByText('Kies van elk bedrag wat er moet staan.').waitFor();
    // Else the total of another table lies half over a row, as it may while one scrolls.
    await other.page.evaluate(() => scrollTo(0, 0));
    expect(await judged(other.page, 'light', 'realised conflict 1440')).toEqual([]);
    await choice.getByRole('radio', { name: 'Laat staan wat er nu staat: € 1.300, ingediend' }).check();
    await other.page.getByRole('button', { name: 'Bewaar wat ik koos' }).click();
    await table(other.page).getByText('€ 1.300').waitFor();
    await other.page.getByRole('button', { name: 'Goedkeuren' }).click();
    await table(other.page).getByText('goedgekeurd').waitFor();
    // The plan is computed anew with it.
    await settled(other.page);

    await other.page.getByText('Goedgekeurde bedragen heropenen').click();
    const form = other.page.getByRole('form', { name: 'Goedgekeurde bedragen heropenen' });
    await form.getByRole('checkbox', { name: /B001/ }).check();
    await form.getByRole('button', { name: 'Heropen' }).click();
    expect(await form.getByLabel('Waarom heropent u dit?').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Waarom heropent u dit?').fill('Eén factuur telde dubbel');
    await other.page.setViewportSize({ width: 390, height: 844 });
    await other.page.evaluate(() => scrollTo(0, 0));
    expect(await judged(other.page, 'light', 'realised reopening 390')).toEqual([]);
    await form.getByRole('button', { name: 'Heropen' }).click();
    await table(other.page).getByText('concept').waitFor();

    // From a file too: what comes in the place of another amount is chosen, with both before one.
    await visit(own.page, `${stage.address}${PAGE}`);
    await chooseFile(own.page, '1.250');
    const over = own.page.getByRole('group', {
      name: /^B001 .+, SPUK-transformatiemiddelen, 1e kwartaal 2026/,
    });
    await over.getByRole('radio', { name: 'Laat staan wat er nu staat: € 1.300, concept' }).waitFor();
    await over.getByRole('radio', { name: 'Wat u gaf: € 1.250, ingediend' }).check();
    await own.page.getByRole('button', { name: 'Bewaar wat ik koos' }).click();
    await own.page.getByText('Ingelezen en ingediend.').waitFor();
    expect(await wordsIn(table(own.page))).toMatch(/€ 1\.250.*ingediend/s);
    const refusals = [...own.complaints, ...other.complaints].filter((each) => !each.includes('409'));
    expect(refusals).toEqual([]);
  });
});
