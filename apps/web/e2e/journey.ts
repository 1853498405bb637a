import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { plainSpaced } from '../src/language/together.ts';
import { pictureFile } from './served.ts';

/** A screen: how large it is, and whether it is light or dark. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** The sizes at which every screen must hold: a desk and a telephone. */
export const SIZES: readonly Omit<Look, 'scheme'>[] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** What a page looks like in a scheme: a picture that is kept, what axe has against it, and what sticks out. */
export async function judged(page: Page, scheme: Look['scheme'], file: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.screenshot({ path: pictureFile(`${file} ${scheme}`), fullPage: true });
  const surplus = await surplusWidth(page);
  const complaints = [...(await axeComplaints(page)), ...(surplus === 0 ? [] : [`${surplus} px too wide`])];
  return complaints.map((complaint) => `${file} ${scheme}: ${complaint}`);
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page in a look; what the browser complains about is kept. */
export async function openPage(browser: Browser, look: Look): Promise<{ page: Page; complaints: string[] }> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
    locale: 'nl-NL',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Goes to an address and waits until nothing is on its way any more. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('.ks-waiting-screen').waitFor({ state: 'detached' });
}

/** What axe has against the page, one line each; empty when nothing. `but` names rules that do not hold here. */
export async function axeComplaints(page: Page, but: readonly string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .disableRules([...but])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** How much wider the page is than the screen; 0 when nothing sticks out. */
export function surplusWidth(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** The words one sees there. */
export async function wordsIn(place: Locator): Promise<string> {
  return plainSpaced((await place.allInnerTexts()).join(' '));
}
