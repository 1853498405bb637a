import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { plainSpaced } from '../src/language/together.ts';
import { type KeptBy, type Look, pageFor } from './pages.ts';
import { keepPicture } from './pictures.ts';

export type { KeptBy } from './pages.ts';

/** The sizes at which every screen must hold: a desk and a telephone. */
export const SIZES: readonly Omit<Look, 'scheme'>[] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/**
 * What a page looks like in a scheme: a picture that is kept, what axe has against it, and what sticks out. Of the dark
 * scheme only the colours are judged: the rest is the same page.
 */
export async function judged(page: Page, scheme: Look['scheme'], file: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  await keepPicture(page, `${file} ${scheme}`, { fullPage: true });
  const surplus = await surplusWidth(page);
  const against = scheme === 'light' ? await axeComplaints(page) : await colourComplaints(page);
  const tooWide = surplus === 0 ? [] : [`${surplus} px too wide: ${(await widest(page)).slice(0, 200)}`];
  const complaints = [...against, ...tooWide];
  return complaints.map((complaint) => `${file} ${scheme}: ${complaint}`);
}

/** The small one: it is read anew in every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/** How long nothing may come in before a screen stands still, in milliseconds. */
const QUIET = 80;

/** What stands where something is on its way. */
const WAITING = '.ks-waiting, .ks-waiting-screen, .ks-search__waiting, [aria-busy=true]';

declare global {
  interface Window {
    /** Once its source was put into the page. */
    axe: typeof axe;
  }
}

/** The same of what lies over a page, as one sees it; the page under it is hidden from screen readers meanwhile. */
export async function pictured(page: Page, scheme: Look['scheme'], file: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  await keepPicture(page, `${file} ${scheme}`);
  const complaints = await axeComplaints(page, ['aria-hidden-focus']);
  return complaints.map((complaint) => `${file} ${scheme}: ${complaint}`);
}

/** The same at each size, light and dark: of the page (`judged`), or of what lies over it (`pictured`). */
export async function atEachSize(page: Page, look: typeof judged, file: string): Promise<string[]> {
  const complaints: string[] = [];
  const before = page.viewportSize();
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    for (const scheme of ['light', 'dark'] as const) {
      complaints.push(...(await look(page, scheme, `${file} ${width}`)));
    }
  }
  if (before !== null) await page.setViewportSize(before);
  return complaints;
}

/**
 * A page in a look, of somebody who signed in if one is named, until the test is done; what the browser complains about
 * is kept.
 */
export async function openPage(
  browser: Browser,
  look: Look,
  who?: KeptBy,
): Promise<{ page: Page; complaints: string[] }> {
  const { page, giveBack } = await pageFor(browser, look, who);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await page.context().close();
    else await giveBack();
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Goes to an address and waits until the screen stands still. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Waits until a screen is there, what it asked for has come and its letters are drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForFunction(
    ([quiet, waiting]) => {
      if (document.querySelector(waiting) !== null) return false;
      const loaded = performance.getEntriesByType('resource');
      const last = Math.max(...loaded.map(({ startTime, duration }) => startTime + duration), 0);
      return document.readyState === 'complete' && performance.now() - last > quiet;
    },
    [QUIET, WAITING] as const,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What axe has against the page, one line each; empty when nothing. `but` names rules that do not hold here. */
export function axeComplaints(page: Page, but: readonly string[] = []): Promise<string[]> {
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
  return complaintsOf(page, { runOnly: { type: 'tag', values: [...TAGS] }, rules });
}

/** What axe has against the colours of the page, which a scheme may change. */
function colourComplaints(page: Page): Promise<string[]> {
  return complaintsOf(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
}

/** Style sheets are fetched anew for rules only that are not asked for. */
const ASKED = { resultTypes: ['violations'], preload: { assets: ['media'] } } satisfies RunOptions;

async function complaintsOf(page: Page, options: RunOptions): Promise<string[]> {
  const has = await page.evaluate(() => 'axe' in window);
  if (!has) await page.evaluate(AXE);
  const { violations } = await page.evaluate(([asked]) => window.axe.run(document, asked), [
    { ...options, ...ASKED },
  ] as const);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** How much wider the page is than the screen; 0 when nothing sticks out. */
export function surplusWidth(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // A frame that turns out to be too narrow for its table scrolls from the next frame of the screen on.
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    return Math.max(0, document.documentElement.scrollWidth - window.innerWidth);
  });
}

/** What sticks out furthest of what lies within nothing that scrolls, as people find it. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      element !== document.body && getComputedStyle(element).overflowX !== 'visible';
    const within = (element: Element): boolean => {
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        if (scrolls(above)) return true;
      }
      return false;
    };
    const [first] = [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && !within(element))
      .toSorted((one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right);
    return first === undefined ? '' : `<${first.localName} class="${first.className}"> ${first.textContent}`;
  });
}

/** The words one sees there. */
export async function wordsIn(place: Locator): Promise<string> {
  return plainSpaced((await place.allInnerTexts()).join(' '));
}
