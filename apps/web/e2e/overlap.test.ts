import type { FigureDto, Overlaps, Overview } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { asksToKeep } from './asked-to-keep.ts';
import { atEachSize, judged, type KeptBy, openPage, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, serveStore, signedIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
/** The plan is computed and drawn anew after each change. */
const DRAWN = { timeout: 20_000 };
const PLAN = `/p/${KEPT_PLAN}`;

function amount({ value }: FigureDto): number {
  if (value.kind !== 'known') throw new Error('the figure is not known');
  return value.low;
}

/** By how much less care the plan says is used each year, in euros. */
async function total(page: Page): Promise<number> {
  const { careCost } = await askAs<Overview>(page, `/plans/${KEPT_PLAN}/overview`);
  return amount(careCost.structural.gross);
}

describe('declaring an overlap', () => {
  const stage = stageOf(serveStore);
  let dataTeam: KeptBy;
  let reader: KeptBy;
  beforeAll(async () => {
    dataTeam = await signedIn(stage.browser, stage.address, 'Datateam');
    reader = await signedIn(stage.browser, stage.address, 'Meelezer');
  });
  const opened = async (who: KeptBy, path: string) => {
    const { page, complaints } = await openPage(stage.browser, DESK, who);
    await visit(page, `${stage.address}${PLAN}${path}`);
    return { page, complaints };
  };

  it('is not for who only reads: what might overlap is seen, and why one may not', async () => {
    const { page, complaints } = await opened(reader, '/zekerheid/overlap');
    await page.getByRole('heading', { level: 1, name: 'Er is nog geen overlap aangegeven' }).waitFor(DRAWN);
    const told = await askAs<Overlaps>(page, `/plans/${KEPT_PLAN}/overlaps`);
    expect(await page.locator('.ks-suggested > li').count()).toBe(told.suggested.length);
    expect(told.suggested.length).toBeGreaterThan(0);
    expect(await wordsIn(page.locator('main .ks-read-only'))).toContain(
      'Uw rol (meelezer) mag niet wijzigen',
    );
    expect(await page.getByRole('button', { name: /^Geef deze overlap aan/ }).count()).toBe(0);
    await visit(page, `${stage.address}${PLAN}`);
    await page.getByRole('link', { name: 'Hoe zeker zijn de plannen van deze regio samen?' }).click();
    await page.getByRole('heading', { level: 1, name: /plannen van deze regio/ }).waitFor(DRAWN);
    expect(await judged(page, 'light', 'certainty region 1440')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('starts at what the audit sees, is kept with its range, and lowers the total', async () => {
    const { page, complaints } = await opened(dataTeam, '/zekerheid/overlap');
    await page.getByRole('heading', { level: 1, name: 'Er is nog geen overlap aangegeven' }).waitFor(DRAWN);
    expect(await atEachSize(page, judged, 'overlap suggested')).toEqual([]);
    const before = await total(page);
    const { suggested } = await askAs<Overlaps>(page, `/plans/${KEPT_PLAN}/overlaps`);
    const gross = (suggested[0]?.lines ?? []).map((line) => amount(line.gross));
    const first = page.locator('.ks-suggested > li').first();
    await first.getByRole('button', { name: /^Geef deze overlap aan/ }).click();
    await first.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await first.getByText('Typ een percentage van 0 tot 100.').waitFor();
    await first.getByLabel('Een bereik: het is onzeker').check();
    await first.getByLabel('Ten minste, in %').fill('20');
    await first.getByLabel('Waarschijnlijk, in %').fill('50');
    await first.getByLabel('Ten hoogste, in %').fill('62,5');
    await first.getByLabel(/^Om welke mensen/).fill('Inwoners die nu naar de huisarts gaan');
    await first.getByLabel(/^Bron/).fill('Werksessie met de projecten');
    await first.getByLabel('Waarom verandert dit?').fill('De projecten gaan over dezelfde mensen');
    expect(await atEachSize(page, judged, 'overlap asked')).toEqual([]);
    await first.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Het plan wordt opnieuw doorgerekend.').waitFor(DRAWN);
    const head = page.getByRole('heading', { level: 1, name: '1 overlap gaat van de opbrengst af' });
    await head.waitFor(DRAWN);
    // Half of all but the largest is counted twice.
    const twice = (gross.reduce((sum, one) => sum + one, 0) - Math.max(...gross)) / 2;
    await expect.poll(() => total(page), DRAWN).toBeCloseTo(before - twice, 0);
    expect(await wordsIn(page.locator('.ks-overlap-facts').first())).toMatch(/waarschijnlijk € .* tot /);
    // Two by two: what they book, and what that is together.
    const [one = 0, other = 0] = gross;
    const pair = await wordsIn(page.getByRole('row', { name: /^1\.1 .* en 2\.2 / }));
    const [both, twiceOfBoth] = [one + other, Math.min(one, other) / 2];
    for (const euros of [both, both - twiceOfBoth, twiceOfBoth]) {
      expect(pair).toContain(Math.round(euros).toLocaleString('nl-NL'));
    }
    expect(await page.locator('.ks-suggested > li').count()).toBe(suggested.length - 1);
    expect(await atEachSize(page, judged, 'overlap declared')).toEqual([]);
    await declaresOwn(page);
    await expect.poll(() => total(page), DRAWN).toBeLessThan(before - twice - 1);
    await visit(page, `${stage.address}${PLAN}/zekerheid/aannames`);
    await page
      .getByRole('row', { name: /^Overlap / })
      .first()
      .waitFor(DRAWN);
    // The browser says itself that keeping was answered by a 422 before it was said outright.
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });
});

/** Declares an overlap that nobody suggested: two lines, sought by their words. */
async function declaresOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kies batenregels…' }).click();
  const form = page.getByRole('form', { name: 'Zelf een overlap aangeven' });
  const seek = form.getByLabel('Zoek een project of batenregel');
  for (const line of ['2.2 Minder kosten wijkverpleging', '3.6 Minder kosten wijkverpleging']) {
    await seek.fill(line);
    await form.getByRole('checkbox', { name: line }).check();
  }
  await form.getByLabel('Naam van de overlap').fill('Dezelfde ouderen');
  await form.getByLabel('Overlap in %').fill('40');
  await form.getByLabel('Waarom verandert dit?').fill('Dat zeggen beide projecten');
  expect(await judged(page, 'light', 'overlap own 1440')).toEqual([]);
  await asksToKeep(page, form.getByRole('button', { name: 'Bewaar', exact: true }));
  const head = page.getByRole('heading', { level: 1, name: '2 keer overlap gaat van de opbrengst af' });
  await head.waitFor(DRAWN);
}
