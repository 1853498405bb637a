import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';

const BUILT = fileURLToPath(new URL('../dist', import.meta.url));
const HERE = 'http://kapstok.test';

describe('the page as built', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(`${BUILT}/index.html`)) throw new Error('there is no page: run npm run build first');
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('opens in a browser, in Dutch, under its own name', async () => {
    const page = await browser.newPage();
    await page.route(`${HERE}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: `${BUILT}${pathname === '/' ? '/index.html' : pathname}` });
    });
    await page.goto(`${HERE}/`);
    expect(await page.title()).toContain('Kapstok');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  });
});
