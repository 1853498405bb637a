import { describe, expect, it } from 'vitest';
import { added, askTwo } from './ask-figures.ts';
import { judged, openPage, settled, visit, wordsIn } from './journey.ts';
import { KEPT_PLAN, serveStore, signIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const ROUNDS = `/p/${KEPT_PLAN}/indicatoren/meetronden`;

describe('who is asked for figures', () => {
  const stage = stageOf(serveStore);

  it('sees apart what is asked later, and is not asked to give it now', async () => {
    const { page: coordinator } = await openPage(stage.browser, DESK);
    await signIn(coordinator, stage.address, 'Programmacoördinatie');
    await askTwo(
      coordinator,
      added('measurement-rounds', 'a8', { code: 'LATER', name: 'Ver weg', period: '2099Q1' }),
    );
    await visit(coordinator, `${stage.address}${ROUNDS}`);
    // What is due first comes first, and what has not begun says when it does.
    const rounds = await coordinator.locator('main h2').allInnerTexts();
    expect(rounds.indexOf('Ronde 1')).toBe(0);
    expect(rounds.indexOf('Ver weg')).toBeGreaterThan(0);
    const later = coordinator.locator('section', { has: coordinator.getByRole('link', { name: 'Ver weg' }) });
    expect(await wordsIn(later)).toContain('Nog niet begonnen: begint op 1 januari 2099.');
    expect(await wordsIn(later)).not.toMatch(/bezig|te laat/);
    await later.getByRole('link', { name: 'Ver weg' }).click();
    await coordinator.getByText(/Deze meetronde begint op 1 januari 2099\./).waitFor();
    expect(await coordinator.getByRole('button', { name: /afsluiten|Ik heb herinnerd/ }).count()).toBe(0);
    await settled(coordinator);
    expect(await judged(coordinator, 'light', 'round not begun 1440')).toEqual([]);

    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Deelnemende organisatie');
    await visit(page, `${stage.address}${ROUNDS}`);
    const coming = page.getByRole('region', { name: 'Komt later' });
    expect(await wordsIn(coming)).toContain('Ver weg, Adelante: vanaf 1 januari 2099, 2 cijfers.');
    expect(await page.getByRole('heading', { name: 'Ver weg' }).count()).toBe(0);
    expect(await judged(page, 'light', 'rounds of an organisation 1440')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'light', 'rounds of an organisation 390')).toEqual([]);
    await coming.getByRole('link', { name: 'Ver weg, Adelante' }).click();
    await page.getByRole('heading', { name: 'Wat er straks wordt gevraagd' }).waitFor();
    expect(await wordsIn(page.locator('main'))).toContain('Tot die dag wordt er niets gevraagd');
    expect(await page.getByRole('button', { name: 'Indienen' }).count()).toBe(0);
    expect(await page.getByLabel('Waarde').count()).toBe(0);
    await settled(page);
    expect(await judged(page, 'light', 'request that comes 390')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('finds on the first page what is asked and what came back, with the way to it, until all is given', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Deelnemende organisatie');
    expect(new URL(page.url()).pathname).toBe(`/p/${KEPT_PLAN}`);
    // Of the year the four quarters of two indicators, of which the round of the first quarter asks one.
    const asked = page.getByRole('region', { name: 'Van u wordt gevraagd: 2 uitvragen' });
    const told = await wordsIn(asked);
    expect(told).toMatch(
      /Ronde 1, Adelante: nog 2 van 2 cijfers te geven\. Uiterlijk 15 april 2026 ingediend\. De uiterste datum is voorbij\..*Effectmeting 1, Adelante: nog 8 van 8 cijfers te geven\./s,
    );
    expect(told).not.toContain('Ver weg');
    const room = page.getByRole('navigation').getByRole('link', { name: 'Indicatoren 2 uitvragen open' });
    await room.waitFor();
    expect(await judged(page, 'light', 'asked on the first page 1440')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'dark', 'asked on the first page 390')).toEqual([]);
    await page.setViewportSize({ width: DESK.width, height: DESK.height });
    await page.emulateMedia({ colorScheme: 'light' });

    // What is asked is of the working version, and the indicators are those of the version: that is said.
    await room.click();
    await page.getByRole('heading', { level: 1, name: 'Indicatoren' }).waitFor();
    expect(await wordsIn(page.locator('main'))).toContain('U ziet hier versie 1.2. Wat van u wordt gevraagd');
    expect(await judged(page, 'light', 'indicators of an organisation 1440')).toEqual([]);
    await page.getByRole('link', { name: 'Naar de meetronden' }).click();
    await page.getByRole('link', { name: 'Adelante' }).first().click();
    const form = page.getByRole('form', { name: 'Gevraagde cijfers' });
    await form.getByRole('group', { name: /^K1 / }).getByLabel('Waarde').fill('0,4');
    await form.getByRole('group', { name: /^K2 / }).getByLabel('Waarde').fill('40');
    await form.getByRole('button', { name: 'Indienen' }).click();
    await form.getByText('Ingediend: wacht op goedkeuring.').first().waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Indicatoren 1 uitvraag open' }).waitFor();

    // The year shows them as given, and says with which round they were.
    await visit(page, `${stage.address}${ROUNDS}/EM1/ADE`);
    const again = page.getByRole('group', { name: /^K1 .*1e kwartaal 2026/ });
    expect(await again.getByLabel('Waarde').inputValue()).toBe('0,4');
    expect(await wordsIn(again)).toContain(
      'Al gegeven: dit cijfer hoort ook bij Ronde 1. Eén keer geven is genoeg.',
    );
    await settled(page);
    expect(await judged(page, 'light', 'request of the year 1440')).toEqual([]);

    const { page: coordinator } = await openPage(stage.browser, DESK);
    await signIn(coordinator, stage.address, 'Programmacoördinatie');
    await visit(coordinator, `${stage.address}${ROUNDS}/R1/ADE`);
    const judging = coordinator.getByRole('region', { name: 'Beoordelen' });
    // A little is judged as a little, in its unit.
    expect(await wordsIn(judging)).toMatch(/K1 .* \(personen\), 1e kwartaal 2026: 0,4/);
    await judging.getByRole('checkbox', { name: /^K2 / }).uncheck();
    await judging.getByLabel('Vraag of toelichting').fill('Zijn dit ook vrijwilligers?');
    await judging.getByRole('button', { name: 'Teruggeven' }).click();
    await coordinator.getByText('Vraag: Zijn dit ook vrijwilligers?').waitFor();

    await visit(page, `${stage.address}/p/${KEPT_PLAN}`);
    const back = page.getByRole('listitem').filter({ hasText: 'Ronde 1, Adelante' });
    await back.getByText('Vraag: Zijn dit ook vrijwilligers?').waitFor();
    expect(await wordsIn(back)).toMatch(
      /nog 1 van 2 cijfers te geven.*Teruggegeven: .*K1 .*, 1e kwartaal 2026\./s,
    );
    // It is asked in two rounds, and told once.
    expect(await page.getByText('Vraag: Zijn dit ook vrijwilligers?').count()).toBe(1);
    await settled(page);
    expect(await judged(page, 'light', 'given back on the first page 1440')).toEqual([]);
    await back.getByRole('link', { name: 'Ronde 1, Adelante' }).click();
    await form.getByText('Vraag: Zijn dit ook vrijwilligers?').waitFor();

    // Who is asked nothing, reads nothing of it.
    await visit(coordinator, `${stage.address}/p/${KEPT_PLAN}`);
    await coordinator.getByRole('heading', { level: 1, name: /van het tekort/ }).waitFor();
    expect(await coordinator.getByText(/Van u wordt gevraagd|uitvra(ag|gen) open/).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
