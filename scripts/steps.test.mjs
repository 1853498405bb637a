import { expect, it } from 'vitest';
import { runSteps } from './steps.mjs';

const done = { passed: 1, failed: 0, output: '' };

/** @param {string[]} log @param {string} name @param {string[]} [after] @returns {import('./steps.mjs').Step} */
function step(log, name, after) {
  const run = async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
    return done;
  };
  return { name, run, ...(after === undefined ? {} : { after }) };
}

it('runs so many at once, in their order, and what waits for another after it', async () => {
  /** @type {string[]} */
  const log = [];
  const steps = [step(log, 'build'), step(log, 'journeys', ['build']), step(log, 'lint'), step(log, 'words')];
  expect(await runSteps(steps, 2, () => {})).toEqual({ passed: 4, failed: 0 });
  expect(log.slice(0, 2)).toEqual(['build begins', 'lint begins']);
  expect(log.indexOf('journeys begins')).toBeGreaterThan(log.indexOf('build ends'));
  let running = 0;
  for (const line of log) {
    running += line.endsWith('begins') ? 1 : -1;
    expect(running).toBeLessThanOrEqual(2);
  }
});

it('runs what waits for several once all of them have ended', async () => {
  /** @type {string[]} */
  const log = [];
  const steps = [step(log, 'last', ['store', 'browser']), step(log, 'store'), step(log, 'browser')];
  expect(await runSteps(steps, 2, () => {})).toEqual({ passed: 3, failed: 0 });
  expect(log.slice(-2)).toEqual(['last begins', 'last ends']);
});

it('does not wait for a step that is not asked for', async () => {
  /** @type {string[]} */
  const log = [];
  expect(await runSteps([step(log, 'unit', ['build'])], 2, () => {})).toEqual({ passed: 1, failed: 0 });
});

it('tells what came of each, with what a failing one said, and goes on when one throws', async () => {
  /** @type {string[]} */
  const told = [];
  const broken = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) };
  const failing = { name: 'failing', run: () => Promise.resolve({ passed: 2, failed: 3, output: 'why' }) };
  const sum = await runSteps([broken, failing, step([], 'whole')], 1, (one) => told.push(one));
  expect(sum).toEqual({ passed: 3, failed: 4 });
  expect(told.map((one) => one.replace(/\d+\.\d s/, 'x s'))).toEqual([
    expect.stringMatching(/^✗ broken \(x s\)\nError: no such tool/),
    '✗ failing (x s, 2 passed, 3 failed)\nwhy',
    '✓ whole (x s)',
  ]);
});
