import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveChromium } from './chromium.ts';
import { EXAMPLE, serve } from './served.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all journeys listens. */
    browser: string;
    /** Where the example plan is served, which nobody can change. */
    example: string;
    /** A folder of this run: what is dear to make once is kept there. */
    shared: string;
  }
}

/** Starts what every journey uses, once: a browser, and a server of the example plan. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const shared = mkdtempSync(join(tmpdir(), 'kapstok-journeys-'));
  const [browser, example] = await Promise.all([serveChromium(), serve(EXAMPLE)]);
  project.provide('browser', browser.wsEndpoint());
  project.provide('example', example.address);
  project.provide('shared', shared);
  return async () => {
    await Promise.all([browser.close(), example.stop()]);
    rmSync(shared, { recursive: true });
  };
}
