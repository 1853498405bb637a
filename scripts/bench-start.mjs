import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writePart } from './benchmarks.mjs';
import { machine } from './machine.mjs';
import { ROOT } from './repository.mjs';

/**
 * How long `npm start` takes with data of its own: the first time, later, and after it was killed. Writes a part of
 * docs/benchmarks.md; fails when a later start takes too long. Needs `npm run build`.
 */

const LATER = 10;
const KILLED = 5;
const BOUND = 3;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** Starts it, as its user does. @param {string} data the folder of its data */
async function start(data) {
  const began = performance.now();
  const env = { ...process.env, KAPSTOK_DATA: data, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '' };
  // A group of its own: what is sent to it reaches the server that npm starts.
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { pid } = child;
  if (pid === undefined) throw new Error('npm did not start');
  const address = await addressOf(child.stdout);
  const answer = await fetch(`${address}/api/v1/plans`);
  if (!answer.ok) throw new Error(`the plans: ${answer.status}`);
  await answer.arrayBuffer();
  const seconds = (performance.now() - began) / 1000;
  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    process.kill(-pid, signal);
    await ended;
    await gone(address);
  };
  return { seconds, end };
}

/** @param {import('node:stream').Readable} output @returns {Promise<string>} */
function addressOf(output) {
  return new Promise((give, refuse) => {
    const lines = createInterface({ input: output });
    lines.on('line', (line) => {
      const [address] = ADDRESS.exec(line) ?? [];
      if (address !== undefined) give(address);
    });
    lines.on('close', () => refuse(new Error('it did not start')));
  });
}

/** npm may end before the server has: until nothing answers, its folder is in use. @param {string} address */
async function gone(address) {
  while (
    await fetch(address).then(
      () => true,
      () => false,
    )
  );
}

/** @param {string} data @param {number} times @param {NodeJS.Signals} signal how each ends */
async function starts(data, times, signal) {
  const seconds = [];
  for (let time = 0; time < times; time += 1) {
    const started = await start(data);
    seconds.push(started.seconds);
    await started.end(signal);
  }
  return seconds.toSorted((a, b) => a - b);
}

/** @param {string} name @param {number[]} seconds @param {string} bound */
function rowOf(name, seconds, bound) {
  const [least = 0] = seconds;
  const middle = seconds[Math.floor(seconds.length / 2)] ?? 0;
  const most = seconds.at(-1) ?? 0;
  return `| ${name} | ${seconds.length} | ${least.toFixed(1)} | ${middle.toFixed(1)} | ${most.toFixed(1)} | ${bound} |`;
}

const data = mkdtempSync(join(tmpdir(), 'kapstok-start-'));
try {
  const first = await starts(data, 1, 'SIGTERM');
  const later = await starts(data, LATER, 'SIGTERM');
  await starts(data, 1, 'SIGKILL');
  const killed = await starts(data, KILLED, 'SIGKILL');
  const slow = Math.max(...later) >= BOUND;
  const text = `## Starting

Written by \`node scripts/bench-start.mjs\`. From \`npm start\` until the first answer with plans in it, in seconds, with the
embedded database and the two example regions. ${machine()}

| start | times | shortest | middle | longest | bound |
|---|--:|--:|--:|--:|--:|
${rowOf('the first, which founds the regions', first, '')}
${rowOf('later', later, String(BOUND))}
${rowOf('after it was killed (SIGKILL)', killed, '')}

${slow ? `Not met: a later start took ${Math.max(...later).toFixed(1)} seconds.` : 'Every bound is met.'}
`;
  writePart('start', text);
  console.log(text);
  process.exitCode = slow ? 1 : 0;
} finally {
  rmSync(data, { recursive: true, force: true });
}
