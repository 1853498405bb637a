import type { RecordList, VersionList } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  atEachSize,
  axeComplaints,
  judged,
  type KeptBy,
  openPage,
  pictured,
  SIZES,
  settled,
  visit,
  wordsIn,
} from './journey.ts';
import { askAs, KEPT_PLAN, onPageOf, serveStore, signedIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const PLAN = `/plans/${KEPT_PLAN}`;
const STATE = 'Welke stand u ziet';

describe('which state of a plan one sees', () => {
  const stage = stageOf(serveStore);
  let coordinator: KeptBy;
  /** A moment at which the plan was as it was loaded. */
  let before: string;
  let version: string;

  beforeAll(async () => {
    coordinator = await signedIn(stage.browser, stage.address, 'Programmacoördinatie');
    await onPageOf(stage, coordinator, async (page) => {
      const { versions } = await askAs<VersionList>(page, `${PLAN}/versions`);
      version = versions.find(({ name }) => name === '1.2')?.id ?? '';
      before = new Date().toISOString();
      // labour-shortage.csv: a shortage of 2240 persons.
      await set(page, '2240', '2800');
    });
  });

  it('follows the working version, an earlier day and a version, in the answer', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, stage.address);
    // 435.6 FTE of 2800 persons at 0.7, which is 1960 FTE: 22.2%.
    expect(await wordsIn(page.locator('h1'))).toContain('22,2% van het tekort');
    expect(await page.getByRole('region', { name: STATE }).count()).toBe(0);
    await visit(page, `${stage.address}/?asOf=${before}`);
    // 435.6 FTE of 2240 persons at 0.7, which is 1568 FTE: 27.8%.
    expect(await wordsIn(page.locator('h1'))).toContain('27,8% van het tekort');
    expect(await wordsIn(page.getByRole('region', { name: STATE }))).toContain(
      'U ziet het plan zoals het was',
    );
    await page.getByRole('link', { name: 'Naar de werkversie' }).click();
    await page.getByRole('heading', { level: 1, name: /22,2%/ }).waitFor();
    await page.getByRole('button', { name: /Werkversie na 1\.2/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Versie 1\.2/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /27,8%/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('version')).toBe(version);
    expect(complaints).toEqual([]);
  });

  it('keeps that state on every screen, in every figure and in what one takes out', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}/?version=${version}&why=plan/shortage.shareClosed`);
    expect(await wordsIn(page.getByRole('complementary', { name: 'Waarom?' }))).toContain('27,8%');
    for (const room of ['Plan', 'Businesscases', 'Doorlichting', 'Gegevens', 'Overzicht']) {
      await page.getByRole('navigation').getByRole('link', { name: room, exact: true }).click();
      await settled(page);
      expect(new URL(page.url()).searchParams.get('version')).toBe(version);
      expect(await wordsIn(page.getByRole('region', { name: STATE }))).toContain(
        'U ziet versie 1.2, vastgesteld',
      );
      expect(await page.title()).toContain('versie 1.2');
    }
    await page.getByRole('navigation').getByRole('link', { name: 'Doorlichting', exact: true }).click();
    const excel = page.getByRole('link', { name: 'Excel' });
    expect(await excel.getAttribute('href')).toContain(`version=${version}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('region', { name: STATE }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('keeps that state in the history and in what it says of the whole region', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    const [changed, undo] = [
      page.getByText('Nieuwe cijfers over het tekort').first(),
      page.getByRole('button', { name: /^Maak ongedaan/ }),
    ];
    await visit(page, `${stage.address}/geschiedenis`);
    await changed.waitFor();
    expect(await undo.count()).toBeGreaterThan(0);
    const restore = page.getByRole('link', { name: /^Zet het plan terug/ });
    expect(await restore.count()).toBeGreaterThan(0);
    for (const state of [`asOf=${before}`, `version=${version}`]) {
      await visit(page, `${stage.address}/geschiedenis?${state}`);
      await page.locator('.ks-changes').waitFor();
      expect(await changed.count()).toBe(0);
      expect([await undo.count(), await restore.count()]).toEqual([0, 0]);
    }
    const together = page.getByRole('table', { name: 'Wat elk plan bijdraagt' });
    const cells = async (asked: string): Promise<string> => {
      await visit(page, `${stage.address}/zekerheid/regio${asked}`);
      await together.waitFor();
      return await wordsIn(together);
    };
    expect(await cells('')).toContain('zoals het nu is');
    // The server says of which moment its answer is.
    expect(await cells(`?asOf=${before}`)).toContain('zoals het toen was');
    const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect(new URL(file ?? '', stage.address).searchParams.get('asOf')).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('asks for another day with the keyboard, and comes back to today', async () => {
    const { page } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}/plan`);
    await page.getByRole('button', { name: /Stand van/ }).focus();
    await page.keyboard.press('Enter');
    const day = page.getByRole('dialog').getByRole('spinbutton', { name: /dag/i }).first();
    // The night that the clock is set back has an hour twice, and the one it is set forward lacks one.
    const year = new Date().getFullYear() - 1;
    const typed = async (month: string): Promise<void> => {
      await day.focus();
      await page.keyboard.type(`${lastSunday(year, month)}${month}${year}`);
      await page.getByRole('spinbutton', { name: /uur/i }).focus();
      await page.keyboard.type('0230');
    };
    await typed('03');
    await page.getByText('02:30 was er niet').waitFor();
    expect(await page.getByRole('button', { name: 'Toon deze stand' }).isDisabled()).toBe(true);
    await typed('10');
    await page.getByLabel('02:30 wintertijd').check();
    expect(await judged(page, 'light', 'as-of-twice 1440')).toEqual([]);
    await page.getByRole('button', { name: 'Toon deze stand' }).click();
    const winter = `${year}-10-${lastSunday(year, '10')}T01:30:59.999Z`;
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBe(winter);
    const bar = page.locator('.ks-bar');
    await bar.getByRole('button', { name: /02:30 \(wintertijd\)/ }).click();
    expect(await page.getByLabel('02:30 wintertijd').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Terug naar vandaag' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBe(null);
    await page.getByRole('button', { name: /Stand van/ }).click();
    await day.focus();
    await page.keyboard.type('01012026');
    await page.getByRole('button', { name: 'Toon deze stand' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).not.toBe(null);
    const asOf = new URL(page.url()).searchParams.get('asOf') ?? '';
    // The end of that day on the clock of the browser.
    expect(await page.evaluate((moment) => new Date(moment).toDateString(), asOf)).toBe('Thu Jan 01 2026');
    // The plan was not there yet: that is said, with a way back.
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await wordsIn(notice)).toMatch(/Toen was dit plan er nog niet. Het begint op \d+ \w+ \d{4}/);
    // Where one is, and as of when, stays said.
    await bar.getByText('Noord- en Midden-Limburg', { exact: true }).waitFor();
    expect(await wordsIn(bar.getByRole('button', { name: /Stand van/ }))).toContain('1 januari 2026');
    await bar.getByRole('button', { name: /Werkversie/ }).waitFor();
    // Who one is stands where it always does.
    const tools = await page.locator('.ks-bar__tools').boundingBox();
    expect((tools?.x ?? 0) + (tools?.width ?? 0)).toBeGreaterThan(1440 - 60);
    expect(await judged(page, 'light', 'kept-before-plan 1440')).toEqual([]);
    await notice.getByRole('link', { name: 'Naar het plan van vandaag' }).click();
    await page.locator('.ks-table').first().waitFor();
    await visit(page, `${stage.address}/plan?asOf=${before}`);
    await page.getByRole('button', { name: /Stand van/ }).click();
    await page.getByRole('button', { name: 'Terug naar vandaag' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBe(null);
  });

  it('shows the month of a day that is typed', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}/plan`);
    await page.getByRole('button', { name: /Stand van/ }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('spinbutton', { name: /dag/i }).first().focus();
    await page.keyboard.type('25102025');
    await asked.getByRole('grid', { name: /oktober 2025/ }).waitFor();
    // The arrows of the month still turn it.
    await asked.getByRole('button', { name: 'Vorige maand' }).click();
    await asked.getByRole('grid', { name: /september 2025/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['asOf=2026-10-25T02:30', 'Er staat asOf=2026-10-25T02:30. Verwacht is een moment met tijdzone'],
    ['version=1.2', 'Er staat version=1.2. Verwacht is het kenmerk van een versie'],
  ])('shows no figure where the address asks for a state that can not be read: %s', async (state, told) => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    for (const path of ['', 'plan', 'gegevens', 'beheer/logboek']) {
      await visit(page, `${stage.address}/${path}?${state}&why=plan/shortage.shareClosed`);
      const notice = page.getByRole('alert');
      await notice.getByText(told).waitFor();
      expect(await wordsIn(page.locator('main'))).not.toContain('%');
      expect(await page.getByRole('complementary', { name: 'Waarom?' }).count()).toBe(0);
    }
    await visit(page, `${stage.address}/?${state}`);
    expect(await atEachSize(page, judged, `unreadable-${state.slice(0, 4)}`)).toEqual([]);
    await page.getByRole('link', { name: 'Naar het plan van vandaag' }).click();
    await page.getByRole('heading', { level: 1, name: /van het tekort/ }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });

  it('shows who sees versions only the way back from a moment that was sent to them', async () => {
    const participant = await signedIn(stage.browser, stage.address, 'Deelnemende organisatie');
    const { page } = await openPage(stage.browser, DESK, participant);
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/plan?asOf=${before}`);
    const notice = page.getByRole('alert');
    expect(await wordsIn(notice)).toContain('U ziet van dit plan alleen versies.');
    expect(await atEachSize(page, judged, 'moment-not-seen')).toEqual([]);
    await notice.getByRole('link', { name: 'Naar de laatste versie die u mag zien' }).click();
    await page.locator('.ks-table').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('compares with the moment that the frame shows', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    const shown = async (state: string): Promise<string> => {
      await visit(page, `${stage.address}/vergelijking${state}`);
      await page.locator('.ks-compare__answer').waitFor();
      return await wordsIn(page.locator('.ks-compare__answer'));
    };
    // The version and the plan as it was loaded are alike: 27.8% on both sides; now it is 22.2%.
    expect(await shown('')).toMatch(/27,8%.*22,2%/);
    expect(await shown(`?asOf=${before}`)).toMatch(/blijft.*27,8%/);
    expect(await wordsIn(page.getByRole('heading', { level: 1 }))).toMatch(/versie 1\.2.*stand van/i);
    expect(complaints).toEqual([]);
  });

  it('compares with either of an hour that comes twice', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}/vergelijking`);
    const side = page.locator('main').getByRole('combobox').first();
    await side.selectOption({ label: 'Een ander moment…' });
    const year = new Date().getFullYear() - 1;
    const moment = page.locator('input[type="datetime-local"]');
    await moment.fill(`${year}-03-${lastSunday(year, '03')}T02:30`);
    await page.getByText('02:30 was er niet').waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe(null);
    const day = `${year}-10-${lastSunday(year, '10')}`;
    await moment.fill(`${day}T02:30`);
    const from = () => new URL(page.url()).searchParams.get('from');
    await expect.poll(from).toBe(`${day}T00:30:00.000Z`);
    await page.getByText('02:30 wintertijd').click();
    await expect.poll(from).toBe(`${day}T01:30:00.000Z`);
    expect(complaints).toEqual([]);
  });

  it.each(SIZES)('reads well at $width x $height, light and dark', async (size) => {
    const { page } = await openPage(stage.browser, { ...size, scheme: 'light' }, coordinator);
    await visit(page, `${stage.address}/plan?version=${version}`);
    expect(await judged(page, 'light', `kept-version ${size.width}`)).toEqual([]);
    expect(await judged(page, 'dark', `kept-version ${size.width}`)).toEqual([]);
    await page.getByRole('button', { name: /^Versie 1\.2/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Versie 1\.2/ })
      .waitFor();
    expect(await pictured(page, 'light', `kept-versions ${size.width}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await visit(page, `${stage.address}/?asOf=${before}`);
    await page.getByRole('button', { name: /Stand van/ }).click();
    await page.getByRole('dialog').getByRole('grid').waitFor();
    expect(await pictured(page, 'dark', `kept-as-of ${size.width}`)).toEqual([]);
  });

  it('says which cell keeps it from being computed, and leads there; the rest works on', async () => {
    const { page } = await openPage(stage.browser, DESK, coordinator);
    await page.goto(stage.address);
    await set(page, '2800', 'veel');
    await visit(page, stage.address);
    await page
      .getByRole('heading', { level: 1, name: 'De cijfers kunnen nu niet worden berekend' })
      .waitFor();
    expect(await wordsIn(page.locator('main'))).toContain('veel');
    expect(await judged(page, 'light', 'kept-faults 1440')).toEqual([]);
    // A version of it is made with that warning, which names the cell.
    await visit(page, `${stage.address}/versies`);
    await page.getByRole('button', { name: 'Maak een conceptversie' }).click();
    await page.getByLabel('Naam van de versie').fill('Onberekend');
    await page.getByLabel('Waarom deze versie?').fill('Tussenstand');
    await page.getByRole('button', { name: 'Maak de versie' }).click();
    const warned = page.getByRole('alertdialog', { name: 'Versie Onberekend is gemaakt' });
    await warned.waitFor();
    expect(await wordsIn(warned)).toMatch(/tekort.*"veel"/is);
    expect(await axeComplaints(page, ['aria-hidden-focus'])).toEqual([]);
    await warned.getByRole('button', { name: 'Sluiten' }).click();
    await warned.waitFor({ state: 'detached' });
    await visit(page, stage.address);
    await page.getByRole('link', { name: 'Naar deze regel' }).click();
    await page.waitForURL(/\/gegevens\/labour-shortage\?record=/);
    await settled(page);
    await page.locator('td:focus').waitFor();
    expect(await wordsIn(page.locator('td:focus'))).toContain('veel');
    await page.getByRole('navigation').getByRole('link', { name: 'Geschiedenis' }).click();
    await page.getByText('Nieuwe cijfers over het tekort').first().waitFor();
    // Who did it takes it back there.
    await visit(page, stage.address);
    await page.getByRole('button', { name: /^Maak ongedaan/ }).click();
    const asked = page.getByRole('alertdialog', { name: 'Uw wijziging ongedaan maken?' });
    await asked.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByRole('heading', { level: 1, name: /22,2% van het tekort/ }).waitFor();
  });
});

/** The day of the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: string): number {
  return 31 - new Date(`${year}-${month}-31T12:00:00Z`).getUTCDay();
}

/** Sets the shortage that the plan is held against, as who signed in on the page. */
async function set(page: Page, was: string, becomes: string): Promise<void> {
  const list = await askAs<RecordList>(page, `${PLAN}/records?table=labour-shortage`);
  const found = list.records.find(({ cells }) => cells.value === was);
  if (found === undefined) throw new Error(`the example says no shortage of ${was} persons`);
  const edit = { kind: 'set', id: found.id, table: 'labour-shortage', field: 'value' };
  const body = {
    id: crypto.randomUUID(),
    reason: 'Nieuwe cijfers over het tekort',
    edits: [{ ...edit, before: was, after: becomes }],
    keepUnreadable: true,
  };
  await askAs(page, `${PLAN}/changes`, { method: 'POST', body });
}
