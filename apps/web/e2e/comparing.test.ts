import type { RecordList } from '@kapstok/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  atEachSize,
  judged,
  type KeptBy,
  openPage,
  SIZES,
  settled,
  surplusWidth,
  visit,
  wordsIn,
} from './journey.ts';
import { askAs, KEPT_PLAN, serveStore, signedIn } from './kept.ts';
import { printed, spaceless } from './paper.ts';
import { keepPicture } from './pictures.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const PLAN = `/p/${KEPT_PLAN}`;

describe('versions and what differs between them', () => {
  const stage = stageOf(serveStore);
  let coordinator: KeptBy;
  let board: KeptBy;
  beforeAll(async () => {
    const { browser, address } = stage;
    [coordinator, board] = await Promise.all([
      signedIn(browser, address, 'Programmacoördinatie'),
      signedIn(browser, address, 'Bestuur'),
    ]);
  });

  const opened = async (who: KeptBy, path: string) => {
    const { page, complaints } = await openPage(stage.browser, DESK, who);
    await visit(page, `${stage.address}${path}`);
    return { page, complaints };
  };

  it('changes a value on its row, and the comparison tells what that does', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}?why=row:labour-shortage:10`);
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Wijzig waarde' }).click();
    await panel.getByLabel('Wordt').fill('2800');
    await panel.getByLabel('Waarom verandert dit?').fill('Nieuwe cijfers over het tekort');
    await panel.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await panel.getByLabel('Wordt').waitFor({ state: 'detached' });
    await visit(page, `${stage.address}${PLAN}/vergelijking`);
    await page.locator('.ks-compare__answer').waitFor();
    // 435.6 FTE of 1568, and of 2800 x 0.7 = 1960: 27.8% and 22.2%, which is 5.6 points less.
    expect(await wordsIn(page.locator('.ks-compare__answer'))).toMatch(/27,8%.*22,2%.*-5,6 procentpunt/);
    expect(await wordsIn(page.locator('.ks-compare__edits'))).toMatch(/2\.240.*2\.800/s);
    expect(new URL(page.url()).pathname).toBe(`${PLAN}/vergelijking`);
    expect(complaints).toEqual([]);
  });

  it.each(SIZES)('reads well at $width x $height, light and dark', async (size) => {
    const { page, complaints } = await openPage(stage.browser, { ...size, scheme: 'light' }, coordinator);
    for (const [name, path] of [
      ['data', 'gegevens'],
      ['table', 'gegevens/budget-lines'],
      ['versions', 'versies'],
      ['comparison', 'vergelijking'],
    ]) {
      await visit(page, `${stage.address}${PLAN}/${path}`);
      expect(await judged(page, 'light', `${name} ${size.width}`)).toEqual([]);
      expect(await judged(page, 'dark', `${name} ${size.width}`)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it('makes a version, submits it, and a body adopts it, after which it is fixed', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/versies`);
    await page.getByRole('button', { name: 'Maak een conceptversie' }).click();
    const asked = page.getByRole('alertdialog');
    await asked.getByLabel('Naam van de versie').fill('1.2');
    await asked.getByRole('button', { name: 'Maak de versie' }).click();
    await asked.getByText('Er is al een versie met die naam').waitFor();
    await asked.getByLabel('Naam van de versie').fill('1.3');
    await asked.getByLabel('Waarom deze versie?').fill('Voor het bestuurlijk overleg');
    await asked.getByRole('button', { name: 'Maak de versie' }).click();
    const version = page.getByRole('listitem').filter({ hasText: '1.3' });
    await version.getByRole('button', { name: /^Dien in/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Dien in' }).click();
    await version.getByText('ingediend', { exact: true }).waitFor();
    expect(await wordsIn(version)).toContain('Vaststellen doet het bestuur');
    expect(complaints).toEqual([]);

    const boards = await opened(board, PLAN);
    await boards.page.getByText('Versie 1.3 is ingediend en wacht op vaststelling').waitFor();
    await boards.page.getByRole('link', { name: 'Bekijk en stel vast' }).click();
    const submitted = boards.page.getByRole('listitem').filter({ hasText: '1.3' });
    await submitted.getByRole('button', { name: /^Stel vast/ }).click();
    const decision = boards.page.getByRole('alertdialog');
    await decision.getByRole('button', { name: 'Stel vast' }).click();
    await decision.getByText('Vul in wie vaststelde').waitFor();
    await decision.getByLabel(/^Wie stelde vast/).fill('Bestuurlijk overleg');
    await decision.getByLabel('Waarom wordt deze versie vastgesteld?').fill('Besloten in de vergadering');
    expect(await decision.getByText('Vul in wie vaststelde').count()).toBe(0);
    expect(await atEachSize(boards.page, judged, 'adopt')).toEqual([]);
    await decision.getByRole('button', { name: 'Stel vast' }).click();
    await submitted.getByText('vastgesteld', { exact: true }).waitFor();
    expect(await wordsIn(submitted)).toMatch(/Bestuurlijk overleg.*verandert niet meer/s);
    await settled(boards.page);
    expect(boards.complaints).toEqual([]);
  });

  it('does not call the same what differs from a version that is known by its name only', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/vergelijking`);
    const from = page.locator('main').getByRole('combobox').first();
    await from.selectOption({ label: 'Versie 1.1 (alleen de naam bekend)' });
    await page.locator('.ks-compare__unknowns').waitFor();
    expect(await wordsIn(page.locator('.ks-compare__effect'))).toContain('wat er is gewijzigd, is onbekend');
    expect(await wordsIn(page.locator('.ks-compare__edits'))).toContain('onbekend');
    expect(await wordsIn(page.locator('main'))).not.toMatch(/hetzelfde|0 wijzigingen/);
    expect(complaints).toEqual([]);
  });

  it('brings the plan back to a version, after showing what that does', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/versies`);
    const version = page.getByRole('listitem').filter({ hasText: '1 april 2025' });
    await version.getByRole('link', { name: /^Zet het plan terug/ }).click();
    await page.getByRole('region', { name: /Het hele plan terugzetten/ }).waitFor();
    expect(await wordsIn(page.locator('.ks-compare__answer'))).toMatch(/22,2%.*27,8%/);
    expect(await atEachSize(page, judged, 'restore')).toEqual([]);
    await page.getByLabel('Waarom zet u het plan terug?').fill('De cijfers over het tekort kloppen niet');
    await page.getByRole('button', { name: 'Zet het plan terug' }).click();
    await page.getByText('Het plan is teruggezet').waitFor();
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('heading', { level: 1, name: /27,8%/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('prints the headline and every change on A4, to read, to search and to copy', async () => {
    const { page, complaints } = await opened(coordinator, PLAN);
    const { records } = await askAs<RecordList>(page, `/plans/${KEPT_PLAN}/records?table=milestones`);
    const postponed = records.map(({ id, table, cells: { what = '' } }, index) => ({
      kind: 'set',
      id,
      table,
      field: 'what',
      before: what,
      after: `${what}, een kwartaal later dan gepland (${index + 1})`,
    }));
    const change = { id: crypto.randomUUID(), reason: 'Alles schuift een kwartaal op', edits: postponed };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body: change });
    await visit(page, `${stage.address}${PLAN}/vergelijking`);
    await page.locator('.ks-edits').first().waitFor();
    const headline = await page.locator('.ks-compare__figures tbody th').allInnerTexts();
    const paper = await printed(page);
    expect(new Set(paper.sheets)).toEqual(new Set(['595 x 842']));
    // A sheet of figures, and some sixty changes of at most four lines.
    expect(paper.sheets.length).toBeLessThanOrEqual(5);
    for (const words of [...headline, ...postponed.map(({ after }) => after)]) {
      expect(paper.words).toContain(spaceless(words));
    }
    expect(paper.words).not.toContain(spaceless('Druk af'));
    expect(paper.letters.filter((count) => count === 0)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    // What is left of 210 mm between the margins.
    await page.setViewportSize({ width: 690, height: 900 });
    expect(await surplusWidth(page)).toBe(0);
    await keepPicture(page, 'comparison printed', { fullPage: true });
    expect(complaints).toEqual([]);
  });
});
