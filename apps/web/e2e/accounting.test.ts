import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judged, openPage, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, serveStore, signIn } from './kept.ts';
import { EXAMPLES, serve } from './served.ts';
import { stageOf } from './stage.ts';

describe('what may have to be paid back', () => {
  const stage = stageOf();

  it('is told of the plan, and of one municipality down to the row it follows from', async () => {
    const { page, complaints } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await visit(page, `${stage.address}/verantwoording`);
    await page.locator('h1').waitFor();
    expect(await wordsIn(page.locator('.ks-room-head__lead'))).toContain('ten minste € 2.868.300');
    expect(await judged(page, 'dark', 'exposure 1440')).toEqual([]);

    const venray = page.getByRole('row').filter({ hasText: 'Venray' });
    expect(await wordsIn(venray)).toContain('SPUK-transformatiemiddelen: 8%');
    await page.getByRole('link', { name: 'Venray', exact: true }).click();
    await page.getByRole('heading', { name: 'Afrekenrisico van Venray' }).waitFor();
    expect(await wordsIn(page.locator('.ks-room-head__lead'))).toContain('€ 229.464');
    expect(await judged(page, 'light', 'exposure municipality 1440')).toEqual([]);
    await page.locator('table .ks-why-link', { hasText: '229.464' }).first().click();
    await page.locator('.ks-why__formula').first().waitFor();
    expect(await wordsIn(page.locator('.ks-why__formula').first())).toBe('8% van € 2.868.300');
    expect(complaints).toEqual([]);
  });
});

