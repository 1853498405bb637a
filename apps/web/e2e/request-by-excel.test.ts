import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { added, askTwo } from './ask-figures.ts';
import { axeComplaints, judged, openPage, settled, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, serveStore, signIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const ROUNDS = `/p/${KEPT_PLAN}/indicatoren/meetronden`;

describe('a request by Excel', () => {
  const stage = stageOf(serveStore);
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-excel-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The column of the value, and that of the remark. */
  const [VALUE, REMARK] = [6, 10];

  /** Saves the workbook that was taken out, with a value in each of its rows. */
  async function filledIn(path: string, values: readonly CellValue[], remark = ''): Promise<string> {
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
    const written = sheets.map(({ name, rows }, at) => ({
      name,
      rows: rows.map((row, line) => {
        const value = at === 0 && line > 0 ? values[line - 1] : undefined;
        const cells = row.map((cell, column) => (column === VALUE && value !== undefined ? value : cell));
        if (value !== undefined && remark !== '') cells[REMARK] = remark;
        return cells;
      }),
    }));
    const to = join(folder, 'ingevuld.xlsx');
    writeFileSync(to, await writeXlsx({ sheets: written }));
    return to;
  }

  async function choose(page: Page, button: string, file: string): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await chooser).setFiles(file);
  }

  it('is not told of as missing to who can see no round', async () => {
    const { page } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Meelezer');
    await visit(page, `${stage.address}${ROUNDS}`);
    const told = await wordsIn(page.locator('main'));
    expect(told).toContain('Er is geen meetronde die u kunt zien.');
    expect(told).not.toContain('nog geen meetronden');
  });

  it('is taken out, filled in, looked at and confirmed, with evidence, and corrected after closing', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie');
    await askTwo(
      page,
      added('round-steps', 'a0', { round: 'R1', step: 'open', role: 'coördinatie', planned: '2026-04-01' }),
    );
    await visit(page, `${stage.address}${ROUNDS}/R1/ADE`);
    expect(await wordsIn(page.locator('main'))).toContain('Over 1e kwartaal 2026.');

    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Haal de uitvraag op (Excel)' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('kapstok-uitvraag-ADE-R1.xlsx');
    const out = join(folder, 'uitvraag.xlsx');
    await saved.saveAs(out);

    const pick = 'Kies het ingevulde bestand';
    await choose(page, pick, await filledIn(out, ['1.250', 'veel']));
    const section = page.getByRole('region', { name: 'In Excel invullen' });
    await section
      .getByRole('alert')
      .getByText(/kolom Waarde: "1\.250" kan 1250 of 1,25 zijn/)
      .waitFor();
    expect(await wordsIn(section.getByRole('alert'))).toContain('Er staat: "veel". Verwacht: een getal.');
    expect(await judged(page, 'light', 'request file wrong 1440')).toEqual([]);

    await choose(page, pick, await filledIn(out, [1250, 40], 'uit het registratiesysteem'));
    const preview = page.getByRole('region', { name: 'Wat ingevuld.xlsx verandert' });
    await preview.waitFor();
    expect(await wordsIn(preview)).toContain('2 cijfers veranderen.');
    expect(await wordsIn(preview.getByRole('row').nth(1))).toMatch(/K1 .*niets.*1\.250.*registratiesysteem/s);
    await settled(page);
    expect(await judged(page, 'light', 'request file preview 1440')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'dark', 'request file preview 390')).toEqual([]);
    await page.setViewportSize({ width: DESK.width, height: DESK.height });
    await page.emulateMedia({ colorScheme: 'light' });
    await preview.getByRole('button', { name: 'Bewaar deze cijfers als concept' }).click();
    await page.getByText('De cijfers uit het bestand zijn bewaard als concept.').waitFor();

    // The page has what the file said; what is typed wrong is told at its field, and one is brought there.
    const form = page.getByRole('form', { name: 'Gevraagde cijfers' });
    const k1 = form.getByRole('group', { name: /^K1 / });
    expect(await k1.getByLabel('Waarde').inputValue()).toBe('1.250');
    await k1.getByLabel('Waarde').fill('veel');
    await form.getByRole('button', { name: 'Indienen' }).click();
    const field = k1.getByRole('textbox', { name: 'Waarde', description: 'Dit is geen getal.' });
    await field.waitFor();
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await field.fill('1.250');

    const pdf = join(folder, 'telling.pdf');
    writeFileSync(pdf, '%PDF-1.7\ntelling');
    await choose(page, 'Voeg een bestand toe als bewijs bij K1', pdf);
    await k1.getByText('telling.pdf is toegevoegd', { exact: false }).waitFor();
    const html = join(folder, 'pagina.html');
    writeFileSync(html, '<p>telling</p>');
    await choose(page, 'Voeg een bestand toe als bewijs bij K2', html);
    await form
      .getByRole('alert')
      .getByText(/kan geen bewijs zijn/)
      .waitFor();
    expect(await judged(page, 'light', 'request evidence 1440')).toEqual([]);
    await form.getByRole('button', { name: 'Indienen' }).click();
    await k1.getByText('Ingediend: wacht op goedkeuring.').waitFor();
    // It belongs to the figure now.
    await expect.poll(() => k1.getByText('telling.pdf is toegevoegd', { exact: false }).count()).toBe(0);
    const fetching = page.waitForEvent('download');
    await k1.getByRole('link', { name: 'telling.pdf' }).click();
    const fetched = join(folder, 'opgehaald.pdf');
    await (await fetching).saveAs(fetched);
    expect(readFileSync(fetched, 'latin1')).toBe('%PDF-1.7\ntelling');

    const judging = page.getByRole('region', { name: 'Beoordelen' });
    // Who gives back without saying why is told so, until a figure was given back or approved.
    const missed = judging.getByText('Nog niet ingevuld', { exact: false });
    await judging.getByRole('checkbox', { name: /^K1 / }).uncheck();
    await judging.getByRole('button', { name: 'Teruggeven' }).click();
    await missed.waitFor();
    await judging.getByLabel('Vraag of toelichting').fill('Klopt dit?');
    await judging.getByRole('button', { name: 'Teruggeven' }).click();
    await form.getByText('Vraag: Klopt dit?').waitFor();
    await expect.poll(() => missed.count()).toBe(0);
    await form.getByRole('group', { name: /^K2 / }).getByLabel('Opmerking').fill('Ja');
    await form.getByRole('button', { name: 'Indienen' }).click();
    await judging.getByRole('checkbox', { name: /^K2 / }).waitFor();
    await judging.getByRole('checkbox', { name: /^K1 / }).check();
    await judging.getByRole('button', { name: 'Goedkeuren' }).click();
    await k1.getByText(/Dit cijfer is goedgekeurd/).waitFor();
    await visit(page, `${stage.address}${ROUNDS}/R1`);
    expect(await wordsIn(page.getByRole('row', { name: /Adelante/ }))).toContain('klaar');
    await closeRound(page);
    await correctLate(page);
    expect(complaints.filter((complaint) => !/422/.test(complaint))).toEqual([]);
  });

  /** Records that the round was opened later than planned, and closes it. */
  async function closeRound(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Leg een stap vast' }).click();
    const form = page.getByRole('form', { name: 'Een stap van de meetronde' });
    await form.getByLabel('Gedaan op').fill('2026-04-03');
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await form.getByText('Nog nodig', { exact: false }).waitFor();
    await form.getByLabel(/Waarom legt u dit vast/).fill('Pasen viel ertussen');
    expect(await axeComplaints(page)).toEqual([]);
    await form.getByRole('button', { name: 'Leg vast' }).click();
    const steps = page.getByRole('region', { name: 'Stappen' });
    await steps.getByText('Verschoven: 2 dagen.').waitFor();
    expect(await wordsIn(steps)).toContain('Pasen viel ertussen');
    await page.getByRole('button', { name: 'Ronde afsluiten' }).click();
    await page.getByText('Deze meetronde is afgesloten. De cijfers liggen vast.').waitFor();
    await settled(page);
    expect(await judged(page, 'light', 'round closed 1440')).toEqual([]);
  }

  /** Opens a figure of the closed round again with a reason, gives another, and finds what was corrected. */
  async function correctLate(page: Page): Promise<void> {
    const sent = { id: randomUUID(), report: 'quarterly', format: 'pdf', period: '2026Q1', language: 'nl' };
    await askAs(page, `/plans/${KEPT_PLAN}/sent-reports`, {
      method: 'POST',
      body: { ...sent, asOf: new Date().toISOString() },
    });
    await visit(page, `${stage.address}${ROUNDS}/R1/ADE`);
    await page.getByText('Een goedgekeurd cijfer heropenen').click();
    const reopening = page.getByRole('form', { name: 'Een goedgekeurd cijfer heropenen' });
    await reopening.getByRole('button', { name: 'Heropen' }).click();
    await reopening.getByText('Kies minstens één cijfer.').waitFor();
    await reopening.getByRole('checkbox', { name: /^K1 / }).check();
    await reopening.getByLabel('Waarom gaat het cijfer weer open?').fill('Dubbel geteld');
    expect(await judged(page, 'light', 'reopening 1440')).toEqual([]);
    await reopening.getByRole('button', { name: 'Heropen' }).click();
    const form = page.getByRole('form', { name: 'Gevraagde cijfers' });
    const k1 = form.getByRole('group', { name: /^K1 / });
    await k1.getByText('Concept: nog niet ingediend.').waitFor();
    await k1.getByLabel('Waarde').fill('1.200');
    await form.getByRole('button', { name: 'Indienen' }).click();
    await page
      .getByRole('region', { name: 'Beoordelen' })
      .getByRole('button', { name: 'Goedkeuren' })
      .click();
    await k1.getByText(/afgesloten/).waitFor();
    await visit(page, `${stage.address}${ROUNDS}/R1`);
    const definitions = page.getByRole('link', { name: 'Naar de tabel met definities' });
    expect(await definitions.getAttribute('href')).toMatch(/gegevens\/indicator-definitions$/);
    const corrected = page.locator('section', { has: page.getByRole('heading', { name: /gecorrigeerd/ }) });
    expect(await wordsIn(corrected)).toMatch(
      /Adelante, K1 .*was 1\.250, nu 1\.200\. Goedgekeurd: telt zo mee\./s,
    );
    expect(await wordsIn(corrected)).toContain(
      'Kwartaalrapportage, 1e kwartaal 2026: 1 cijfer is nu anders.',
    );
    expect(await wordsIn(corrected)).not.toContain('.pdf');
    expect(await judged(page, 'light', 'round corrected 1440')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'dark', 'round corrected 390')).toEqual([]);
  }
});
