import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A screen: how large it is, and whether it is light or dark. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** What a browser keeps of somebody who signed in. */
export type KeptBy = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A page, and what to do with it when it is no longer needed. */
export interface GivenPage {
  readonly page: Page;
  readonly giveBack: () => Promise<void>;
}

/** Where a page rests: an address of any server, at which nothing runs and no icon is asked for. */
const AT_REST = '/rust';
const NOTHING = { contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' };

/** What tests listen to. */
const HEARD = ['console', 'pageerror', 'request', 'response', 'dialog', 'download'] as const;

/** Pages that nobody uses now, by browser and look. */
const idle = new WeakMap<Browser, Map<string, Page[]>>();

/**
 * A page in a look, in a context of its own in which nothing is kept but what `who` has. One that was given back is
 * used again: it has what was fetched and compiled before, which is most of the work of a first page.
 */
export async function pageFor(browser: Browser, look: Look, who?: KeptBy): Promise<GivenPage> {
  const waiting = idleIn(browser, `${look.width} ${look.height} ${look.scheme}`);
  const page = waiting.pop() ?? (await newPage(browser, look));
  if (who !== undefined) await letKeep(page, who);
  const giveBack = async (): Promise<void> => {
    if (page.isClosed()) return;
    await forget(page, look);
    waiting.push(page);
  };
  return { page, giveBack };
}

function idleIn(browser: Browser, look: string): Page[] {
  const looks = idle.get(browser) ?? new Map<string, Page[]>();
  idle.set(browser, looks);
  const waiting = looks.get(look) ?? [];
  looks.set(look, waiting);
  return waiting;
}

async function newPage(browser: Browser, { width, height, scheme }: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'nl-NL',
  });
  return await context.newPage();
}

async function letKeep(page: Page, { cookies, origins }: KeptBy): Promise<void> {
  await page.context().addCookies(cookies);
  for (const { origin, localStorage: words } of origins) {
    await rest(page, origin);
    await page.evaluate((each) => {
      for (const { name, value } of each) localStorage.setItem(name, value);
    }, words);
  }
}

/** Leaves where it was, so that nothing runs there any more, and takes away what is kept of it. */
async function forget(page: Page, { width, height, scheme }: Look): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const event of HEARD) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (page.url().startsWith('http')) {
    await rest(page, new URL(page.url()).origin);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: null, colorScheme: scheme });
}

async function rest(page: Page, origin: string): Promise<void> {
  const place = `${origin}${AT_REST}`;
  await page.route(place, (route) => route.fulfill(NOTHING));
  await page.goto(place);
  await page.unroute(place);
}
