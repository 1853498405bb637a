import { spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './build.mjs';
import { ROOT } from './repository.mjs';
import { say } from './say.mjs';
import { serverCommand } from './server-command.mjs';

const PICTURE = join(ROOT, 'docs/images/overview.png');
const SCREEN = { width: 1440, height: 900 };
const MOST_BYTES = 300_000;

/** Draws the pictures of the README from the real screens: the overview of the example plan. */
async function drawPictures() {
  const server = spawn(process.execPath, serverCommand([join(ROOT, 'examples/nml-o')]), {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: SCREEN, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(await addressOf(server), { waitUntil: 'networkidle' });
    await page.locator('.ks-picture__screen').first().waitFor();
    mkdirSync(dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    server.kill();
  }
  const { size } = statSync(PICTURE);
  if (size > MOST_BYTES) throw new Error(`${PICTURE} is ${size} bytes; a README takes ${MOST_BYTES} at most`);
}

/** The address the server tells. @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (words) => {
      said += String(words);
      const found = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.on('exit', (code) => reject(new Error(`the server stopped with ${code}: ${said}`)));
  });
}

if (ensureBuilt()) {
  await drawPictures();
  say(`Getekend: ${PICTURE}`, `Drawn: ${PICTURE}`);
} else {
  process.exitCode = 1;
}
