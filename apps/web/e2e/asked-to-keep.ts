import type { NewChange } from '@kapstok/contract';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { wordsIn } from './journey.ts';

const TOLD = 'In regel 3 staat een deel boven het geheel.';
const PROBLEM = {
  type: 'urn:kapstok:problem:unreadable',
  title: 'Past niet bij het plan',
  status: 422,
  detail: TOLD,
  sentence: { nl: TOLD, en: TOLD },
  errors: [{ in: 'body', path: '/edits/0', sentence: { nl: TOLD, en: TOLD } }],
};

/**
 * Keeps where the server says that the figures would stop: it is asked in words, nothing is kept as long as one does not say
 * so, and what is kept then is what was refused, said outright.
 * @param keep What keeps.
 */
export async function asksToKeep(page: Page, keep: Locator): Promise<void> {
  const sent: NewChange[] = [];
  await page.route('**/changes', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return await route.continue();
    const change: NewChange = request.postDataJSON();
    sent.push(change);
    const isAsked = change.keepUnreadable !== true;
    if (!isAsked) return await route.continue();
    await route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify(PROBLEM),
    });
  });
  const asked = page.getByRole('alertdialog', { name: 'Toch bewaren?' });
  await keep.click();
  await asked.waitFor();
  expect(await wordsIn(asked)).toContain(TOLD);
  await asked.getByRole('button', { name: 'Terug, ik pas het aan' }).click();
  await asked.waitFor({ state: 'hidden' });
  await keep.click();
  await asked.getByRole('button', { name: 'Bewaar het toch' }).click();
  await expect
    .poll(() => sent.map(({ keepUnreadable }) => keepUnreadable ?? false))
    .toEqual([false, false, true]);
  expect(sent[2]?.edits).toEqual(sent[1]?.edits);
  await page.unroute('**/changes');
}
