import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ownNode } from './own-node.mjs';
import { ROOT } from './repository.mjs';
import { serverCommand } from './server-command.mjs';

/**
 * What a benchmark needs that asks the server: a database of its own, the server, and people who ask.
 * @typedef {Map<string, number[]>} Times
 * @typedef {{ regions: string[], plan: string, secrets: string[] }} Installed
 * @typedef {ReturnType<typeof askers>} Asking
 */

export const BENCH = 'packages/store/src/testing/bench';
const PORT = 3987;
const FROM_SOURCE = '--conditions=kapstok-source';

/** A program of our sources, to its end. @param {string[]} given */
export function run(...given) {
  const done = spawnSync(ownNode(), [FROM_SOURCE, ...given], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${given[0]} ended with ${done.status}`);
  return done.stdout;
}

/** A program that says it is ready in a line, and how to end it. @param {string[]} given @param {NodeJS.ProcessEnv} env @param {RegExp} ready */
async function start(given, env, ready) {
  const child = spawn(ownNode(), given, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise((give, refuse) => {
    lines.on('line', (said) => ready.test(said) && give(said));
    lines.on('close', () => refuse(new Error(`${given.at(-1)} did not start`)));
  });
  const stop = async () => {
    child.stdin.end();
    child.kill('SIGTERM');
    await ended;
  };
  return {
    line: String(line),
    stop: async (/** @type {boolean} */ byInput) => {
      if (!byInput) return await stop();
      child.stdin.end();
      await ended;
    },
  };
}

/** A PostgreSQL of our own with an empty database; its line is the address. It stops by its input. */
export async function startDatabase() {
  return await start([FROM_SOURCE, join(ROOT, BENCH, 'keep-server.ts')], {}, /^postgresql:/);
}

/** The server on a database. @param {string} url */
export async function serverOf(url) {
  const env = { DATABASE_URL: url, PORT: String(PORT), KAPSTOK_REQUESTS_PER_MINUTE: '1000000' };
  return await start(serverCommand(), env, /127\.0\.0\.1/);
}

/** @param {string[]} secrets The one of the nation last. */
export function askers(secrets) {
  const ask = async (
    /** @type {number} */ person,
    /** @type {string} */ path,
    /** @type {Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }} */ init = {},
  ) => {
    const cookie = `kapstok-session=${secrets.at(person)}`;
    const headers = { cookie, 'accept-encoding': 'gzip', ...init.headers };
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/${path}`, { ...init, headers });
    const body = await answer.arrayBuffer();
    // Two who edit one field at once: one is asked.
    if (!answer.ok && answer.status !== 409)
      throw new Error(`${path}: ${answer.status} ${Buffer.from(body).toString()}`);
    return body;
  };
  const read = async (/** @type {number} */ person, /** @type {string} */ path) =>
    JSON.parse(Buffer.from(await ask(person, path)).toString('utf8'));
  return { ask, read };
}

/** How long some work takes, noted by its name. @param {Times} times @param {string} name @param {() => Promise<unknown>} work */
export async function timed(times, name, work) {
  const began = performance.now();
  await work();
  times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
}
