import { rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Certainty } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { plainSpaced } from '../src/language/together.ts';
import { CERTAINTY } from '../src/rooms/certainty/testing/certainty-example.ts';
import { atEachSize, judged, openPage, settled, visit, wordsIn } from './journey.ts';
import { IN_PERSONS, WITHOUT_FIGURES } from './other-plans.ts';
import { printed, spaceless } from './paper.ts';
import { planFolder, serve } from './served.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
/** With the open choices unfolded, and one assumption and one project by itself. */
const PAGES = [
  '?set=timeToStaff:half',
  '/invloed',
  '/aannames',
  '/aannames/A13',
  '/onderdelen/4.4',
  '/overlap',
  '/scenarios',
];

/** What the server tells of the certainty of the plan on this page, as it stands or under a setting. */
function asked(page: Page, setting = ''): Promise<Certainty> {
  return page.evaluate(async (under) => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const address = loaded.find((name) => /\/certainty(?:\?|$)/.test(name));
    if (address === undefined) throw new Error('nothing was asked of the certainty');
    const told: { json(): Promise<Certainty> } = await fetch(`${address.split('?')[0]}?${under}`);
    return told.json();
  }, setting);
}

/** The middle draw of the share of the shortage that is closed. */
function middle({ answer: { shareClosed } }: Certainty): number {
  if (shareClosed.drawn.kind !== 'known') throw new Error('the share is not known');
  return shareClosed.drawn.p50.value;
}

