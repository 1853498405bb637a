import type { RegionAccountList } from '@kapstok/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEachSize, judged, openPage, pictured, settled, visit, wordsIn } from './journey.ts';
import { acceptInvitation, askAs, KEPT_PLAN, onPageOf, serveStore, signedIn, signIn } from './kept.ts';
import { invitationTo } from './served.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;
const STATE = 'Welke stand u ziet';

/** The regions of the example and the plan of the second. */
const [REGION = ''] = KEPT_PLAN.split('~');
const OTHER_REGION = 'verzonnen-dorpenland';
const OTHER_PLAN = `${OTHER_REGION}~gezond-dorp`;

describe('somebody with more than one role', () => {
  let invitation: string;
  const stage = stageOf(() =>
    serveStore(async (folder) => {
      invitation = await invitationTo(OTHER_REGION, folder);
    }),
  );

  beforeAll(async () => {
    const coordinator = await signedIn(stage.browser, stage.address, 'Programmacoördinatie');
    await onPageOf(stage, coordinator, async (page) => {
      const { accounts } = await askAs<RegionAccountList>(page, `/regions/${REGION}/accounts`);
      const account = accounts.find(({ name }) => name === 'Meelezer')?.id;
      const given = { role: 'dataTeam', within: { kind: 'region' }, reason: 'Helpt het datateam' };
      const body = { id: crypto.randomUUID(), account, ...given };
      await askAs(page, `/regions/${REGION}/assignments`, { method: 'POST', body });
    });
  });

  it('acts in the role that one chooses in the account menu, and may do what that role may', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Meelezer', `/p/${KEPT_PLAN}/gegevens/parameters`);
    expect(await wordsIn(page.locator('.ks-who'))).toMatch(/Meelezer\s+Datateam/i);
    expect(await mayEdit(page, true)).toBe(true);
    expect(await wordsIn(page.locator('.ks-bar__state'))).toContain('Werkversie na 1.2');

    const menu = await openedMenu(page);
    expect(await menu.getByRole('radio', { name: 'datateam' }).isChecked()).toBe(true);
    expect(await atEachSize(page, pictured, 'role-choice')).toEqual([]);
    await menu.getByRole('radio', { name: 'meelezer' }).click();
    await page
      .locator('.ks-who')
      .filter({ hasNotText: /datateam/i })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: STATE }).getByText('mag niet wijzigen').waitFor();
    expect(await wordsIn(page.locator('.ks-bar__state'))).not.toContain('Werkversie');
    expect(await mayEdit(page, false)).toBe(false);
    expect(await judged(page, 'light', 'role-chosen 1440')).toEqual([]);

    await (await openedMenu(page)).getByRole('radio', { name: 'datateam' }).click();
    await page.getByRole('region', { name: STATE }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await mayEdit(page, true)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('goes to the plan of another region, in another role, while addresses of the first still work', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await acceptInvitation(page, new URL(invitation, stage.address).href, 'Controller');
    const first = `${stage.address}/p/${KEPT_PLAN}/plan?why=plan/shortage.shareClosed`;
    await visit(page, first);
    const panel = page.getByRole('complementary', { name: 'Waarom?' });
    const closed = await wordsIn(panel);
    expect(closed).toContain('27,8%');

    await page.locator('.ks-bar__plan').click();
    const choice = page.getByRole('dialog').filter({ hasText: 'Dorpenland' });
    expect(await atEachSize(page, pictured, 'region-choice')).toEqual([]);
    await choice.getByRole('link', { name: /Dorpenland/ }).click();
    await page.waitForURL(`${stage.address}/p/${OTHER_PLAN}`);
    await page.locator('.ks-bar__plan').getByText('Gezond Dorp').waitFor();
    await settled(page);
    expect(await wordsIn(page.locator('.ks-bar__state'))).toContain('Werkversie na Vastgesteld');
    expect(await wordsIn(page.locator('.ks-who'))).toMatch(/Controller\s+Programmacoördinatie/i);
    expect(await atEachSize(page, judged, 'other-region')).toEqual([]);
    await visit(page, stage.address);
    expect(new URL(page.url()).pathname).toBe(`/p/${OTHER_PLAN}`);

    await visit(page, first);
    expect(await wordsIn(page.locator('.ks-bar__plan'))).toContain('Noord- en Midden-Limburg');
    expect(await wordsIn(page.locator('.ks-who'))).not.toMatch(/programmacoördinatie/i);
    expect(await wordsIn(panel)).toBe(closed);
    expect(complaints).toEqual([]);
  });
});

/** Opens the menu of the account. */
async function openedMenu(page: Page) {
  await page.locator('.ks-who').click();
  const menu = page.getByRole('dialog', { name: 'Uw account' });
  await menu.waitFor();
  return menu;
}

/** Whether one can type in the table that is shown, once it says that one may, or may not. */
async function mayEdit(page: Page, told: boolean): Promise<boolean> {
  await page.locator(`[role="grid"][aria-readonly="${!told}"]`).waitFor();
  await settled(page);
  await page.getByRole('gridcell').first().dblclick();
  const types = (await page.locator('.ks-grid__input').count()) > 0;
  if (types) await page.keyboard.press('Escape');
  return types;
}
