import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { atEachSize, judged, openPage, visit, wordsIn } from './journey.ts';
import { EXAMPLE, planFolder, serve } from './served.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const DRAWN = { timeout: 20_000 };

/** The tables of the example, with others in their place. */
function exampleWith(tables: Readonly<Record<string, string>>): string {
  const names = readdirSync(EXAMPLE).filter((name) => name.endsWith('.csv'));
  const own = names.map((name) => [name.replace(/\.csv$/, ''), readFileSync(join(EXAMPLE, name), 'utf8')]);
  return planFolder({ ...Object.fromEntries(own), ...tables });
}

describe('how sure the answer of the example is', () => {
  const stage = stageOf();

  it('names the one assumption that makes the share lie so far apart, and what measuring it would bring', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid`);
    const words = page.locator('.ks-sure__words');
    await words.waitFor(DRAWN);
    const told = await wordsIn(words);
    expect(told).toMatch(
      /Dat het bereik van het deel van het tekort zo breed is, komt vooral door één aanname: “Personeelstekort in 2028” \(.+\) geeft naar schatting \d+% van de spreiding\./,
    );
    expect(told).toMatch(
      /Meten loont het meest bij “Personeelstekort in 2028” .+ wordt het bereik van het deel van het tekort naar schatting \d+% smaller\./,
    );
    expect(complaints).toEqual([]);
  });

  it('takes one year away of a row that was picked, and leaves the others', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid/schuiven?cells=business-case-benefits:2.2/time_gain`);
    const picked = page.locator('.ks-lever', { has: page.getByRole('button', { name: /^Haal weg/ }) });
    await expect.poll(() => picked.count(), DRAWN).toBeGreaterThan(2);
    const before = await picked.count();
    const name = await wordsIn(picked.first().locator('.ks-lever__name'));
    await picked
      .first()
      .getByRole('button', { name: /^Haal weg/ })
      .click();
    await expect.poll(() => picked.count(), DRAWN).toBe(before - 1);
    expect((await picked.locator('.ks-lever__name').allInnerTexts()).join(' ')).not.toContain(name);
    expect(complaints).toEqual([]);
  });

  it('stops drawing overlaps when one has waited long enough, and draws when asked again', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    let draw = () => {};
    const drawing = new Promise<void>((resolve) => {
      draw = resolve;
    });
    await page.route('**/overlaps*', async (route) => {
      await drawing;
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${stage.address}/zekerheid/overlap`);
    await page.getByText('Al 1 seconde bezig.').waitFor();
    expect(await judged(page, 'light', 'overlap waiting 1440')).toEqual([]);
    const stopped = page.waitForEvent('requestfailed', (request) => request.url().includes('/overlaps'));
    await page.getByRole('button', { name: 'Stop met trekken' }).press('Enter');
    await stopped;
    await page.getByText('Het trekken is gestopt.').waitFor();
    draw();
    await page.getByRole('button', { name: 'Trek nu' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Er is nog geen overlap aangegeven' }).waitFor(DRAWN);
    expect(complaints).toEqual([]);
  });
});

describe('two scenarios beside the example', () => {
  const folder = exampleWith({
    scenarios: 'code,name\nkrap,Krappe arbeidsmarkt\nruim,Ruime arbeidsmarkt\n',
    'scenario-settings':
      'scenario,on,value\nkrap,parameters:fte_per_person:value,0.6\nruim,parameters:fte_per_person:value,0.9\n',
  });
  const stage = stageOf(() => serve(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('stand side by side with the plan, each with its share, its chance and what it sets', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid/scenarios`);
    const sides = page.locator('section[aria-labelledby=own-scenarios] .ks-scenarios > li');
    await expect.poll(() => sides.count(), DRAWN).toBe(3);
    const [plan = '', tight = '', wide = ''] = await Promise.all(
      [0, 1, 2].map((at) => wordsIn(sides.nth(at))),
    );
    expect(plan).toContain('Het plan zoals het er staat');
    expect(tight).toMatch(/Krappe arbeidsmarkt.*deeltijdfactor .*: 0,6 fte per persoon in plaats van 0,7/s);
    expect(wide).toMatch(/Ruime arbeidsmarkt.*deeltijdfactor .*: 0,9 fte per persoon in plaats van 0,7/s);
    expect(await atEachSize(page, judged, 'two scenarios')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('a number that may be zero where something is divided by it', () => {
  const folder = planFolder({
    plan: 'key,value\ntitle,Nul\n',
    projects: 'code,name\nA,Een\n',
    parameters:
      'key,value,unit\nhours_per_fte,1600,hour/FTE/year\ncounting_window_from,2026,year\ncounting_window_to,2026,year\n',
    'business-cases': 'project,first_year,last_year,discount_base_year\nA,2026,2027,2026\n',
    'business-case-benefits': 'project,line,kind,unit,y2026,y2027\nA,uren,time_gain,hours,0,16000\n',
    assumptions:
      'id,name,on,shape,low,high,unit\nU,Uren per jaar,parameters:hours_per_fte:value,normal,0,1600,hour/FTE/year\n',
  });
  const stage = stageOf(() => serve(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is named, with what stood there and what was expected, and leads to where that is said', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid`);
    const main = page.locator('main');
    await expect.poll(() => wordsIn(main), DRAWN).toMatch(/volgens aanname “Uren per jaar” kan dat nul zijn/);
    expect(await wordsIn(main)).toMatch(
      /er staat: 0 tot 1\.600 .+ Verwacht wordt een getal dat altijd boven nul ligt\./s,
    );
    // The hours themselves do not hang on it.
    expect(await wordsIn(main)).toContain('In 2027 is dit in elke trekking 16.000 uur');
    expect(await atEachSize(page, judged, 'divided by zero')).toEqual([]);
    await page.getByRole('link', { name: /^Kan “.+” echt nul zijn\?/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Uren per jaar' }).waitFor(DRAWN);
    expect(complaints).toEqual([]);
  });
});
