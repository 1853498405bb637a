import { describe, expect, it } from 'vitest';
import { judged, openPage, pictured, SIZES, settled, visit, wordsIn } from './journey.ts';
import { KEPT_PLAN, serveStore, signIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const STATE = 'Welke stand u ziet';

/** The table of rights: who reads the working version of the whole plan; who may edit some row of it. */
const ROLES = [
  { account: 'Programmacoördinatie', working: true, edits: true },
  { account: 'Programmamanager van een pijler', working: true, edits: true },
  { account: 'Projectleider', working: true, edits: true },
  { account: 'Datateam', working: true, edits: true },
  { account: 'Controller', working: true, edits: true },
  { account: 'Bestuur', working: true, edits: false },
  { account: 'Zorgverzekeraar', working: false, edits: false },
  { account: 'Gemeente', working: false, edits: false },
  { account: 'Deelnemende organisatie', working: false, edits: true },
  { account: 'Meelezer', working: false, edits: false },
  { account: 'Landelijke lezer', working: false, edits: false },
] as const;

/** The rooms of a kept plan: the key that leads there, what it is called, and what one then reads first. */
const ROOMS = [
  ['1', 'Overzicht', /van het tekort/],
  ['2', 'Plan', 'Pijlers en projecten'],
  ['3', 'Businesscases', 'Businesscases'],
  ['i', 'Indicatoren', 'Indicatoren'],
  ['4', 'Doorlichting', 'Doorlichting'],
  ['r', 'Rapporten', 'Rapporten'],
  ['5', 'Eigen plan', 'Eigen plan'],
  ['6', 'Gegevens', 'Gegevens'],
  ['7', 'Geschiedenis', 'Geschiedenis'],
  ['8', 'Beheer', 'Beheer'],
] as const;

describe('who works in a region', () => {
  const stage = stageOf(serveStore);

  it.each(ROLES)('$account signs in and sees their role, their region and what they may', async (role) => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, role.account, '/eigen-plan');
    expect(new URL(page.url()).pathname).toBe(`/p/${KEPT_PLAN}/eigen-plan`);
    expect(await wordsIn(page.locator('.ks-bar__plan'))).toContain('Noord- en Midden-Limburg');
    expect(await wordsIn(page.locator('.ks-bar__state'))).toContain(
      role.working ? 'Werkversie na 1.2' : 'Versie 1.2',
    );
    const day = page.getByRole('button', { name: /Stand van/ });
    expect(await wordsIn(day)).toMatch(role.working ? /vandaag/ : /\d{4}/);
    const state = page.getByRole('region', { name: STATE });
    const said = (await state.count()) === 0 ? '' : await wordsIn(state);
    expect(/niet wijzigen/.test(said)).toBe(!role.edits);
    await page.getByRole('navigation').getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('heading', { level: 1, name: /van het tekort/ }).waitFor();
    await settled(page);
    expect(await judged(page, 'light', `role ${role.account} 1440`)).toEqual([]);
    await page.locator('.ks-who').click();
    const account = page.getByRole('dialog', { name: 'Uw account' });
    expect(await wordsIn(account)).toContain(`Aangemeld als ${role.account}`);
    expect(complaints).toEqual([]);
  });

  it('shows the public what was adopted, and nothing else', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, stage.address);
    const state = await wordsIn(page.getByRole('region', { name: STATE }));
    // regions.json: version 1.2 was adopted on 2025-04-01.
    expect(state).toMatch(/U ziet versie 1\.2, vastgesteld door .* op 1 april 2025/);
    expect(await page.title()).toContain('versie 1.2');
    await page.getByRole('button', { name: /Stand van/ }).focus();
    await page.keyboard.press('Enter');
    const why = page.getByRole('dialog', { name: 'Waarom u geen andere dag kunt kiezen' });
    await why.getByText('Zo stond het plan op').waitFor();
    expect(await wordsIn(why)).toContain('wie ook de werkversie mag lezen');
    expect(await pictured(page, 'light', 'kept-day-fixed 1440')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.getByRole('link', { name: 'Beheer' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Geschiedenis' }).count()).toBe(0);
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren`);
    await page.getByText('U ziet hier versie 1.2. Wat daarna is gemeten, staat in de werkversie').waitFor();
    expect(complaints).toEqual([]);
  });

  it('goes by its digit to each room, and types a digit where one stands in a cell', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie', '/plan');
    for (const [key, room, title] of ROOMS) {
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const current = page.getByRole('navigation').locator('.ks-rooms__room[aria-current="page"]');
      expect(await wordsIn(current)).toBe(room);
      expect(new URL(page.url()).pathname.startsWith(`/p/${KEPT_PLAN}`)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    }
    await page.keyboard.press('6');
    await page.getByRole('link', { name: 'Rekenwaarden' }).click();
    // parameters.csv: the rate of a professional is `EUR/hour`, and found as it is read.
    await page.getByLabel('Zoek in deze tabel').fill('professional euro per uur');
    await page.getByText('1 rij', { exact: true }).waitFor();
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('4');
    expect(await page.locator('.ks-grid__input').inputValue()).toBe('4');
    expect(new URL(page.url()).pathname).toBe(`/p/${KEPT_PLAN}/gegevens/parameters`);
    expect(complaints).toEqual([]);
  });

  it('leads who only reads by a digit to the rooms that they find, but not from a cell', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/gegevens/parameters`);
    const rooms = ROOMS.filter(([, room]) => room !== 'Geschiedenis' && room !== 'Beheer');
    for (const [key, , title] of rooms) {
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    for (const key of ['7', '8']) await page.keyboard.press(key);
    await page.getByRole('link', { name: 'Rekenwaarden' }).click();
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('4');
    // To the table, and nowhere by the digits of rooms that are closed, nor by one that was typed in a cell.
    expect(new URL(page.url()).pathname).toBe(`/p/${KEPT_PLAN}/gegevens/parameters`);
    expect(await steps()).toBe(before + 1);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Sneltoetsen' });
    await sheet.waitFor();
    expect(await wordsIn(sheet)).toContain('Gegevens');
    expect(await wordsIn(sheet)).not.toMatch(/Geschiedenis|Beheer/);
    expect(await pictured(page, 'light', 'shortcuts 1440')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(SIZES)(
    'says at $width x $height that it is a trial, who one is and how one signs in',
    async (size) => {
      const { page } = await openPage(stage.browser, { ...size, scheme: 'light' });
      await visit(page, stage.address);
      expect(await wordsIn(page.locator('.ks-trial'))).toContain('niet om op te vertrouwen');
      expect(await judged(page, 'light', `kept-public ${size.width}`)).toEqual([]);
      expect(await judged(page, 'dark', `kept-public ${size.width}`)).toEqual([]);
      await page.getByRole('link', { name: 'Aanmelden' }).click();
      const coordinator = page.getByRole('button', { name: 'Programmacoördinatie' });
      await coordinator.waitFor();
      expect(await judged(page, 'light', `kept-sign-in ${size.width}`)).toEqual([]);
      await coordinator.click();
      await page.locator('.ks-who').waitFor();
      await settled(page);
      expect(await judged(page, 'light', `kept-coordinator ${size.width}`)).toEqual([]);
      expect(await judged(page, 'dark', `kept-coordinator ${size.width}`)).toEqual([]);
      await page.locator('.ks-who').click();
      await page.getByRole('dialog', { name: 'Uw account' }).waitFor();
      expect(await pictured(page, 'dark', `kept-account ${size.width}`)).toEqual([]);
    },
  );

  it('shows who reads a version their own part of the working version, and says where a change of it counts', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Deelnemende organisatie', '/gegevens');
    await page.getByRole('link', { name: 'Toon mijn deel van de werkversie' }).waitFor();
    const part = page.getByRole('region', { name: 'Uw deel van de werkversie' });
    await part.getByRole('link', { name: 'Organisaties' }).click();
    await page.getByText('Dit zijn alleen uw eigen rijen').waitFor();
    await page.locator('tr[data-row]').first().waitFor();
    expect(await page.locator('tr[data-row]').count()).toBe(1);
    await page.getByRole('gridcell').first().dblclick();
    const input = page.locator('.ks-grid__input');
    await input.fill('Een nieuwe naam');
    await input.press('Enter');
    await page.getByLabel('Waarom verandert dit?').fill('Zo heten wij nu');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    const kept = page.getByRole('status').filter({ hasText: 'Bewaard: 1 wijziging' });
    await kept.waitFor();
    expect(await wordsIn(kept)).toMatch(/staat in de werkversie.*van versie 1\.2/s);
    expect(await kept.getByRole('link', { name: /geschiedenis|antwoord/i }).count()).toBe(0);
    await page.getByRole('gridcell', { name: 'Een nieuwe naam' }).waitFor();
    expect(await judged(page, 'light', 'own-part 1440')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('signs out everywhere: the second browser is out, says so, and goes on where it was', async () => {
    const [{ page: first }, { page: second }] = await Promise.all([
      openPage(stage.browser, DESK),
      openPage(stage.browser, DESK),
    ]);
    await signIn(first, stage.address, 'Datateam', '/plan');
    await signIn(second, stage.address, 'Datateam', '/doorlichting');
    await first.locator('.ks-who').click();
    await first.getByRole('button', { name: 'Overal afmelden' }).click();
    await first.getByRole('heading', { level: 1, name: 'U bent afgemeld' }).waitFor();
    await first.getByText('op elk apparaat waar u was aangemeld').waitFor();
    await second.getByRole('navigation').getByRole('link', { name: 'Businesscases' }).click();
    const notice = second.getByRole('alert').filter({ hasText: 'U bent niet meer aangemeld.' });
    await notice.waitFor();
    expect(
      await second
        .getByText(/Uw rol/)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    // What won't come is not on its way.
    await expect.poll(() => second.getByText('Wordt opgehaald…').filter({ visible: true }).count()).toBe(0);
    expect(await judged(second, 'light', 'signed-out-everywhere 1440')).toEqual([]);
    const [beside] = await Promise.all([
      second.context().waitForEvent('page'),
      notice.getByRole('link', { name: /Meld u opnieuw aan/ }).click(),
    ]);
    await beside.getByRole('button', { name: 'Datateam', exact: true }).click();
    await beside.getByRole('heading', { level: 1, name: 'U bent weer aangemeld' }).waitFor();
    await beside.close();
    await second.bringToFront();
    await second.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await notice.waitFor({ state: 'detached' });
    await second.locator('.ks-table').first().waitFor();
    expect(new URL(second.url()).pathname).toBe(`/p/${KEPT_PLAN}/businesscases`);
  });
});
