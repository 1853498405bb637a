import type { ChangeList, RecordList, VersionList } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { judged, type KeptBy, openPage, SIZES, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, onPageOf, serveStore, signedIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const PLAN = `/plans/${KEPT_PLAN}`;
const HERE = `/p/${KEPT_PLAN}`;
const REASON = 'De partijen begonnen later';

/** Cells and terms that hold a value of the plan, or what follows from it. */
const VALUES =
  'main table tbody td, main table tfoot td, .ks-fields dd, .ks-pairs strong, .ks-key dd, .ks-finding__pair dd';

/**
 * What is no value of its own: a count of what the rows under it say, that there is no finding, a difference between two
 * values beside it, and before and after of a change, whose row leads to its history.
 */
const NO_VALUE = [
  '.ks-table__group td:nth-last-child(-n + 2)',
  'tfoot tr td:nth-last-child(-n + 2)',
  '.ks-compare__difference:not(:has(a))',
  '.ks-finding__pair > div:last-child dd',
  '.ks-edits tr:has(a) td',
].join(', ');

describe('the history of every value', () => {
  const stage = stageOf(serveStore);
  let coordinator: KeptBy;
  let version: string;
  /** A project that has a business case, money, indicators, milestones and claims, or most of them. */
  let code: string;
  /** The address of the panel of a value that was changed, and the moment of the last change before that. */
  let changed: string;
  let loaded: string;

  beforeAll(async () => {
    coordinator = await signedIn(stage.browser, stage.address, 'Programmacoördinatie');
    await onPageOf(stage, coordinator, async (page) => {
      const { versions } = await askAs<VersionList>(page, `${PLAN}/versions`);
      version = versions.find(({ name }) => name === '1.2')?.id ?? '';
      const { records } = await askAs<RecordList>(page, `${PLAN}/records?table=milestones`);
      const [first] = records;
      if (first === undefined) throw new Error('the example has no milestones');
      code = first.cells.project ?? '';
      changed = `history:${first.id}:what`;
      const { changes } = await askAs<ChangeList>(page, `${PLAN}/changes?limit=1`);
      loaded = changes[0]?.at ?? '';
      const edit = { kind: 'set', id: first.id, table: 'milestones', field: 'what' };
      const before = first.cells.what ?? '';
      await askAs(page, `${PLAN}/changes`, {
        method: 'POST',
        body: {
          id: crypto.randomUUID(),
          reason: REASON,
          edits: [{ ...edit, before, after: `${before}, later` }],
        },
      });
    });
  });

  it.each(['', '/plan', '/plan/{code}', '/roadmap', '/businesscases', '/doorlichting', '/vergelijking'])(
    'is one step from each of them on %s',
    async (path) => {
      const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
      await visit(page, `${stage.address}${HERE}${path.replace('{code}', code)}`);
      const { count, lost } = await valuesIn(page);
      expect(count).toBeGreaterThan(3);
      expect(lost).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('is opened with the keyboard on the roadmap, and says who, when, why and from what', async () => {
    const { page } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}${HERE}/roadmap?q=later`);
    const value = page.getByRole('link', {
      name: /, later Geschiedenis van .*mijlpaal|, later Geschiedenis/,
    });
    await value.first().focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Geschiedenis' });
    await panel.getByText(REASON).first().waitFor();
    expect(await wordsIn(panel)).toContain('Programmacoördinatie');
    expect(await wordsIn(panel)).toMatch(/→\s+naar\s.*, later/s);
  });

  it('shows on an earlier state what was until then, and takes nothing back there', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}${HERE}/gegevens/milestones?why=${changed}`);
    const panel = page.getByRole('complementary', { name: 'Geschiedenis' });
    await panel.getByText(REASON).first().waitFor();
    expect(await wordsIn(panel)).toContain(', later');
    expect(await panel.getByRole('button', { name: /Maak ongedaan|Zet/ }).count()).toBeGreaterThan(0);
    await visit(page, `${stage.address}${HERE}/gegevens/milestones?asOf=${loaded}&why=${changed}`);
    await panel.locator('.ks-history__list > li').first().waitFor();
    expect(await wordsIn(panel)).not.toContain(', later');
    expect(await panel.getByRole('button', { name: /Maak ongedaan|Zet/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is there for whoever may edit a row, cell by cell', async () => {
    const { page } = await openPage(stage.browser, DESK, coordinator);
    await visit(page, `${stage.address}${HERE}?why=row:projects:3`);
    const rows = page.locator('.ks-why table tr');
    await rows
      .getByRole('button', { name: /^Wijzig/ })
      .first()
      .waitFor();
    const cells = await rows.count();
    expect(cells).toBeGreaterThan(5);
    expect(await rows.getByRole('link', { name: /Geschiedenis/ }).count()).toBe(cells);
  });

  it('tells of a compared figure why it is so on its own side', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK, coordinator);
    await page.goto(stage.address);
    await set(page, '2240', '2800');
    await visit(page, `${stage.address}${HERE}/vergelijking?from=${version}&to=now`);
    const row = page.locator('.ks-compare__figures tbody tr').first();
    const panel = page.getByRole('complementary', { name: 'Waarom?' });
    await row.locator('td').nth(0).getByRole('link').first().click();
    // 435.6 FTE of 2240 persons at 0.7, and of 2800 persons at 0.7.
    await panel.getByText('27,8').first().waitFor();
    expect(await wordsIn(panel)).toContain('versie 1.2');
    await row.locator('td').nth(1).getByRole('link').first().click();
    await panel.getByText('22,2').first().waitFor();
    expect(await wordsIn(panel)).toContain('de werkversie');
    const difference = row.locator('.ks-compare__difference').getByRole('link');
    await difference.click();
    await page.getByRole('heading', { name: 'Wat er is gewijzigd' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#edits-head');
    // The screen itself still shows the plan as it now is.
    expect(new URL(page.url()).searchParams.get('version')).toBe(null);
    expect(complaints).toEqual([]);
    await set(page, '2800', '2240');
  });

  it('is not offered to who may not read it', async () => {
    const reader = await signedIn(stage.browser, stage.address, 'Meelezer');
    const { page } = await openPage(stage.browser, DESK, reader);
    await visit(page, `${stage.address}${HERE}/roadmap`);
    expect(await page.locator('.ks-value-link').count()).toBe(0);
  });

  it.each(SIZES)('leaves a card quiet at $width x $height', async (size) => {
    const { page } = await openPage(stage.browser, { ...size, scheme: 'light' }, coordinator);
    await visit(page, `${stage.address}${HERE}/plan/${code}`);
    expect(await judged(page, 'light', `kept-values ${size.width}`)).toEqual([]);
  });
});

/** The values on a screen, and those that lead nowhere. */
function valuesIn(page: Page): Promise<{ count: number; lost: string[] }> {
  return page.evaluate(
    ([values, none]) => {
      const filled = [...document.querySelectorAll(values)].filter(
        (cell) => (cell.textContent ?? '').trim() !== '' && !cell.matches(none),
      );
      const lost = filled.filter(
        (cell) => cell.closest('a') === null && cell.querySelector('a, button, input') === null,
      );
      return {
        count: filled.length,
        lost: lost
          .map((cell) => `${cell.closest('table')?.caption?.textContent ?? ''}: ${cell.textContent ?? ''}`)
          .filter((words) => !/: geen bevinding$|^Projecten .*: 0$/.test(words)),
      };
    },
    [VALUES, NO_VALUE] as const,
  );
}

/** Sets the shortage that the plan is held against, as who signed in on the page. */
async function set(page: Page, was: string, becomes: string): Promise<void> {
  const list = await askAs<RecordList>(page, `${PLAN}/records?table=labour-shortage`);
  const found = list.records.find(({ cells }) => cells.value === was);
  if (found === undefined) throw new Error(`the example says no shortage of ${was} persons`);
  const edit = { kind: 'set', id: found.id, table: 'labour-shortage', field: 'value' };
  const edits = [{ ...edit, before: was, after: becomes }];
  const body = { id: crypto.randomUUID(), reason: 'Nieuwe cijfers over het tekort', edits };
  await askAs(page, `${PLAN}/changes`, { method: 'POST', body });
}