describe('money of a plan in which all is filled in', () => {
  const stage = stageOf(() => serve(`${EXAMPLES}/gezond-dorp`));

  it.each([
    [
      'toekenningen',
      'Termijnen van SPUK voor Gezond Dorp',
      'K1 Inwoners met een beweegmaatje per jaar (2026)',
    ],
    ['toekenningen', 'Termijnen van SPUK voor Gezond Dorp', '€ 90.000 op 1 februari 2026'],
    ['begroting', 'Per bron', 'SPUK voor Gezond Dorp'],
    ['begroting', 'Per periode', 'heel 2026, niet per kwartaal'],
    ['na-afloop', 'Wie betaalt, wie baat heeft', 'Maatschappelijke waarde: geen geld'],
    ['', 'Per kwartaal: wat is dan uitgegeven en nog niet goedgekeurd?', '4e kwartaal 2026'],
  ])('reads well at a desk and on a telephone: /verantwoording/%s', async (path, caption, row) => {
    const { page, complaints } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await visit(page, `${stage.address}/verantwoording/${path}`);
    for (const closed of await page.locator('figure summary').all()) await closed.click();
    expect(await wordsIn(page.getByRole('table', { name: caption }))).toContain(row);
    expect(await judged(page, 'light', `accounting ${path} 1440`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'light', `accounting ${path} 390`)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('what stands exposed by quarter', () => {
  const stage = stageOf(() => serve(`${EXAMPLES}/gezond-dorp`));

  it('is drawn in three cases that differ by more than colour, and said in words', async () => {
    const { page, complaints } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await visit(page, `${stage.address}/verantwoording`);
    const picture = page.getByRole('img', { name: /Afrekenrisico aan het eind van elk kwartaal/ });
    await picture.waitFor();
    expect(await picture.getAttribute('aria-label')).toMatch(
      /4e kwartaal 2026: Ongunstig .*€\s[\d.]+, Waarschijnlijk .*, Gunstig /,
    );
    expect(await picture.locator('text', { hasText: '2026 K4' }).count()).toBe(1);
    expect(await picture.locator('text', { hasText: /\dQ\d/ }).count()).toBe(0);
    const legend = picture.locator('text', { hasText: 'Ongunstig' });
    expect(await legend.textContent()).toMatch(/▲ Ongunstig\s+● Waarschijnlijk\s+■ Gunstig/);
    const dashes = await picture
      .locator('[stroke-dasharray]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray')));
    expect(new Set(dashes).size).toBeGreaterThanOrEqual(2);
    expect(await judged(page, 'dark', 'exposure quarters 1440')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('what goes on after a plan that does not say who pays for it', () => {
  const stage = stageOf();

  it('is to be determined wherever that stands, with where it is said', async () => {
    const { page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await visit(page, `${stage.address}/verantwoording/na-afloop`);
    const projects = page.getByRole('table', { name: 'Per project' });
    const row = await wordsIn(projects.getByRole('row', { name: /Mentale gezondheidsnetwerken/ }));
    // What it costs, who pays it and since when; and of each number that goes on what it is.
    expect(row.match(/n\.t\.b\./g)).toHaveLength(3);
    expect(row).toMatch(/Minder zorg gebruikt, bruto:\s+€ .*Tijdwinst:\s+\d.*Bijdrage:\s+\d/s);
    const parties = page.getByRole('table', { name: 'Wie betaalt, wie baat heeft' });
    expect(await wordsIn(parties.getByRole('row', { name: /zorgverzekeraar/ }))).toContain('n.t.b.');
    const main = await wordsIn(page.locator('main'));
    expect(main).toContain('Wie dat betaalt, is n.t.b.: van 8 projecten zijn de structurele kosten');
    expect(main).not.toMatch(/n\.v\.t\.|nog niet te zeggen|in stand/);
  });
});

describe('a municipality with which nothing was agreed', () => {
  const stage = stageOf();

  it('has no amount and never an equal part', async () => {
    const { page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await visit(page, `${stage.address}/verantwoording/gemeenten/Venlo`);
    await page.locator('h1').waitFor();
    const lead = await wordsIn(page.locator('.ks-room-head__lead'));
    expect(lead).toContain('n.t.b.');
    // 2 868 300 less the 8% of Venray.
    expect(lead).toContain('€ 2.638.836');
  });
});

describe('what was spent', () => {
  const stage = stageOf(serveStore);

  it('is read from a file, and stands with its source', async () => {
    const { page, complaints } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' });
    await signIn(page, stage.address, 'Programmacoördinatie');
    const cells = { line: 'B001', kind: 'budget', grant: 'SPUK', period: '2026', amount: '10000' };
    const record = { id: randomUUID(), table: 'budget-parts', position: 'a0', cells };
    const body = { id: randomUUID(), reason: 'verdeling', edits: [{ kind: 'add', record }] };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/verantwoording/begroting`);
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Kies een bestand' }).click();
    const words = 'Post;Soort;Bron;Periode;Bedrag\nB001;uitgegeven;SPUK;2026Q1;1.234,50\n';
    const buffer = Buffer.from(words, 'utf8');
    await (await chosen).setFiles({ name: 'uitgaven.csv', mimeType: 'text/csv', buffer });
    await page.getByText('Ingelezen en ingediend.').waitFor();
    const table = page.getByRole('table', { name: 'Per bron' });
    await table.getByText('1.235').waitFor();
    // Of 10 000; no indicator hangs on that money, so that nobody can say how far its results are.
    expect(await wordsIn(table)).toContain('Deel van de resultaten');
    expect(await wordsIn(table.getByRole('row', { name: /SPUK/ }))).toMatch(/12,3%.*n\.t\.b\./s);
    const amounts = page.getByRole('table', { name: 'Wat is uitgegeven en gewerkt, en hoe ver dat is' });
    expect(await wordsIn(amounts)).toContain('ingediend');
    const evidence = page.waitForEvent('filechooser');
    await amounts.getByRole('button', { name: /Voeg een bestand toe als bewijs bij B001/ }).click();
    const pdf = { name: 'factuur.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 factuur') };
    await (await evidence).setFiles(pdf);
    await amounts.getByRole('link', { name: 'factuur.pdf' }).waitFor();
    expect(await judged(page, 'light', 'accounting spent 1440')).toEqual([]);
    await page.getByRole('button', { name: 'Goedkeuren' }).click();
    await amounts.getByText('goedgekeurd').waitFor();
    expect(complaints).toEqual([]);
  });
});
