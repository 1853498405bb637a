import type { ChangeList, RecordList } from '@kapstok/contract';
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
    expect(await wordsIn(page.locator('.ks-compare__answer'))).toMatch(/27,8%.*22,2%.*−5,6 procentpunt/);
    expect(await wordsIn(page.locator('.ks-compare__edits'))).toMatch(/2\.240.*2\.800/s);
    // One change of one field: said in the same words here and at the version.
    expect(await wordsIn(page.locator('.ks-compare__effect'))).toContain('1 veld of rij anders');
    expect(new URL(page.url()).pathname).toBe(`${PLAN}/vergelijking`);
    await visit(page, `${stage.address}${PLAN}/versies`);
    const told = page.getByRole('listitem').filter({ hasText: '1 april 2025' });
    expect(await wordsIn(told)).toContain('1 keer gewijzigd. Hoeveel velden of rijen nu anders zijn');
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
    // A decision may be written down later than it was taken; a slip in its day is asked about.
    const day = decision.getByLabel('Datum van het besluit');
    const today = await day.inputValue();
    await day.fill('2025-03-01');
    await decision.getByText('Deze datum ligt vóór de dag waarop deze versie is vastgelegd').waitFor();
    expect(await judged(boards.page, 'light', 'adopt-before 1440')).toEqual([]);
    await decision.getByRole('button', { name: 'Stel vast' }).click();
    await decision.getByText('Zeg of de datum van het besluit klopt').waitFor();
    await day.fill(today);
    expect(await decision.getByLabel('Het klopt').count()).toBe(0);
    await day.fill('2025-03-01');
    await decision.getByLabel('Het klopt').check();
    await decision.getByRole('button', { name: 'Stel vast' }).click();
    await submitted.getByText('vastgesteld', { exact: true }).waitFor();
    expect(await wordsIn(submitted)).toMatch(/Bestuurlijk overleg, 1 maart 2025.*verandert niet meer/s);
    await settled(boards.page);
    expect(boards.complaints).toEqual([]);

    // As it stood before that it waits for the board, who takes no step from there.
    const { changes } = await askAs<ChangeList>(page, `/plans/${KEPT_PLAN}/changes?kind=version`);
    const submission = changes.find(({ version: told }) => told?.name === '1.3' && told.step === 'submitted');
    await visit(boards.page, `${stage.address}${PLAN}/versies?asOf=${submission?.at}`);
    await submitted.getByText('ingediend', { exact: true }).waitFor();
    expect(await wordsIn(boards.page.locator('main'))).toContain('U ziet de versies zoals ze stonden op');
    expect(await wordsIn(submitted)).not.toContain('Bestuurlijk overleg');
    expect(await submitted.getByRole('button').count()).toBe(0);
    expect(await judged(boards.page, 'light', 'versions-then 1440')).toEqual([]);
  });

  it('does not call the same what differs from a version that is known by its name only', async () => {
    const { page, complaints } = await opened(coordinator, `${PLAN}/vergelijking`);
    const from = page.locator('main').getByRole('combobox').first();
    await from.selectOption({ label: 'Versie 1.1 (alleen de naam bekend)' });
    await page.locator('.ks-compare__unknowns').waitFor();
    expect(await wordsIn(page.locator('.ks-compare__effect'))).toContain('wat er is gewijzigd, is onbekend');
    expect(await wordsIn(page.locator('.ks-compare__edits'))).toContain('onbekend');
    expect(await wordsIn(page.locator('main'))).not.toMatch(/hetzelfde|0 velden/);
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

  it('keeps a reason and a name that are read from right to left by themselves', async () => {
    const { page, complaints } = await opened(coordinator, PLAN);
    const [name, reason] = ['\u05d2\u05e8\u05e1\u05d4 1', '\u05e1\u05d9\u05d1\u05d4 2'];
    const version = { id: crypto.randomUUID(), version: crypto.randomUUID(), name, reason };
    await askAs(page, `/plans/${KEPT_PLAN}/versions`, { method: 'POST', body: version });
    await visit(page, `${stage.address}${PLAN}/geschiedenis`);
    const told = await wordsIn(page.locator('.ks-changes li').first());
    expect(told).toContain(`versie \u2068${name}\u2069 gemaakt als concept`);
    expect(told).toContain(`\u2068${reason}\u2069`);
    await visit(page, `${stage.address}${PLAN}/beheer/logboek`);
    const logged = await wordsIn(page.getByRole('table').first());
    expect(logged).toContain(`Versie \u2068${name}\u2069 gemaakt als concept`);
    expect(logged).toContain(`\u2068${reason}\u2069`);
    await visit(page, `${stage.address}${PLAN}/versies`);
    expect(await wordsIn(page.getByRole('listitem').filter({ hasText: name }))).toContain(
      `\u2068${name}\u2069 concept`,
    );
    expect(complaints).toEqual([]);
  });
});