describe('how sure the answer is', () => {
  const stage = stageOf();

  it('says it first, in a sentence with the chance and one with the range, how it was drawn, and how far chance moves it', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, stage.address);
    await page.getByRole('link', { name: 'Hoe zeker is dit?' }).first().waitFor();
    await page.keyboard.press('9');
    await page.getByRole('heading', { level: 1, name: /^De kans dat het plan zijn ambitie haalt/ }).waitFor();
    const here = page.getByRole('navigation', { name: 'Onderdelen' }).locator('[aria-current=page]');
    expect(await here.allInnerTexts()).toEqual(['Overzicht']);
    const told = await asked(page);
    expect(await wordsIn(page.locator('.ks-answer .ks-room-head__lead'))).toBe(
      plainSpaced(told.sentences[1]?.nl ?? ''),
    );
    expect(told.sentences[1]?.nl).toMatch(/lost het plan .* van het tekort/);
    const errors = page.getByText(/^Met andere trekkingen kunnen/);
    expect(await wordsIn(errors)).toMatch(/: ± [\d,]+, ± [\d,]+ en ± [\d,]+ procentpunt\./);
    await page
      .locator('.ks-figure-frame__sentence .ks-error-mark', { hasText: /± .+ en ± / })
      .first()
      .waitFor();
    // Ranges of Kapstok's own on the example: a method, and no verdict on that region.
    await page.getByText(/Geen van deze aannames is gemeten.*niet als een oordeel/).waitFor();
    await page.getByText(/10\.000 keer doorgerekend/).click();
    await page.getByText(/Tussen laag en hoog liggen dus negen van de tien uitkomsten/).waitFor();
    await page.getByText('Tabel bij dit beeld').first().click();
    const cells = page.locator('.ks-figure-frame__table[open] .ks-drawn');
    expect(await cells.count()).toBeGreaterThan(0);
    expect(await cells.filter({ hasNotText: '±' }).count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.ks-figure-frame__table[open]').getByRole('button', { name: 'Bewaar als CSV' }).click(),
    ]);
    expect(await text(await file.createReadStream())).toMatch(/Midden \(P50\).*± bij Midden \(P50\)/);
    expect(complaints).toEqual([]);
  });

  it('has a switch for each open choice, and the headline follows it', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid`);
    const lead = page.locator('.ks-answer .ks-room-head__lead');
    const [own, before] = [await asked(page), await wordsIn(lead)];
    await page.getByText('Het plan laat 5 vragen open').click();
    const choice = page.getByRole('combobox', { name: 'Welk deel van de tijdwinst wordt inzet?' });
    await choice.selectOption({ label: 'De helft' });
    await page.getByText('Hier gelden deze keuzes:').waitFor();
    expect(new URL(page.url()).searchParams.get('set')).toBe('timeToStaff:half');
    const told = await asked(page, 'timeToStaff=half');
    expect(await wordsIn(lead)).toBe(plainSpaced(told.sentences[1]?.nl ?? ''));
    expect(middle(told)).toBeLessThan(middle(own));
    const list = page.locator('.ks-exports').getByRole('link', { name: 'CSV' });
    const file = await page.request.get(new URL((await list.getAttribute('href')) ?? '', page.url()).href);
    expect((await file.text()).split('\r\n')[1]).toContain(told.setting.label.nl);
    await page.getByRole('link', { name: 'Terug naar hoe het plan rekent' }).click();
    await expect.poll(() => wordsIn(lead)).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('stops drawing when one has waited long enough, and draws when asked again', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    let isSlow = true;
    await page.route('**/certainty*', async (route) => {
      if (isSlow) await new Promise((late) => setTimeout(late, 2_500));
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${stage.address}/zekerheid`);
    await page.getByText('Al 1 seconde bezig.').waitFor();
    const stopped = page.waitForEvent('requestfailed', (request) => request.url().includes('/certainty'));
    await page.getByRole('button', { name: 'Stop met trekken' }).press('Enter');
    await stopped;
    await page.getByText('Het trekken is gestopt.').waitFor();
    isSlow = false;
    await page.getByRole('button', { name: 'Trek nu' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^De kans dat het plan zijn ambitie haalt/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('has the register with what is weak and matters most first, filtered and as a file', async () => {
    const { page } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid/aannames`);
    const told = await asked(page);
    const names = () => page.locator('tbody th').allInnerTexts();
    // Of the example every assumption that matters is either assumed or from literature.
    const shares = new Map(told.shareSensitivities.map((row) => [row.assumption, row]));
    const weight = (id: string) => {
      const found = shares.get(id);
      return found === undefined || found.isNoise ? 0 : found.varianceShare;
    };
    const assumed = told.register.filter(({ id, quality }) => quality === 'assumed' && weight(id) > 0);
    const first = assumed.toSorted((a, b) => weight(b.id) - weight(a.id)).map(({ name }) => name.nl);
    expect((await names()).map(plainSpaced).slice(0, first.length)).toEqual(first.map(plainSpaced));
    await page.getByLabel('Onderbouwing').selectOption('literature');
    await expect.poll(() => new URL(page.url()).searchParams.get('quality')).toBe('literature');
    const literature = told.register.filter(({ quality }) => quality === 'literature');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(literature.length);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('aannames.csv');
    const [row = ''] = (await text(await file.createReadStream())).split('\r\n').slice(1);
    expect(row).toMatch(new RegExp(`;10000;1;${told.engine};[^;]+$`));
    await page.getByLabel('Onderbouwing').selectOption('');
    // The row of the plan behind an assumption stays open while one clicks on.
    await page.locator('.ks-about-cells a').first().click();
    const panel = page.getByRole('complementary', { name: 'In het plan' });
    await panel.locator('.ks-row').waitFor();
    await page.getByRole('link', { name: 'Wat maakt het meeste uit' }).click();
    await page
      .getByRole('heading', { level: 1, name: /maakt de marge naar schatting \d+% smaller/ })
      .waitFor();
    expect(await panel.isVisible()).toBe(true);
  });

  it.each(PAGES)('reads well at each size, light and dark: %s', async (path) => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid${path}`);
    expect(await atEachSize(page, judged, `certainty ${path.replaceAll(/\W/g, ' ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('speaks English', async () => {
    const { page } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid?lang=en`);
    await page.getByRole('heading', { level: 1, name: /^The chance that the plan/ }).waitFor();
    expect(await judged(page, 'light', 'certainty en 1440')).toEqual([]);
  });

  it('prints on A4 with the answer, and the register lying down with all of it', async () => {
    const { page } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid`);
    const answer = await wordsIn(page.locator('h1'));
    const paper = await printed(page);
    expect(paper.words).toContain(spaceless(answer));
    expect(new Set(paper.sheets)).toEqual(new Set(['595 x 842']));
    await visit(page, `${stage.address}/zekerheid/aannames`);
    const told = await asked(page);
    const list = await printed(page);
    expect(new Set(list.sheets)).toEqual(new Set(['842 x 595']));
    for (const { name } of told.register) expect(list.words).toContain(spaceless(plainSpaced(name.nl)));
  });
});

describe('what is not known of the certainty', () => {
  const stage = stageOf();

  it('is hatched and said, and a range without a meaning is a question on top', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await page.route('**/certainty', (route) => route.fulfill({ json: CERTAINTY }));
    await visit(page, `${stage.address}/zekerheid`);
    const fan = page.getByRole('figure', { name: /Wat het plan levert/ });
    const described = (await fan.locator('svg[role=img]').first().getAttribute('aria-label')) ?? '';
    expect(plainSpaced(described)).toMatch(/2025: nog niet te zeggen;.*2030: ten minste/);
    expect(await wordsIn(fan)).toContain('Gearceerd is nog niet bekend');
    // The third pillar of the example is not known, and the third chance can't be told.
    expect(await wordsIn(page.locator('.ks-chance').nth(2))).toContain('nog niet te zeggen');
    const question = page.getByRole('link', { name: 'Wat betekent dit bereik?' });
    expect(await atEachSize(page, judged, 'certainty unknown')).toEqual([]);
    await question.click();
    await page.getByText('Dit plan is gelezen uit een bestand.', { exact: false }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows what is on its way, and says what happened when it does not come', async () => {
    const { page } = await openPage(stage.browser, DESK);
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/certainty', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${stage.address}/zekerheid`);
    await page.getByText('Het plan wordt duizenden keren doorgerekend').waitFor();
    expect(await judged(page, 'light', 'certainty waiting 1440')).toEqual([]);
    go();
    await page.getByRole('alert').waitFor({ timeout: 20_000 });
    expect(await wordsIn(page.getByRole('alert'))).toContain('De server is niet te bereiken');
    await page.unroute('**/certainty');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('heading', { level: 1, name: /^De kans/ }).waitFor();
  });
});

