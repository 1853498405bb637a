import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { settled } from './journey.ts';
import { type KeptBy, pageFor } from './pages.ts';
import { startPostgres } from './postgres.ts';
import { type Served, serveFrom, serveKept } from './served.ts';
import type { Stage } from './stage.ts';

/** The plan of the example that is kept, as addresses name it. */
export const KEPT_PLAN = 'noord-en-midden-limburg~nml-o';

/**
 * Starts a server with the example regions, on a data folder of its own that is gone once it stops: a copy of the one
 * that was made for the whole run. `before` does something to the folder while no server uses it.
 */
export async function serveStore(before?: (folder: string) => Promise<void>): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-kept-'));
  cpSync(inject('store'), folder, { recursive: true });
  await before?.(folder);
  const served = await serveKept(folder);
  const stop = async (): Promise<void> => {
    await served.stop();
    rmSync(folder, { recursive: true });
  };
  return { address: served.address, stop };
}

/** Starts a server with the example regions on PostgreSQL; where that is not installed, on a data folder. */
export async function serveServer(): Promise<Served> {
  const postgres = await startPostgres();
  if (postgres === undefined) return await serveStore();
  const served = await serveFrom(postgres.address);
  const stop = async (): Promise<void> => {
    await served.stop();
    await postgres.stop();
  };
  return { address: served.address, stop };
}

/** Signs in as an account of the development provider, which is called as its role, and comes back at an address. */
export async function signIn(page: Page, address: string, account: string, to = '/'): Promise<void> {
  await page.goto(`${address}/auth/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole('button', { name: account, exact: true }).click();
  await page.locator('.ks-who').waitFor();
  await settled(page);
}

/** Follows the link of an invitation, signs in on the way and accepts it; the secret is nowhere in the address by then. */
export async function acceptInvitation(page: Page, link: string, account: string): Promise<void> {
  await page.goto(link);
  await page.locator('main').getByRole('link', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name: account, exact: true }).click();
  await page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
  await page.getByRole('status').waitFor();
}

/** As most pages are opened. */
const DESK = { width: 1440, height: 900, scheme: 'light' } as const;

/** Signs in once, for pages to come. */
export async function signedIn(browser: Browser, address: string, account: string): Promise<KeptBy> {
  const { page, giveBack } = await pageFor(browser, DESK);
  await signIn(page, address, account);
  const state = await page.context().storageState();
  await giveBack();
  return state;
}

/** Does something on a page of somebody who signed in, before or between tests. */
export async function onPageOf<Done>(
  { browser, address }: Stage,
  who: KeptBy,
  work: (page: Page) => Promise<Done>,
): Promise<Done> {
  const { page, giveBack } = await pageFor(browser, DESK, who);
  await page.goto(address);
  const done = await work(page);
  await giveBack();
  return done;
}

/** Something to send, in the words of the interface. */
export interface Sent {
  readonly method: string;
  readonly body: unknown;
}

/** An answer whose body has the shape of the contract. */
interface Shaped<T> {
  json(): Promise<T>;
}

/** Asks the server as who signed in on the page. @returns the body of its answer, in the shape of the contract */
export function askAs<T>(page: Page, path: string, sent?: Sent): Promise<T> {
  return page.evaluate(
    async ([where, what]) => {
      const headers = { 'content-type': 'application/json' };
      const init =
        what === undefined ? {} : { method: what.method, headers, body: JSON.stringify(what.body) };
      const response = await fetch(`/api/v1${where}`, init);
      if (!response.ok) throw new Error(`${where}: ${response.status} ${await response.text()}`);
      const shaped: Shaped<T> = response;
      return shaped.json();
    },
    [path, sent] as const,
  );
}
