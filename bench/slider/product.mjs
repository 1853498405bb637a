import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Moves a slider of the product itself, in Chromium, on the example plan: the server as built, the page as built, the thread
 * of the page. Of each move is measured how long it takes from the input to the frame in which the headline has changed and
 * was painted, and what of that the thread took. Prints milliseconds.
 */

const ROOT = join(import.meta.dirname, '../..');
const MOVES = 120;
const ADDRESS = /http:\/\/\S+:\d+/;

const server = spawn(
  process.execPath,
  [join(ROOT, 'apps/server/dist/main.js'), join(ROOT, 'examples/nml-o')],
  {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  },
);
try {
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const hear = (words) => {
      said += words.toString();
      const found = ADDRESS.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => reject(new Error(`the server stopped with ${code}: ${said}`)));
  });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}/zekerheid/schuiven`);
    await page.locator('.ks-what-if__side dd').first().getByText(/\d/).waitFor({ timeout: 120_000 });
    // What does most to the answer is on top once that is known; then nothing else is being computed.
    await page
      .locator('section[aria-labelledby=what-if-levers] > [role=status]')
      .getByText(/^Bovenaan/)
      .waitFor({
        timeout: 120_000,
      });
    console.log(JSON.stringify({ ...told(await page.evaluate(slide, MOVES)), browser: browser.version() }));
  } finally {
    await browser.close();
  }
} finally {
  if (server.exitCode === null) {
    const gone = once(server, 'exit');
    server.kill();
    await gone;
  }
}

function rank(list, share) {
  return list.toSorted((one, other) => one - other)[Math.ceil(share * list.length) - 1];
}

/** Of all moves: the middle, what 95 in 100 keep within, and how many left the headline as it was. */
function told(moves) {
  const took = moves.map((move) => move.took);
  return {
    p50: rank(took, 0.5),
    p95: rank(took, 0.95),
    frames: rank(
      moves.map(({ frames }) => frames),
      0.95,
    ),
    thread: rank(
      moves.map(({ thread }) => thread),
      0.95,
    ),
    unchanged: moves.filter(({ changed }) => !changed).length,
  };
}

/** In the page: one move after another, each begun at the start of a frame, as a hand does. */
async function slide(moves) {
  const slider = document.querySelector('.ks-lever__slider');
  const computed = document.querySelector('[data-positions]');
  const written = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = () =>
    new Promise((resolve) => {
      // What is drawn in a frame is on the screen when the first task after that frame runs.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const headline = () =>
    [...document.querySelectorAll('.ks-what-if__side:nth-of-type(2) dd')]
      .map((cell) => cell.textContent)
      .join('|');
  const move = async (place) => {
    const before = { positions: computed.dataset.positions, words: headline() };
    await frame();
    const start = performance.now();
    written.set.call(slider, String(place));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    let end = await painted();
    let frames = 1;
    while (computed.dataset.positions === before.positions && end - start < 5000) {
      end = await painted();
      frames += 1;
    }
    return {
      took: end - start,
      frames,
      thread: Number(computed.dataset.milliseconds),
      changed: headline() !== before.words,
    };
  };
  for (let warm = 0; warm < 10; warm += 1) await move(10 + warm);
  const times = [];
  for (let at = 0; at < moves; at += 1) {
    // Back and forth over the slider, so that each move changes the headline.
    times.push(await move(20 + ((at * 97) % 360)));
  }
  return times;
}
