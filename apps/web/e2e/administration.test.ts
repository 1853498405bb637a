import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeComplaints, judged, openPage, SIZES, settled, visit, wordsIn } from './journey.ts';
import { acceptInvitation, serveStore, signIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;

/** What the server says of this, asked from the page as whoever signed in there. */
function asked(page: Page, path: string): Promise<{ status: number; body: string }> {
  return page.evaluate(async (address) => {
    const response = await fetch(`/api/v1${address}`);
    return { status: response.status, body: await response.text() };
  }, path);
}

/** The code of the first region that whoever signed in has a role in. */
async function regionOf(page: Page): Promise<string> {
  const session: { regions: { code: string }[] } = JSON.parse((await asked(page, '/session')).body);
  const code = session.regions[0]?.code;
  if (code === undefined) throw new Error('no region');
  return code;
}

const PAGES = [
  { name: 'start', path: '/beheer', title: 'Beheer' },
  { name: 'roles', path: '/beheer/rollen', title: 'Rollen' },
  { name: 'rights', path: '/beheer/rechten', title: 'Rechten' },
  { name: 'log', path: '/beheer/logboek', title: 'Logboek' },
  { name: 'refused', path: '/beheer/logboek?show=refused', title: 'Logboek' },
  { name: 'region', path: '/beheer/regio', title: 'Regio' },
  { name: 'backups', path: '/beheer/reservekopieen', title: 'Reservekopieën' },
  { name: 'keys', path: '/beheer/sleutels', title: 'API-sleutels' },
  { name: 'sessions', path: '/beheer/sessies', title: 'Mijn sessies' },
  { name: 'nation', path: '/beheer/land', title: 'Land' },
];

describe('administration', () => {
  const stage = stageOf(serveStore);
  const signedIn = async (role: string, path: string, look: Parameters<typeof openPage>[1] = DESK) => {
    const opened = await openPage(stage.browser, look);
    await signIn(opened.page, stage.address, role, path);
    await settled(opened.page);
    return opened;
  };

  it('gives a role and ends it, never to oneself, and the log tells of both', async () => {
    const { page } = await signedIn('Programmacoördinatie', '/beheer/rollen');
    const give = page.getByRole('region', { name: 'Geef een rol' });
    const button = give.getByRole('button', { name: 'Geef deze rol' });
    await give.getByLabel('Aan wie').selectOption({ label: 'Programmacoördinatie' });
    expect(await wordsIn(give)).toContain('Niemand kan zichzelf een rol geven');
    await give.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'controller' });
    expect(await button.isDisabled()).toBe(true);
    await give.getByLabel('Aan wie').selectOption({ label: 'Meelezer' });
    expect(await wordsIn(give)).toMatch(/Wat mag de rol controller\?.*wijzigen: begroting/s);
    await give.getByLabel('Waarover').selectOption({ label: 'de regio' });
    await give.getByLabel(/^Reden/).fill('Vervangt tijdelijk de controller');
    await button.click();
    await give.getByText('De rol is gegeven').waitFor();
    const row = page.getByRole('row', { name: /^Meelezer controller/ });
    await row.getByRole('button', { name: /^Beëindig/ }).click();
    const question = page.getByRole('alertdialog');
    expect(await wordsIn(question)).toContain('Wat het eerder deed, blijft staan');
    expect(await axeComplaints(page, ['aria-hidden-focus'])).toEqual([]);
    await question.getByLabel(/^Reden/).fill('De controller is terug');
    await question.getByRole('button', { name: 'Beëindig' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: /eerder een rol/ }).check();
    expect(await wordsIn(row)).toContain('beëindigd');
    await page.getByRole('link', { name: 'Logboek', exact: true }).click();
    await page.getByLabel('Soort').selectOption({ label: 'rol' });
    await page.getByRole('cell', { name: 'De controller is terug' }).waitFor();
    await page.getByRole('cell', { name: 'Vervangt tijdelijk de controller' }).waitFor();
    await page.getByLabel('Zoek in het logboek').fill('is terug');
    await page.getByRole('cell', { name: 'Vervangt tijdelijk' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Controleer het logboek' }).click();
    await page.getByText('Het logboek klopt.').waitFor();
    expect(await wordsIn(page.locator('.ks-verified'))).toMatch(/\d+ regels van het logboek.*[0-9a-f]{64}/s);
  });

  it('invites with a link that is shown once; who signs in with it has the role', async () => {
    const { page } = await signedIn('Programmacoördinatie', '/beheer/rollen');
    const invite = page.getByRole('region', { name: 'Nodig iemand uit' });
    await invite.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'datateam' });
    await invite.getByLabel(/^Notitie/).fill('analist van de regio');
    await invite.getByRole('button', { name: 'Maak de link' }).click();
    const link = await invite.getByLabel('Link van de uitnodiging').inputValue();
    expect(await axeComplaints(page)).toEqual([]);
    await invite.getByRole('button', { name: 'Ik heb dit bewaard' }).click();
    expect(await wordsIn(page.locator('main'))).not.toContain('token=');
    const guest = await openPage(stage.browser, DESK);
    const asked: string[] = [];
    guest.page.on('request', (request) => asked.push(request.url()));
    await guest.page.goto(link);
    const gives = guest.page.locator('.ks-notice .ks-facts');
    await gives.waitFor();
    expect(await wordsIn(gives)).toMatch(/Regio\s+Noord.*Rol\s+datateam\s+Waarover\s+de regio/s);
    expect(await axeComplaints(guest.page)).toEqual([]);
    await acceptInvitation(guest.page, link, 'Meelezer');
    // Nobody on the way, and no log of one, sees the secret.
    const secret = new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? link;
    expect(asked.filter((url) => url.split('#')[0]?.includes(secret))).toEqual([]);
    expect(guest.page.url()).not.toContain(secret);
    await page.reload();
    await page.getByRole('row', { name: /analist van de regio.*gebruikt/ }).waitFor();
    await page.getByRole('row', { name: /^Meelezer datateam/ }).waitFor();
  });

  it('makes a backup when one asks for it, which is in the list at once', async () => {
    const { page, complaints } = await signedIn('Programmacoördinatie', '/beheer/reservekopieen');
    const rows = page.getByRole('row').filter({ hasText: '.tar.gz' });
    const make = page.getByRole('button', { name: 'Maak nu een kopie' });
    await make.waitFor();
    const before = await rows.count();
    await make.click();
    await page.getByText('De kopie is gemaakt').waitFor();
    expect(await make.evaluate((button) => button === document.activeElement)).toBe(true);
    await expect.poll(() => rows.count()).toBe(before + 1);
    expect(await axeComplaints(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('signs somebody out everywhere, with a reason that the log tells', async () => {
    const board = await signedIn('Bestuur', '/');
    const { page } = await signedIn('Programmacoördinatie', '/beheer/rollen');
    const accounts = page.getByRole('region', { name: 'Wie is aangemeld' });
    const row = accounts.getByRole('row', { name: /^Bestuur/ });
    expect(await wordsIn(row)).toMatch(/^Bestuur\s+bestuur\s.*op 1 plek/s);
    const own = accounts.getByRole('row', { name: /^Programmacoördinatie/ });
    expect(await own.getByRole('link', { name: 'Mijn sessies' }).count()).toBe(1);
    await row.getByRole('button', { name: /^Overal afmelden/ }).click();
    const question = page.getByRole('alertdialog');
    expect(await wordsIn(question)).toContain('De rollen blijven');
    await question.getByLabel(/^Reden/).fill('De laptop is kwijt');
    await question.getByRole('button', { name: 'Overal afmelden' }).click();
    await row.getByText('is niet aangemeld').waitFor();
    expect(JSON.parse((await asked(board.page, '/session')).body).account).toBeNull();
    await visit(page, `${stage.address}/beheer/logboek`);
    await page.getByRole('row', { name: /Overal afgemeld: Bestuur.*De laptop is kwijt/ }).waitFor();
  });

  it('tells the board why not, and the coordinator what was refused', async () => {
    const board = await signedIn('Bestuur', '/beheer');
    const log = board.page.getByRole('listitem').filter({ hasText: 'Logboek' });
    expect(await wordsIn(log.last())).toContain('Dit mag: programmacoördinatie');
    await visit(board.page, `${stage.address}/beheer/logboek`);
    expect(await wordsIn(board.page.locator('main'))).toContain('In de rol bestuur mag u dit niet');
    const region = await regionOf(board.page);
    expect((await asked(board.page, `/regions/${region}/log`)).status).toBe(403);
    const { page } = await signedIn('Programmacoördinatie', '/beheer/logboek?show=refused');
    await page.getByRole('row', { name: /Bestuur.*\/log/ }).waitFor();
    expect(await page.locator('.ks-switch [aria-current]').allInnerTexts()).toEqual(['Geweigerd']);
  });

  it('makes a key that reads, and ends it', async () => {
    const { page } = await signedIn('Programmacoördinatie', '/beheer/sleutels');
    const region = await regionOf(page);
    const form = page.getByRole('region', { name: 'Maak een sleutel' });
    await form.getByLabel(/^Naam/).fill('dashboard');
    await form.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'meelezer' });
    await form.getByRole('button', { name: 'Maak de sleutel' }).click();
    const secret = await form.getByLabel('Sleutel', { exact: true }).inputValue();
    const get = async (path: string) =>
      (await fetch(`${stage.address}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } }))
        .status;
    expect(await get(`/regions/${region}`)).toBe(200);
    expect(await get(`/regions/${region}/log`)).toBe(403);
    await form.getByRole('button', { name: 'Ik heb dit bewaard' }).click();
    await page.reload();
    const row = page.getByRole('row', { name: /^dashboard/ });
    expect(await wordsIn(row)).not.toContain('nog nooit');
    await row.getByRole('button', { name: /^Beëindig/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Beëindig' }).click();
    await row.getByText('beëindigd').waitFor();
    expect(await get(`/regions/${region}`)).toBe(401);
  });

  it('closes the region to the public, and opens it again', async () => {
    const { page } = await signedIn('Programmacoördinatie', '/beheer/regio');
    const region = await regionOf(page);
    const publication = page.getByRole('region', { name: 'Openbaar' });
    const stranger = async () => (await fetch(`${stage.address}/api/v1/regions/${region}`)).status;
    for (const [verb, state, status] of [
      ['Maak de regio niet meer openbaar', 'Deze regio is niet openbaar.', 404],
      ['Maak de regio openbaar', 'Deze regio is openbaar.', 200],
    ] as const) {
      await publication.getByRole('button', { name: verb }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: verb }).click();
      await publication.getByText(state).waitFor();
      expect(await stranger()).toBe(status);
    }
  });

  it('shows a national reader the plans of all regions and what they come to', async () => {
    const { page } = await signedIn('Landelijke lezer', '/beheer/land');
    const table = page.getByRole('table', { name: 'Vastgestelde plannen met hun kerncijfers' });
    const rowOf = async (name: RegExp) =>
      (await wordsIn(table.getByRole('row', { name }))).replace(/\s+/g, ' ');
    await table.getByRole('row', { name: /^Samen/ }).waitFor();
    expect(await wordsIn(page.getByRole('heading', { level: 1 }))).toBe('Land');
    // What the plans say of their shortage (labour-shortage.csv): 2240 of 2028, and 50 of 2029.
    expect(await rowOf(/^Noord- en Midden-Limburg/)).toContain(' 2.240,0 ');
    expect(await rowOf(/^Dorpenland/)).toContain(' 50,0 ');
    const sum = await rowOf(/^Samen/);
    expect(sum).toContain(' 2.290,0 ');
    // Of one plan it is not known who pays for what has to be kept up: the sum is no more than what the other knows.
    expect(await rowOf(/^Noord- en Midden-Limburg/)).toMatch(/ n\.t\.b\.$/);
    expect(await rowOf(/^Dorpenland/)).toMatch(/ 105\.000$/);
    expect(sum).toMatch(/ten minste 105\.000$/);
    const unsaid = await wordsIn(page.getByRole('region', { name: 'Wat de som niet zegt' }));
    expect(unsaid).toMatch(/verschillende structurele jaren: 2028, 2029\./);
    expect(unsaid).toMatch(
      /Eén plan noemt niet alle cijfers: Transformatieplan [^.]*\(structurele kosten\)\. Wat ontbreekt, telt niet mee/,
    );
    await page.getByRole('link', { name: 'Hoe zeker zijn de plannen van alle regio’s samen?' }).click();
    expect(new URL(page.url()).hash).toBe('#nation-certainty');
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      expect(await judged(page, 'light', `administration-nation-sum ${width}`)).toEqual([]);
      expect(await judged(page, 'dark', `administration-nation-sum ${width}`)).toEqual([]);
    }
  });

  it.each(SIZES)('read well for everyone at $width x $height', async (size) => {
    const { page, complaints } = await openPage(stage.browser, { ...size, scheme: 'light' });
    await signIn(page, stage.address, 'Programmacoördinatie', '/beheer');
    for (const { name, path, title } of PAGES) {
      await visit(page, `${stage.address}${path}`);
      expect(await page.title()).toContain(title);
      expect(await judged(page, 'light', `administration-${name} ${size.width}`)).toEqual([]);
      expect(await judged(page, 'dark', `administration-${name} ${size.width}`)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});
