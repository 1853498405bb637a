import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';

/** Runs the slider in Chromium. Prints its milliseconds, and how many columns differ from a run of everything. */

const folder = mkdtempSync(join(tmpdir(), 'kapstok-slider-'));
try {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'page.mjs'),
    platform: 'browser',
    logLevel: 'silent',
  });
  const file = join(folder, 'page.js');
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: readFileSync(file, 'utf8'), type: 'module' });
    await page.waitForFunction(() => typeof globalThis.slide === 'function');
    const found = await page.evaluate(() => globalThis.slide());
    console.log(JSON.stringify({ ...found, browser: browser.version() }));
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
