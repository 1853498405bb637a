import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  atEachSize,
  axeComplaints,
  judged,
  type KeptBy,
  openPage,
  settled,
  visit,
  wordsIn,
} from './journey.ts';
import { KEPT_PLAN, serveServer, signedIn } from './kept.ts';
import { workbookOf } from './packed.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const PHONE = { width: 390, height: 844 } as const;
const PLAN = `/p/${KEPT_PLAN}`;
const BENEFITS = `${PLAN}/gegevens/business-case-benefits`;

const RISK_COLUMNS = ['code', 'what', 'mitigation', 'source'];

/** What the frame says of the state one sees, and of why nothing can be changed in it. */
const STATE = 'Welke stand u ziet';

/** business-case-benefits.csv, project 1.1, time gained, 2028. */
const GAINED = '886.332';

describe('changing a plan', () => {
  const stage = stageOf(serveServer);
  let coordinator: KeptBy;
  let dataTeam: KeptBy;
  let reader: KeptBy;
  beforeAll(async () => {
    const { browser, address } = stage;
    [coordinator, dataTeam, reader] = await Promise.all([
      signedIn(browser, address, 'Programmacoördinatie'),
      signedIn(browser, address, 'Datateam'),
      signedIn(browser, address, 'Meelezer'),
    ]);
  });

  const opened = async (who: KeptBy, path: string) => {
    const { page, complaints } = await openPage(stage.browser, DESK, who);
    await visit(page, `${stage.address}${path}`);
    return { page, complaints };
  };

  it('changes a cell with a reason, and the headline follows', async () => {
    const { page, complaints } = await opened(coordinator, PLAN);
    expect(await wordsIn(page.locator('h1'))).toContain('27,8%');
    await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
    await page.getByRole('link', { name: 'Batenregels', exact: true }).click();
    await type(page, GAINED, 'veel');
    await page.getByText('Hier wordt een getal').first().waitFor();
    expect(await judged(page, 'light', 'edit-draft 1440')).toEqual([]);
    expect(await judged(page, 'dark', 'edit-draft 1440')).toEqual([]);
    await type(page, 'veel', '1886332');
    await page.getByText('1 wijziging, nog niet bewaard').waitFor();
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Blijf hier' }).click();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('alert').getByText('Schrijf kort waarom dit verandert').waitFor();
    const why = page.getByLabel('Waarom verandert dit?');
    expect(await why.evaluate((field) => field === document.activeElement)).toBe(true);
    await keep(page, 'Nieuwe telling van de tijdwinst');
    await page.getByText('Bewaard: 1 wijziging').waitFor();
    expect(await page.locator('.ks-draft').count()).toBe(0);
    // What one pressed is gone; one goes on from the cell.
    await expect.poll(() => standsAt(page)).toMatch(/^TD /);
    await page.getByRole('link', { name: /wat het met het antwoord doet/ }).click();
    // A million euros more, at 91 euros an hour and 1872 hours: 5.87 FTE. (435.6 + 5.87) / 1568 = 28.2%.
    await page.getByRole('heading', { level: 1, name: /28,2%/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells of a cell who changed it, and puts the old value back', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}?why=1.1/fte.structural`);
    await page.locator('.ks-last').waitFor();
    expect(await wordsIn(page.locator('.ks-last'))).toMatch(
      /1\.1\/Tijdwinst zorgprofessionals, 2028.*Nieuwe telling/s,
    );
    await page.locator('.ks-last a').click();
    const panel = page.getByRole('complementary', { name: 'Geschiedenis' });
    await panel.getByText('Nieuwe telling van de tijdwinst').first().waitFor();
    expect(await wordsIn(panel)).toMatch(/Programmacoördinatie.*886\.332.*1\.886\.332/s);
    expect(await judged(page, 'light', 'history-panel 1440')).toEqual([]);
    expect(await judged(page, 'dark', 'history-panel 1440')).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await judged(page, 'light', 'history-panel 390')).toEqual([]);
    expect(await judged(page, 'dark', 'history-panel 390')).toEqual([]);
    await page.setViewportSize(DESK);
    // Of one's own change of one value, undoing and putting back are the same: one button says so.
    expect(await panel.getByRole('button', { name: /^Zet de oude waarde terug/ }).count()).toBe(0);
    await panel.getByRole('button', { name: /^Maak ongedaan/ }).click();
    const asked = page.getByRole('alertdialog', { name: 'Uw wijziging ongedaan maken?' });
    expect(await wordsIn(asked.getByRole('table'))).toMatch(
      /Staat er nu.*Staat er straks weer.*1\.886\.332.*886\.332/s,
    );
    await asked.getByLabel('Waarom maakt u dit ongedaan?').fill('Het was toch anders');
    await asked.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByRole('heading', { level: 1, name: /27,8%/ }).waitFor();
    expect(await wordsIn(panel.locator('.ks-history__now'))).toBe(GAINED);
    expect(complaints).toEqual([]);
  });

  it('shows the plan as it was at an earlier change, where nobody edits', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/geschiedenis`);
    const change = page.getByRole('listitem').filter({ hasText: 'Nieuwe telling van de tijdwinst' });
    await change.locator('summary').click();
    expect(await wordsIn(change)).toMatch(/886\.332.*1\.886\.332/s);
    expect(await judged(page, 'light', 'history 1440')).toEqual([]);
    expect(await judged(page, 'dark', 'history 1440')).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await judged(page, 'light', 'history 390')).toEqual([]);
    await page.setViewportSize(DESK);
    await change.getByRole('link', { name: 'Stand van dat moment' }).click();
    await page.getByRole('heading', { level: 1, name: /28,2%/ }).waitFor();
    await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
    await page.getByRole('link', { name: 'Batenregels', exact: true }).click();
    await page.getByRole('gridcell', { name: '1.886.332' }).dblclick();
    expect(await page.locator('.ks-grid__input').count()).toBe(0);
    expect(await wordsIn(page.getByRole('region', { name: STATE }))).not.toBe('');
    expect(complaints).toEqual([]);
  });

  it('asks who comes second which words are to stand, and loses none', async () => {
    const [mine, theirs] = await Promise.all([opened(coordinator, BENEFITS), opened(dataTeam, BENEFITS)]);
    await type(theirs.page, GAINED, '900000');
    await type(theirs.page, '221.128', '221129');
    await keep(theirs.page, 'Meting van de zomer');
    await theirs.page.getByText('Bewaard: 2 wijzigingen').waitFor();
    const { page } = mine;
    await type(page, GAINED, '950000');
    await type(page, '442.681', '442682');
    await keep(page, 'Meting van het najaar');
    const asked = page.getByRole('alertdialog', { name: /Iemand anders wijzigde dit/ });
    await asked.waitFor();
    expect(await wordsIn(asked)).toMatch(/950\.000.*900\.000.*886\.332.*Datateam.*Meting van de zomer/s);
    expect(await judged(page, 'light', 'conflict 1440')).toEqual([]);
    expect(await judged(page, 'dark', 'conflict 1440')).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await judged(page, 'light', 'conflict 390')).toEqual([]);
    expect(await judged(page, 'dark', 'conflict 390')).toEqual([]);
    await page.setViewportSize(DESK);
    await asked.getByRole('button', { name: 'Bewaar wat u koos' }).click();
    await asked.getByText('Kies wat er moet staan').waitFor();
    await asked.getByLabel('Schrijf iets anders').check();
    await asked.getByLabel('Wat er moet staan').fill('925000');
    await asked.getByRole('button', { name: 'Bewaar wat u koos' }).click();
    await page.getByText('Bewaard: 2 wijzigingen').waitFor();
    await page.getByText(/Datateam had hetzelfde intussen ook gewijzigd/).waitFor();
    await page.getByText(/Intussen wijzigde Datateam dezelfde rij in een ander veld/).waitFor();
    const row = page.getByRole('row').filter({ hasText: '925.000' });
    expect(await wordsIn(row)).toMatch(/221\.129.*442\.682.*925\.000/s);
    // The browser says itself that the first answer was a 409.
    expect(mine.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
    expect(theirs.complaints).toEqual([]);
  });

  it('undoes the last change by one key, with a reason', async () => {
    const { page, complaints } = await opened(coordinator, BENEFITS);
    await page.keyboard.press('Control+z');
    const asked = page.getByRole('alertdialog', { name: 'Uw wijziging ongedaan maken?' });
    expect(await asked.getByLabel('Waarom maakt u dit ongedaan?').inputValue()).toBe(
      'Ongedaan gemaakt: Meting van het najaar',
    );
    expect(await atEachSize(page, judged, 'undo')).toEqual([]);
    await asked.getByRole('button', { name: 'Maak ongedaan' }).click();
    await asked.waitFor({ state: 'detached' });
    await page.getByRole('gridcell', { name: '900.000' }).waitFor();
    expect(await page.getByRole('gridcell', { name: '925.000' }).count()).toBe(0);
    await page.getByRole('gridcell', { name: '221.129' }).click();
    await page.getByRole('link', { name: /^Geschiedenis van de cel/ }).click();
    const panel = page.getByRole('complementary', { name: 'Geschiedenis' });
    await panel.getByRole('button', { name: /^Zet de oude waarde terug/ }).click();
    await panel.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('gridcell', { name: '221.128' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('asks before it keeps words that stop the figures, and then says where they stand', async () => {
    const { page, complaints } = await opened(dataTeam, BENEFITS);
    const asked = page.getByRole('alertdialog', { name: 'Toch bewaren?' });
    // What only the server can tell is asked too, with what it says of it.
    await type(page, '900.000', '3 - 2 - 1');
    await keep(page, 'Nog te tellen');
    await asked.waitFor();
    expect(await wordsIn(asked)).toContain('3 - 2 - 1');
    expect(await axeComplaints(page, ['aria-hidden-focus'])).toEqual([]);
    await asked.getByRole('button', { name: 'Terug, ik pas het aan' }).click();
    await page.getByText('1 wijziging, nog niet bewaard').waitFor();
    await type(page, '3 - 2 - 1', 'veel');
    await keep(page, 'Nog te tellen');
    expect(await wordsIn(asked)).toMatch(/kunnen de cijfers niet worden berekend.*veel/s);
    expect(await judged(page, 'light', 'unreadable 1440')).toEqual([]);
    await asked.getByRole('button', { name: 'Terug, ik pas het aan' }).click();
    await page.getByText('1 wijziging, nog niet bewaard').waitFor();
    await keep(page, 'Nog te tellen');
    await asked.getByRole('button', { name: 'Bewaar het toch' }).click();
    await page.getByText('Bewaard: 1 wijziging').waitFor();
    await visit(page, `${stage.address}${PLAN}`);
    await page.getByRole('heading', { level: 1, name: 'De cijfers kunnen nu niet' }).waitFor();
    await page.getByText('Laatst gewijzigd door:').waitFor();
    expect(await wordsIn(page.locator('main'))).toMatch(
      /batenregels.*1\.1.*2028.*Wat er staat.*veel.*Datateam/is,
    );
    expect(await judged(page, 'light', 'faults 1440')).toEqual([]);
    await page.getByRole('link', { name: 'Naar deze regel' }).click();
    await type(page, 'veel', '900000');
    await keep(page, 'Weer geteld');
    await page.getByText('Bewaard: 1 wijziging').waitFor();
    // The browser says itself that the figures were answered by a 422.
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });

  it('reads files in: first what would change, then why, and what is wrong with a file', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/gegevens`);
    const reading = page.getByRole('region', { name: 'Bestand inlezen' });
    const give = async (name: string, buffer: Buffer) => {
      const asked = page.waitForEvent('filechooser');
      await reading.getByRole('button', { name: 'Kies bestanden' }).click();
      await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer });
    };
    await give(
      'risks.xlsx',
      workbookOf({ risks: [RISK_COLUMNS, ['R1', 'Te weinig handen', '', 'telling']] }),
    );
    await reading.getByText('Dit zou er veranderen door risks.xlsx').waitFor();
    await reading.getByRole('button', { name: 'Doe niets' }).click();
    await give('budget-lines.csv', Buffer.from('id,item,y2026\nB1,Begeleiders,veel geld\n'));
    await reading.getByText('budget-lines.csv, rij 2, kolom y2026').waitFor();
    // Each cell can be read, but there is no such project.
    await give('budget-lines.csv', Buffer.from('id,item,project\nB1,Begeleiders,7.7\n'));
    await reading.getByText('niet te berekenen').waitFor();
    await reading.getByText('“7.7”').waitFor();
    await reading.getByRole('button', { name: 'Voer ze toch door' }).waitFor();
    await reading.getByRole('button', { name: 'Doe niets' }).click();
    await give('risks.csv', Buffer.from(`${RISK_COLUMNS.join()}\nR99,Een nieuw risico,opletten,telling\n`));
    await reading.getByText('Dit zou er veranderen door risks.csv').waitFor();
    await reading.getByRole('button', { name: 'Voer deze wijzigingen door' }).click();
    await reading.getByText('Schrijf kort waarom dit verandert').waitFor();
    await page.getByLabel('Waarom verandert dit?').fill('Risico’s van het najaar');
    await reading.getByRole('button', { name: 'Voer deze wijzigingen door' }).click();
    await reading.getByText(/^Bewaard: \d+ wijzigingen/).waitFor();
    await visit(page, `${stage.address}${PLAN}/gegevens/risks`);
    await page.getByRole('gridcell', { name: 'Een nieuw risico' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    // The browser says itself that the wrong file was answered by a 422.
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });

  it('says beside the figure that it is kept, stays there, and takes it back', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}?why=row:projects:2`);
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: /^Wijzig naam/i }).click();
    const form = panel.getByRole('form');
    await form.getByLabel('Wordt').fill('Programma in het algemeen');
    await form.getByLabel('Waarom verandert dit?').fill('Een andere naam');
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await panel.getByText('Bewaard: 1 wijziging').waitFor();
    await expect.poll(() => standsAt(page)).toMatch(/^BUTTON Wijzig naam/i);
    await panel.getByRole('button', { name: /^Maak ongedaan/ }).click();
    const asked = page.getByRole('alertdialog', { name: 'Uw wijziging ongedaan maken?' });
    await asked.getByRole('button', { name: 'Maak ongedaan' }).click();
    await asked.waitFor({ state: 'detached' });
    await panel.getByText('Bewaard: 1 wijziging').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('asks what a number means that may mean two things, and says of whom the same was changed', async () => {
    const table = `${PLAN}/gegevens/labour-shortage`;
    const [mine, theirs] = await Promise.all([opened(coordinator, table), opened(dataTeam, table)]);
    await type(theirs.page, '2.240', '2300');
    await keep(theirs.page, 'Telling van de zomer');
    await theirs.page.getByText('Bewaard: 1 wijziging').waitFor();
    const { page } = mine;
    await type(page, '2.240', '2.000');
    await page.getByText('Dit kan 2000 of 2 zijn').waitFor();
    await keep(page, 'Telling van het najaar');
    const asked = page.getByRole('alertdialog', { name: 'Wat betekent dit getal?' });
    await asked.waitFor();
    expect(await judged(page, 'light', 'two-readings 1440')).toEqual([]);
    await asked.getByRole('button', { name: 'Verder' }).click();
    await asked.getByText('Kies wat u bedoelt').waitFor();
    await asked.getByLabel('2000').check();
    await asked.getByRole('button', { name: 'Verder' }).click();
    const met = page.getByRole('alertdialog', { name: /Iemand anders wijzigde dit/ });
    await met.getByLabel('Neem wat ik invulde').check();
    await met.getByRole('button', { name: 'Bewaar wat u koos' }).click();
    await page.getByText('Bewaard: 1 wijziging').waitFor();
    await page.getByText(/Datateam had hetzelfde intussen ook gewijzigd/).waitFor();
    expect(await page.getByText(/in een ander veld/).count()).toBe(0);
    await page.getByRole('gridcell', { name: '2.000', exact: true }).first().waitFor();
    // The table of the other follows by itself.
    await theirs.page
      .getByRole('gridcell', { name: '2.000', exact: true })
      .first()
      .waitFor({ timeout: 60_000 });
    await type(page, '2.000', '2240');
    await keep(page, 'Zoals het was');
    await page.getByText('Bewaard: 1 wijziging').waitFor();
  });

  it('does not ask again to keep what was kept after one left, and asks before all that was typed is dropped', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/gegevens/labour-shortage`);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/changes', async (route) => {
      await released;
      await route.continue();
    });
    await type(page, '2.240', '2250');
    await keep(page, 'Nieuwe telling');
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ga verder, bewaar later' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const kept = page.waitForResponse((response) => response.url().endsWith('/changes'));
    release();
    await kept;
    await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
    await page.locator('main a[href$="/gegevens/labour-shortage"]').first().click();
    await page.getByRole('gridcell', { name: '2.250', exact: true }).first().waitFor();
    expect(await page.locator('.ks-draft').count()).toBe(0);

    const place = await page.getByRole('grid').boundingBox();
    await page.getByRole('gridcell', { name: '2.250', exact: true }).first().click();
    expect((await page.getByRole('grid').boundingBox())?.y).toBe(place?.y);

    await type(page, '2.250', '2240');
    await page.getByRole('button', { name: 'Gooi alles weg' }).click();
    const asked = page.getByRole('alertdialog', { name: '1 wijziging weggooien?' });
    await asked.getByRole('button', { name: 'Laat het staan' }).click();
    await page.getByText('1 wijziging, nog niet bewaard').waitFor();
    await keep(page, 'Zoals het was');
    await page.getByText('Bewaard: 1 wijziging').waitFor();
    await type(page, '2.240', '2260');
    await page.getByRole('button', { name: 'Gooi alles weg' }).click();
    await asked.getByRole('button', { name: 'Gooi alles weg' }).click();
    await page.locator('.ks-draft').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('is gone through with the keyboard in few steps: a row of buttons is one', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/gegevens/budget-lines`);
    await page.locator('#main').focus();
    let steps = 0;
    const isAtCell = () => page.evaluate(() => document.activeElement?.hasAttribute('data-column') ?? false);
    while (!(await isAtCell()) && steps < 20) {
      await page.keyboard.press('Tab');
      steps += 1;
    }
    expect(steps).toBeLessThan(10);
    // Back to the heads, along them, and on to the cells.
    await page.keyboard.press('Shift+Tab');
    const last = await standsAt(page);
    await page.keyboard.press('Home');
    expect(await standsAt(page)).not.toBe(last);
    await page.keyboard.press('End');
    expect(await standsAt(page)).toBe(last);
    await page.keyboard.press('ArrowLeft');
    expect(await standsAt(page)).not.toBe(last);
    await page.keyboard.press('Tab');
    expect(await isAtCell()).toBe(true);
    const tool = page.getByRole('toolbar').getByRole('button', { name: 'Voeg rij toe' });
    await tool.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('toolbar').evaluate((bar) => bar.contains(document.activeElement))).toBe(
      true,
    );
    expect(await tool.evaluate((button) => button === document.activeElement)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('goes on in a row that one adds, also where one seeks other words, and calls it a new row', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/gegevens/milestones?q=startoverleg`);
    const rows = page.getByRole('grid').locator('tbody tr[data-row]');
    const before = await rows.count();
    const add = page.getByRole('toolbar').getByRole('button', { name: 'Voeg rij toe' });
    await add.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(before + 1);
    await expect.poll(() => standsAt(page)).toBe('TH ');
    await page.keyboard.press('x');
    expect(await page.getByRole('textbox', { name: /^Nieuwe rij, / }).inputValue()).toBe('x');
    expect(await judged(page, 'light', 'new row 1440')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar').getByRole('button', { name: 'Verwijder rij' }).click();
    await expect.poll(() => rows.count()).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('shows its numbers on a telephone: no column lies over the others', async () => {
    const { page } = await openPage(stage.browser, { ...PHONE, scheme: 'light' }, coordinator);
    await visit(page, `${stage.address}${PLAN}/gegevens/milestones`);
    const first = page.getByRole('rowheader').first();
    const frame = page.locator('.ks-table-frame');
    await frame.evaluate((scrolled) => scrolled.scrollTo({ left: 300 }));
    const [name, all] = [await first.boundingBox(), await frame.boundingBox()];
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThan((all?.x ?? 0) + 60);
  });

  it('says to a reader why nothing can be changed', async () => {
    const { page, complaints } = await opened(reader, `${PLAN}/gegevens/projects`);
    await page.getByRole('gridcell').first().dblclick();
    await page.keyboard.press('x');
    expect(await page.locator('.ks-grid__input').count()).toBe(0);
    await page.keyboard.press('2');
    expect(new URL(page.url()).pathname).toBe(`${PLAN}/gegevens/projects`);
    expect(await page.getByRole('button', { name: 'Voeg rij toe' }).count()).toBe(0);
    expect(await wordsIn(page.getByRole('region', { name: STATE }))).toContain('mag niet wijzigen');
    expect(await judged(page, 'light', 'read-only 1440')).toEqual([]);
    expect(await judged(page, 'dark', 'read-only 1440')).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await judged(page, 'light', 'read-only 390')).toEqual([]);
    await page.setViewportSize(DESK);
    await visit(page, `${stage.address}${PLAN}?why=row:projects:2`);
    await page.getByRole('complementary').getByText('Algemene programmacoördinatie').first().waitFor();
    expect(await page.getByRole('button', { name: /^Wijzig/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

/** Where the focus is: the element and its words. */
async function standsAt(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.tagName ?? ''} ${at?.textContent ?? ''}`;
  });
}

/** Types other words in the cell that now holds these. */
async function type(page: Page, now: string, words: string): Promise<void> {
  await page.getByRole('gridcell', { name: now }).first().dblclick();
  const input = page.locator('.ks-grid__input');
  await input.fill(words);
  await input.press('Enter');
  await input.waitFor({ state: 'detached' });
}

/** Keeps what was typed, with a reason. */
async function keep(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Waarom verandert dit?').fill(reason);
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await settled(page);
}
