import { describe, expect, it } from 'vitest';
import { axeComplaints, judged, openPage, settled, visit, wordsIn } from './journey.ts';
import { serveStore, signIn } from './kept.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;

describe('what ends in a region', () => {
  const stage = stageOf(serveStore);
  const coordinatorAt = async (path: string) => {
    const { page } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie', path);
    await settled(page);
    /** What the log tells of one kind, the latest first. */
    const told = async (kind: string) => {
      await visit(page, `${stage.address}/beheer/logboek?kind=${kind}`);
      return await wordsIn(page.getByRole('row').nth(1));
    };
    /** Confirms with a reason. */
    const confirm = async (verb: string, reason: string) => {
      const question = page.getByRole('alertdialog');
      await question.getByLabel(/^Reden/).fill(reason);
      expect(await axeComplaints(page, ['aria-hidden-focus'])).toEqual([]);
      await question.getByRole('button', { name: verb }).click();
      await question.waitFor({ state: 'detached' });
    };
    return { page, told, confirm };
  };

  it('asks why a key ends, and the log tells', async () => {
    const { page, told, confirm } = await coordinatorAt('/beheer/sleutels');
    const form = page.getByRole('region', { name: 'Maak een sleutel' });
    await form.getByLabel(/^Naam/).fill('dashboard');
    await form.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'meelezer' });
    await form.getByRole('button', { name: 'Maak de sleutel' }).click();
    await form.getByRole('button', { name: 'Ik heb dit bewaard' }).click();
    await page
      .getByRole('row', { name: /^dashboard/ })
      .getByRole('button', { name: /^Beëindig/ })
      .click();
    await confirm('Beëindig', 'Het dashboard vervalt');
    expect(await told('key')).toMatch(/Sleutel beëindigd: dashboard.*Het dashboard vervalt/s);
  });

  it('asks why an invitation is taken back, and the log tells', async () => {
    const { page, told, confirm } = await coordinatorAt('/beheer/rollen');
    const invite = page.getByRole('region', { name: 'Nodig iemand uit' });
    await invite.getByRole('combobox', { name: 'Rol', exact: true }).selectOption({ label: 'controller' });
    await invite.getByLabel(/^Notitie/).fill('voor een ander');
    await invite.getByRole('button', { name: 'Maak de link' }).click();
    await invite.getByRole('button', { name: 'Ik heb dit bewaard' }).click();
    await page
      .getByRole('row', { name: /voor een ander/ })
      .getByRole('button', { name: /^Trek in/ })
      .click();
    await confirm('Trek in', 'Verkeerde rol');
    expect(await told('assignment')).toMatch(/Uitnodiging ingetrokken.*Verkeerde rol/s);
  });

  it('asks why a webhook stops and why a region is closed, and the log tells', async () => {
    const { page, told, confirm } = await coordinatorAt('/beheer/regio');
    const address = 'https://ontvanger.example/kapstok';
    const webhooks = page.getByRole('region', { name: 'Webhooks' });
    await webhooks.getByRole('textbox', { name: /^Adres/ }).fill(address);
    await webhooks.getByRole('button', { name: 'Voeg dit adres toe' }).click();
    await webhooks.getByRole('button', { name: 'Ik heb dit bewaard' }).click();
    await webhooks
      .getByRole('row', { name: /ontvanger\.example/ })
      .getByRole('button', { name: /^Stop/ })
      .click();
    await confirm('Stop', 'Andere ontvanger');
    const close = 'Maak de regio niet meer openbaar';
    await page.getByRole('region', { name: 'Openbaar' }).getByRole('button', { name: close }).click();
    await confirm(close, 'Wordt herzien');
    expect(await told('webhook')).toMatch(/Webhook beëindigd: .*Andere ontvanger/s);
    expect(await told('assignment')).toContain('Wordt herzien');
  });
});

describe('what was refused', () => {
  const stage = stageOf(serveStore);

  it('is kept to who, how and which words, and taken along', async () => {
    const board = await openPage(stage.browser, DESK);
    await signIn(board.page, stage.address, 'Bestuur', '/beheer');
    const status = await board.page.evaluate(async () => {
      const session = await fetch('/api/v1/session');
      const { regions } = (await session.json()) as { regions: { code: string }[] };
      return (await fetch(`/api/v1/regions/${regions[0]?.code}/log`)).status;
    });
    expect(status).toBe(403);
    const { page } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie', '/beheer/logboek?show=refused');
    const row = page.getByRole('row', { name: /Bestuur.*\/log/ });
    await row.waitFor();
    expect(await judged(page, 'light', 'administration-refused-filters')).toEqual([]);
    await page.getByLabel('Hoe geweigerd').selectOption({ label: 'niet te zien (404)' });
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('Hoe geweigerd').selectOption({ label: 'mag niet (403)' });
    await page.getByRole('combobox', { name: 'Wie' }).selectOption({ label: 'Bestuur' });
    await page.getByLabel('Zoek in wat is geweigerd').fill('/log');
    await row.waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Neem deze lijst mee als CSV' }).click();
    expect((await saved).suggestedFilename()).toBe('geweigerd.csv');
    await page.getByLabel('Zoek in wat is geweigerd').fill('staat nergens');
    await page.getByText('Niets gevonden bij deze keuze.').waitFor();
  });
});
