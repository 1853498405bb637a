import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ownNode } from './own-node.mjs';
import { serverCommand } from './server-command.mjs';

const HALF_A_SECOND = 500;

/** Starts the server; it gets what we were given, and its end is ours. */
function serve() {
  const server = spawn(ownNode(), serverCommand(process.argv.slice(2)), { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
    process.on(signal, () => server.kill(signal));
  }
  stopWithNpm(() => server.kill('SIGTERM'));
  server.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  server.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM'];
  });
}

/** When npm is killed, nothing tells what it started: a server left behind would keep the port. @param {() => void} stop */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, HALF_A_SECOND);
  watch.unref();
}

if (ensureInstalled() && ensureBuilt()) serve();
else process.exitCode = 1;
