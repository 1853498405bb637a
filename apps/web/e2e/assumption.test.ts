import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEachSize, judged, type KeptBy, openPage, settled, visit, wordsIn } from './journey.ts';
import { KEPT_PLAN, serveStore, signedIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
/** The plan is drawn anew after each change. */
const DRAWN = { timeout: 20_000 };
const PLAN = `/p/${KEPT_PLAN}`;

/** parameters.csv of the example: hours of work in a year of one FTE, of which nobody said how sure it is. */
const HOURS = '1.872';

describe('saying how sure a number is', () => {
  const stage = stageOf(serveStore);
  let dataTeam: KeptBy;
  let coordinator: KeptBy;
  let reader: KeptBy;
  beforeAll(async () => {
    const { browser, address } = stage;
    [dataTeam, coordinator, reader] = await Promise.all([
      signedIn(browser, address, 'Datateam'),
      signedIn(browser, address, 'Programmacoördinatie'),
      signedIn(browser, address, 'Meelezer'),
    ]);
  });

  const opened = async (who: KeptBy, path: string) => {
    const { page, complaints } = await openPage(stage.browser, DESK, who);
    await visit(page, `${stage.address}${PLAN}${path}`);
    return { page, complaints };
  };

  it('starts at a cell, and asks what a range means before it is kept', async () => {
    const { page, complaints } = await opened(dataTeam, '/gegevens/parameters');
    await page.getByRole('gridcell', { name: HOURS, exact: true }).click();
    await page.getByRole('link', { name: /^Hoe zeker is dit\?/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Hoe zeker is dit getal?' }).waitFor();
    await page.locator('.ks-assume__cells').getByText(`nu staat er ${HOURS}`).waitFor();
    await page.getByLabel('Wat is er onzeker, in gewone woorden?').fill('Uren per fte');
    await page.getByLabel('Een bereik: van … tot …').check();
    await page.getByLabel('Laag', { exact: true }).fill('1.750');
    await page.getByLabel('Hoog', { exact: true }).fill('1.950,5');
    await page.getByLabel('Waarom verandert dit?').fill('De cao’s verschillen');
    await keep(page);
    const missing = page.getByRole('alert').filter({ hasText: 'Kapstok neemt dat niet aan' });
    await missing.first().waitFor();
    expect(await wordsIn(page.locator('.ks-density'))).toContain('Zodra de getallen er staan');
    expect(await atEachSize(page, judged, 'assumption asked')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keeps what was typed, explains what follows, and keeps it as a change with a reason', async () => {
    const { page, complaints } = await opened(dataTeam, '/gegevens/parameters');
    await fillHours(page);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('Laag', { exact: true }).inputValue()).toBe('1.750');
    expect(await page.getByLabel('Hoog', { exact: true }).inputValue()).toBe('1.950,5');
    await page.getByLabel('Het ligt er nooit buiten').check();
    // Uniform from 1.750 to 1.950,5: a tenth of 200,5 from either end.
    expect(await wordsIn(page.locator('.ks-density'))).toMatch(/tussen 1\.770 en 1\.930.* midden is 1\.850/);
    await page.getByLabel('Deskundigen').check();
    await page.getByLabel(/^Bron/).fill('Vergelijking van drie cao’s');
    expect(await atEachSize(page, judged, 'assumption explained')).toEqual([]);
    await page.getByLabel('Waarom verandert dit?').fill('De cao’s verschillen');
    await keep(page);
    await page.getByText('Bewaard. Het plan wordt opnieuw doorgerekend.').waitFor();
    await page.getByRole('link', { name: 'Naar alle aannames' }).click();
    const row = page.getByRole('row', { name: /Uren per fte/ });
    await row.waitFor();
    expect(await wordsIn(row)).toMatch(/Deskundigen.*1\.750.*1\.950,5.*drie cao’s/s);
    expect(await wordsIn(row)).not.toContain('doet nu niet mee');
    await page.getByRole('link', { name: 'Geschiedenis', exact: true }).click();
    await page.getByText('De cao’s verschillen').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('changes an assumption, and takes the change back', async () => {
    const { page, complaints } = await opened(dataTeam, '/zekerheid/aannames/uren-per-fte');
    await page.getByLabel('Gemeten').check();
    await page.getByText('Nog niet bewaard.').waitFor();
    await page.getByLabel('Waarom verandert dit?').fill('Nu geteld');
    await keep(page);
    await page.getByText('Bewaard. Het plan wordt opnieuw doorgerekend.').waitFor();
    await expect.poll(() => wordsIn(page.locator('.ks-assume-summary')), DRAWN).toContain('Gemeten');
    await page.getByRole('button', { name: /^Maak ongedaan/ }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Maak ongedaan/ })
      .click();
    await expect.poll(() => wordsIn(page.locator('.ks-assume-summary')), DRAWN).toContain('Deskundigen');
    // The rows are read apart from what is drawn of them.
    await expect.poll(() => page.getByLabel('Deskundigen').isChecked(), DRAWN).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('does not make a second assumption of a cell, and lets it join another', async () => {
    const on = 'parameters:hours_per_fte:value';
    const { page } = await opened(dataTeam, `/zekerheid/aannames/nieuw?on=${on}`);
    await page.getByText('Dit getal hoort al bij de aanname “Uren per fte”.').waitFor();
    await page.getByRole('link', { name: 'Bekijk die aanname' }).click();
    await page.getByRole('heading', { level: 1, name: 'Uren per fte' }).waitFor();
    await visit(page, `${stage.address}${PLAN}/zekerheid/aannames/nieuw?on=parameters:discount_rate:value`);
    await page.getByRole('combobox', { name: /Hoort dit bij een aanname/ }).selectOption('Uren per fte');
    await page.getByRole('button', { name: 'Laat deze aanname daar ook over gaan' }).click();
    await expect.poll(() => page.locator('.ks-assume__cells li').count()).toBe(2);
    // Two numbers can not be the same one: only factors can do.
    expect(await page.getByLabel(/^Nee, het zijn factoren/).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Laat het zoals het was' }).click();
    await expect.poll(() => page.locator('.ks-assume__cells li').count()).toBe(1);
  });

  it('chooses a number by its table, row and column, and asks when one leaves', async () => {
    const { page } = await opened(dataTeam, '/zekerheid/aannames/nieuw');
    await pick(page, 'Rekenwaarden', /discontovoet/i, /0,035/);
    await page.locator('.ks-assume__cells').getByText('nu staat er 0,035').waitFor();
    expect(await page.getByLabel('Wat is er onzeker, in gewone woorden?').inputValue()).not.toBe('');
    await leave(page);
  });

  it('asks who comes second which words are to stand', async () => {
    const [mine, theirs] = await Promise.all([
      opened(coordinator, '/zekerheid/aannames/uren-per-fte'),
      opened(dataTeam, '/zekerheid/aannames/uren-per-fte'),
    ]);
    await theirs.page.getByLabel('Hoog', { exact: true }).fill('1960');
    await theirs.page.getByLabel('Waarom verandert dit?').fill('Hoger volgens de loonstrook');
    await keep(theirs.page);
    await theirs.page.getByText('Bewaard. Het plan wordt opnieuw doorgerekend.').waitFor();
    const { page } = mine;
    await page.getByLabel('Hoog', { exact: true }).fill('1940');
    await page.getByLabel('Waarom verandert dit?').fill('Lager volgens de cao');
    await keep(page);
    const asked = page.getByRole('alertdialog', { name: /Iemand anders wijzigde dit/ });
    await asked.waitFor();
    expect(await wordsIn(asked)).toMatch(/1\.940.*1\.960/s);
  });

  it('draws a part of a whole within the whole, and says how often that counts', async () => {
    const on = 'parameters:impact_claim_savings/1.1:value';
    const { page } = await opened(coordinator, `/zekerheid/aannames/nieuw?on=${on}`);
    await page.getByLabel('Een bereik: van … tot …').check();
    await page.getByLabel('Laag', { exact: true }).fill('0,5');
    await page.getByLabel('Hoog', { exact: true }).fill('1,5');
    await page.getByLabel('Het ligt er nooit buiten').check();
    // Uniform from 0,5 to 1,5: half of it lies above the whole.
    await expect
      .poll(() => wordsIn(page.locator('.ks-density')))
      .toMatch(
        /tussen 0,6 en 1\..* In 50% van de trekkingen komt dit boven het geheel uit\. .*daar telt het geheel/,
      );
    expect(await judged(page, 'light', 'assumption above the whole 1440')).toEqual([]);
  });

  it('shows who only reads what is assumed, and why nothing can be changed', async () => {
    const { page, complaints } = await opened(reader, '/zekerheid/aannames');
    expect(await page.getByRole('link', { name: 'Voeg een aanname toe' }).count()).toBe(0);
    await page.locator('tbody th a').first().click();
    await page.locator('.ks-assume-summary').waitFor();
    expect(await page.locator('.ks-assume').count()).toBe(0);
    expect(await wordsIn(page.locator('main .ks-read-only'))).not.toBe('');
    await page
      .getByText(/om de ambitie te halen/)
      .first()
      .waitFor(DRAWN);
    await page.getByLabel('Uitkomst van de meting').fill('2.000');
    await page.getByRole('button', { name: 'Reken uit' }).click();
    await page.getByText('Typ twee getallen.', { exact: false }).waitFor();
    await page.getByLabel('Hoe ver kan de meting ernaast zitten?').fill('200');
    await page.getByRole('button', { name: 'Reken uit' }).click();
    await page.getByText(/^De meting weegt daarom/).waitFor(DRAWN);
    expect(await wordsIn(page.locator('.ks-ranges'))).toMatch(/Eerst.*Na de meting.*De meting.*2\.000/s);
    expect(await atEachSize(page, judged, 'assumption read')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** Fills the range of the hours of an FTE, beginning at its cell. */
async function fillHours(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: HOURS, exact: true }).click();
  await page.getByRole('link', { name: /^Hoe zeker is dit\?/ }).click();
  await page.getByLabel('Wat is er onzeker, in gewone woorden?').fill('Uren per fte');
  await page.getByLabel('Een bereik: van … tot …').check();
  await page.getByLabel('Laag', { exact: true }).fill('1.750');
  await page.getByLabel('Hoog', { exact: true }).fill('1.950,5');
}

/** Chooses a number of the plan by its table, row and column. */
async function pick(page: Page, table: string, row: RegExp, column: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Tabel' }).selectOption({ label: table });
  await choose(page.getByRole('combobox', { name: 'Rij' }), row);
  await choose(page.getByRole('combobox', { name: 'Kolom' }), column);
}

async function choose(list: Locator, words: RegExp): Promise<void> {
  const option = list.locator('option').filter({ hasText: words }).first();
  await option.waitFor({ state: 'attached' });
  await list.selectOption({ label: (await option.textContent()) ?? '' });
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
}

/** Leaves with something that is not kept: it is asked what is to become of it. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Terug naar het Overzicht' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('button', { name: /Gooi|Vergeet|weg/ }).click();
  await page.getByRole('heading', { level: 1, name: /van het tekort/ }).waitFor();
}
