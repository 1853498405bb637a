import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { axeComplaints, LOOKS, lookName, openPage, surplusWidth, visit } from './journey.ts';
import { EXAMPLE, pictureFile, type Served, serve } from './served.ts';

const SCREENS = [
  { name: 'overview', path: '/', title: 'Overzicht' },
  { name: 'overview-settled', path: '/?set=recruits:cumulative', title: 'Overzicht' },
  { name: 'plan', path: '/plan', title: 'Pijlers en projecten' },
  { name: 'plan-flat', path: '/plan?flat=1&sort=-fte', title: 'Pijlers en projecten' },
  { name: 'project', path: '/plan/1.1', title: '1.1' },
  { name: 'roadmap', path: '/roadmap', title: 'Roadmap' },
  { name: 'cases', path: '/businesscases?case=4.4&show=hours', title: 'Businesscases' },
  { name: 'audit', path: '/doorlichting?finding=2', title: 'Doorlichting' },
  { name: 'own-plan', path: '/eigen-plan', title: 'Eigen plan' },
  { name: 'why', path: '/?why=plan/shortage.shareClosed', title: 'Overzicht' },
  { name: 'nowhere', path: '/nergens', title: 'Deze pagina is er niet' },
];

describe.each(LOOKS)('every screen at $width x $height, $scheme', (look) => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serve(EXAMPLE)]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it.each(SCREENS)('$name reads well for everyone, and nothing sticks out', async ({ name, path, title }) => {
    const { page, complaints } = await openPage(browser, look);
    await visit(page, `${served.address}${path}`);
    await page.locator('h1, h2').first().waitFor();
    await page.screenshot({ path: pictureFile(`${name} ${lookName(look)}`), fullPage: true });
    expect(await page.title()).toContain(title);
    expect(await axeComplaints(page)).toEqual([]);
    expect(await surplusWidth(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
