import type { Certainty } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { plainSpaced } from '../src/language/together.ts';
import { asksToKeep } from './asked-to-keep.ts';
import { atEachSize, judged, openPage, visit, wordsIn } from './journey.ts';
import { KEPT_PLAN, serveStore, signedIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
/** The middle of what was computed, from words such as `ten minste 353,7 tot 466,9 fte`. */
function span(words: string): readonly number[] {
  const numbers = words.match(/\d[\d.]*(?:,\d+)?/g) ?? [];
  return numbers.map((number) => Number(number.replaceAll('.', '').replace(',', '.')));
}

/** The contribution of one side of the answer. */
async function contribution(page: Page, side: 0 | 1): Promise<readonly number[]> {
  const cell = page.locator('.ks-what-if__side').nth(side).locator('dd').first();
  await expect.poll(() => wordsIn(cell), { timeout: 20_000 }).toMatch(/\d/);
  // The errors stand behind it.
  return span(await wordsIn(cell)).slice(0, 2);
}

/** Asks the server how sure the answer is in a scenario: what the contribution lies between, as it is written. */
async function answerOf(page: Page, scenario: string): Promise<readonly number[]> {
  const { answer } = await page.evaluate(
    async ([plan, code]): Promise<Certainty> => {
      const asked = await fetch(`/api/v1/plans/${plan}/certainty?scenario=${code}`);
      return await asked.json();
    },
    [KEPT_PLAN, scenario],
  );
  const { drawn } = answer.contribution;
  if (drawn.kind !== 'known') throw new Error('the contribution is not known');
  return [drawn.p5.value, drawn.p95.value].map((value) => Number(value.toFixed(1)));
}

/** The code of the scenario that the page has a way to. */
async function scenarioIn(page: Page): Promise<string | undefined> {
  const way = await page.getByRole('link', { name: /^Bekijk alles in dit scenario/ }).getAttribute('href');
  return new URL(way ?? '', page.url()).searchParams.get('scenario') ?? undefined;
}

describe('moving an input', () => {
  const stage = stageOf();

  it('shows at once what it does to the answer, and the way back', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid/schuiven`);
    const told = await page.evaluate(async () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      const address = loaded.find((name) => /\/what-if(?:\?|$)/.test(name));
      if (address === undefined) throw new Error('nothing was asked to move');
      const answer: { json(): Promise<Certainty> } = await fetch(address.replace('/what-if', '/certainty'));
      return answer.json();
    });
    const assumed = told.answer.contribution.drawn;
    if (assumed.kind !== 'known') throw new Error('the contribution is not known');
    // What the browser computes is what the server does.
    const [low = 0, high = 0] = await contribution(page, 0);
    expect([low, high]).toEqual(
      [assumed.p5.value, assumed.p95.value].map((value) => Number(value.toFixed(1))),
    );
    // What does most to the answer is on top.
    const strongest = told.shareSensitivities[0]?.name.nl ?? '';
    await page.getByText('Bovenaan staat wat het meeste met het antwoord doet.').waitFor();
    expect(await wordsIn(page.locator('.ks-lever__name').first())).toBe(plainSpaced(strongest));
    const ofContribution = told.sensitivities[0]?.name.nl ?? '';
    const lever = page.locator('.ks-lever').filter({ hasText: ofContribution });
    await lever.getByRole('slider').fill('0');
    await expect.poll(() => page.locator('.ks-what-if__side').count()).toBe(2);
    await expect.poll(async () => (await contribution(page, 1))[1] ?? 0).toBeLessThan(high);
    expect(await wordsIn(lever)).toContain('Vast op');
    expect(await atEachSize(page, judged, 'what if')).toEqual([]);
    await lever.getByRole('button', { name: 'Zet terug' }).click();
    await expect.poll(() => page.locator('.ks-what-if__side').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('takes a typed value, says what is no value, and can be done by keyboard', async () => {
    const { page } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid/schuiven?cells=parameters:hours_per_fte:value`);
    const lever = page.locator('.ks-lever').first();
    await contribution(page, 0);
    const field = lever.getByRole('textbox');
    await field.fill('veel');
    expect(await wordsIn(lever.getByRole('alert'))).toMatch(/^Typ een getal van .* tot /);
    await field.fill('936');
    // Half the hours in a year of work: twice the fte for the time gained, and as many for the people who come.
    const assumed = (await contribution(page, 0))[0] ?? 0;
    await expect.poll(async () => (await contribution(page, 1))[0] ?? 0).toBeGreaterThan(assumed);
    expect((await contribution(page, 1))[0] ?? 0).toBeLessThanOrEqual(2 * assumed + 0.1);
    expect(await field.inputValue()).toBe('936');
    const slider = lever.getByRole('slider');
    await slider.focus();
    const before = Number(await slider.inputValue());
    await page.keyboard.press('ArrowRight');
    expect(Number(await slider.inputValue())).toBe(before + 1);
  });

  it('computes each position of a slider, and the answer follows', async () => {
    const { page } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/zekerheid/schuiven`);
    await contribution(page, 0);
    const slider = page.locator('.ks-lever').first().getByRole('slider');
    const computed = page.locator('[data-positions]');
    const positions = async () => Number(await computed.getAttribute('data-positions'));
    const share = page.locator('.ks-what-if__side').nth(1).locator('dd').nth(1);
    const seen: string[] = [];
    for (const place of ['40', '200', '360']) {
      const before = await positions();
      await slider.fill(place);
      await expect.poll(positions).toBeGreaterThan(before);
      await expect.poll(() => page.locator('[data-behind=true]').count()).toBe(0);
      seen.push(await wordsIn(share));
    }
    expect(new Set(seen).size).toBe(3);
  });

  it('says of what it can not move why, and begins with a number that is typed', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(
      page,
      `${stage.address}/zekerheid/schuiven?cells=choices:timeToStaff%7Cparameters:nope:value`,
    );
    const unmoved = page.locator('.ks-lever--unmoved');
    await expect.poll(() => unmoved.count()).toBe(2);
    expect(await wordsIn(unmoved.nth(1))).toContain('staat niet (meer) als getal in het plan');
    const choice = unmoved.filter({ hasText: 'Dit is een open keuze.' });
    await choice.getByRole('textbox').fill('veel');
    await choice.getByRole('button', { name: 'Reken hiermee' }).click();
    expect(await wordsIn(choice.getByRole('alert'))).toBe('Typ een getal van 0% tot 100%.');
    expect(await judged(page, 'light', 'what if picked 1440')).toEqual([]);
    await choice.getByRole('textbox').fill('40');
    await page.keyboard.press('Enter');
    const lever = page.locator('.ks-lever').filter({ hasText: 'Zelf ingevuld: 40%' });
    await lever.waitFor({ timeout: 20_000 });
    // Less of the time becomes staff than the plan has it, which is all of it.
    const [assumed = 0] = await contribution(page, 0);
    await expect.poll(async () => (await contribution(page, 1))[0] ?? assumed).toBeLessThan(assumed);
    expect(await lever.getByRole('textbox').inputValue()).toBe('40%');
    expect(complaints).toEqual([]);
  });
});

describe('keeping what was moved', () => {
  const stage = stageOf(serveStore);

  it('is a scenario beside the plan, side by side with it as it stands', async () => {
    const who = await signedIn(stage.browser, stage.address, 'Datateam');
    const { page, complaints } = await openPage(stage.browser, DESK, who);
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/zekerheid/schuiven`);
    await contribution(page, 0);
    const lever = page.locator('.ks-lever').filter({ hasText: 'Deeltijdfactor' });
    await page.locator('.ks-settle > summary').click();
    await page.getByLabel('Welk deel van de tijdwinst wordt inzet?').selectOption('half');
    await page.waitForURL(/set=timeToStaff/);
    await lever.getByRole('slider').fill('300');
    await lever.getByRole('textbox').fill('1,05');
    await expect.poll(() => page.locator('.ks-what-if__side').count()).toBe(2);
    await expect.poll(() => page.locator('[data-behind=true]').count()).toBe(0);
    const moved = await contribution(page, 1);
    await page.getByRole('button', { name: 'Bewaar als scenario…' }).click();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Geef het scenario een naam.').waitFor();
    await page.getByLabel('Naam van het scenario').fill('Langer werken');
    await page.getByLabel('Waarom verandert dit?').fill('Om in de werkgroep naast het plan te leggen');
    expect(await judged(page, 'light', 'scenario kept 1440')).toEqual([]);
    await asksToKeep(page, page.getByRole('button', { name: 'Bewaar', exact: true }));
    // The plan is drawn anew before it is said to be kept.
    await page.getByRole('link', { name: 'Naar de scenario’s' }).click({ timeout: 60_000 });
    const sides = page.locator('section[aria-labelledby=own-scenarios] .ks-scenarios > li');
    await expect.poll(() => sides.count(), { timeout: 20_000 }).toBe(2);
    expect(await wordsIn(sides.nth(0))).toContain('Het plan zoals het er staat');
    expect(await wordsIn(sides.nth(1))).toMatch(/Langer werken[\s\S]*Deeltijdfactor: [^:]*1,05/);
    expect(await wordsIn(sides.nth(1))).toMatch(/tijdwinst wordt inzet\?: De helft/);
    // What the browser computed is what the server gives for the plan with these numbers.
    const kept = await answerOf(page, (await scenarioIn(page)) ?? '');
    expect(moved).toEqual(kept);
    // What was switched is in the scenario and no longer around it.
    expect(page.url()).not.toContain('set=');
    expect(await atEachSize(page, judged, 'scenarios side by side')).toEqual([]);
    await sides
      .nth(1)
      .getByRole('link', { name: /^Bekijk alles in dit scenario/ })
      .click();
    await page.getByText('U ziet het scenario Langer werken.').waitFor({ timeout: 20_000 });
    expect(await page.getByRole('figure', { name: /Bijdrage in fte/ }).count()).toBe(1);
    // Moving goes on from the scenario, and says so.
    await page.getByRole('link', { name: 'Zelf schuiven' }).click();
    await page.getByText('Zoals in het scenario').first().waitFor({ timeout: 20_000 });
    await page.getByText('U ziet het scenario Langer werken.').waitFor();
    expect(await contribution(page, 0)).toEqual(kept);
    expect(await wordsIn(lever)).toContain('Vast op 1,05');
    // The browser says itself that keeping was answered by a 422 before it was said outright.
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });

  it('is not for who only reads: it is said why', async () => {
    const who = await signedIn(stage.browser, stage.address, 'Meelezer');
    const { page } = await openPage(stage.browser, DESK, who);
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/zekerheid/schuiven`);
    await contribution(page, 0);
    await page.locator('.ks-lever').first().getByRole('slider').fill('10');
    await expect.poll(() => page.locator('.ks-what-if__side').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Bewaar als scenario…' }).count()).toBe(0);
  });
});