describe('a plan of which nothing is said to be uncertain', () => {
  const folder = planFolder(WITHOUT_FIGURES);
  const stage = stageOf(() => serve(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what to do first, and never nought', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    for (const path of ['', '/invloed', '/aannames']) {
      await visit(page, `${stage.address}/zekerheid${path}`);
      expect(await wordsIn(page.locator('h1'))).toContain('nog niet te zeggen');
      expect(await wordsIn(page.locator('main'))).not.toMatch(/\b0(?:,0)?%/);
    }
    expect(await judged(page, 'light', 'certainty none 1440')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('a plan in persons with a range', () => {
  const tables = {
    ...IN_PERSONS,
    assumptions: [
      'id,name,on,shape,meaning,low,high,unit,quality',
      'T,Tekort,labour-shortage:shortage:value,range,bounds,40,60,persons,expert',
      '',
    ].join('\n'),
  };
  const folder = planFolder(tables);
  const stage = stageOf(() => serve(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('draws the shortage, and tells that the share hangs on it', async () => {
    const { page } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid/invloed`);
    await settled(page);
    expect(await wordsIn(page.locator('h1'))).toContain('“Tekort”');
    await page.goto(`${stage.address}/zekerheid`);
    await settled(page);
    // Uniform from 40 to 60: the fifth and the ninety-fifth of a hundred lie at 41 and 59 persons.
    await page.getByText('Tabel bij dit beeld').first().click();
    const row = page.getByRole('row', { name: /^Tekort/ }).first();
    expect(await wordsIn(row)).toMatch(/41,0.*50,0.*59,0/s);
  });
});
