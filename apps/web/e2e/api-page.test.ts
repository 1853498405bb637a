import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { judged, openPage, SIZES } from './journey.ts';
import { EXAMPLE, type Served, serve } from './served.ts';

describe.each(SIZES)('the page of the API at $width x $height', (size) => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serve(EXAMPLE)]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('reads well for everyone, and its contents lead to what they name', async () => {
    const { page, complaints } = await openPage(browser, { ...size, scheme: 'light' });
    await page.goto(`${served.address}/api`);
    expect(await page.title()).toContain('API van Kapstok');
    expect(await judged(page, 'light', `api ${size.width}`)).toEqual([]);
    expect(await judged(page, 'dark', `api ${size.width}`)).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: 'Het antwoord op één scherm' }).click();
    expect(page.url()).toContain('#op-');
    expect(await page.getByRole('heading', { name: 'Het antwoord op één scherm' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
