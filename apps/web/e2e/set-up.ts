import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveChromium } from './chromium.ts';
import { EXAMPLE, serve, serveKept } from './served.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all journeys listens. */
    browser: string;
    /** Where the example plan is served, which nobody can change. */
    example: string;
    /** A data folder with the example regions, to copy: making it takes long. */
    store: string;
  }
}

/** Makes what every journey uses, once: a browser, a server of the example plan, and a data folder to copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const store = mkdtempSync(join(tmpdir(), 'kapstok-journeys-'));
  await (await serveKept(store)).stop();
  const [browser, example] = await Promise.all([serveChromium(), serve(EXAMPLE)]);
  project.provide('browser', browser.wsEndpoint());
  project.provide('example', example.address);
  project.provide('store', store);
  return async () => {
    await Promise.all([browser.close(), example.stop()]);
    rmSync(store, { recursive: true });
  };
}
