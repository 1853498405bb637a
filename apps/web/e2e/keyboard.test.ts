import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeComplaints, openPage, visit, wordsIn } from './journey.ts';
import { stageOf } from './stage.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('with the keyboard only', () => {
  const stage = stageOf();
  let page: Page;
  beforeEach(async () => {
    ({ page } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' }));
    await visit(page, stage.address);
  });

  it('goes past the rooms to the content at once', async () => {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    // The first stop in the content is the first figure of the answer.
    expect(await focused(page)).toContain('435,6 fte');
  });

  it('asks why, reads the panel, and comes back to where it was', async () => {
    await page.locator('.ks-answer a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Waarom?');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('435,6 fte');
    expect(new URL(page.url()).searchParams.has('why')).toBe(false);
  });

  it('finds a project with / and goes there', async () => {
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('zorgstart');
    await page.getByRole('option').first().waitFor();
    // While the list is open the rest is hidden from screen readers; the focus can't go there without closing it.
    expect(await axeComplaints(page, ['aria-hidden-focus'])).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '4.7 Zorgstart' }).waitFor();
  });

  it('finds a figure and a finding', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('deel van de ambitie');
    await page
      .getByRole('option', { name: /Cijfer/ })
      .first()
      .click();
    await page.getByRole('complementary').getByText('46,3%').first().waitFor();
    expect(new URL(page.url()).searchParams.get('why')).toBe('plan/shortage.shareOfAmbition');
    await page.keyboard.press('Escape');
    await page.keyboard.type('deeltijdfactor');
    await page
      .getByRole('option', { name: /Bevinding/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Doorlichting' }).waitFor();
    expect(await page.locator('.ks-finding--asked').count()).toBe(1);
  });

  it('finds an assumption, an indicator, a milestone and a decision, and shows its row', async () => {
    // parameters.csv, kpis.csv, milestones.csv and decisions.csv of the example.
    const rows = [
      ['gemiddelde deeltijdfactor', /Uitgangspunt/, '0,7'],
      ['zelfredzaamheid', /Indicator/, 'K2'],
      ['communicatieplan', /Mijlpaal/, 'Communicatieplan gereed'],
      ['project 1.1 mee indienen', /Besluit/, 'D2'],
    ] as const;
    for (const [question, kind, cell] of rows) {
      await page.getByRole('combobox').fill('');
      await page.getByRole('combobox').pressSequentially(question);
      await page.getByRole('option', { name: kind }).first().click();
      const panel = page.getByRole('complementary', { name: 'In het plan' });
      await panel.getByRole('cell', { name: cell, exact: true }).first().waitFor();
      expect(await axeComplaints(page)).toEqual([]);
      await page.getByRole('button', { name: 'Sluiten' }).click();
    }
  });

  it('goes to each room by its digit, and by none to a room that a plan which is read does not have', async () => {
    for (const [key, title] of [
      ['2', 'Pijlers en projecten'],
      ['3', 'Businesscases'],
      ['4', 'Doorlichting'],
      ['5', 'Eigen plan'],
      ['1', /van het tekort/],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    for (const key of ['6', '7', '8', '2']) await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: 'Pijlers en projecten' }).waitFor();
    // Of the four only the last went anywhere.
    expect(await steps()).toBe(before + 1);
  });

  it('goes to a room by its digit, and shows and turns off the shortcuts', async () => {
    await page.keyboard.press('4');
    await page.getByRole('heading', { level: 1, name: 'Doorlichting' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await axeComplaints(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Sneltoetsen gebruiken' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('2');
    expect(await wordsIn(page.locator('h1'))).toBe('Doorlichting');
  });

  it('shows where the focus is, everywhere it stops', async () => {
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const at = document.activeElement;
        return at === null || at === document.body ? 'page' : getComputedStyle(at).outlineStyle;
      });
      if (outline === 'none') unseen.push(await focused(page));
    }
    expect(unseen).toEqual([]);
  });
});
