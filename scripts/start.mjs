import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ownNode } from './own-node.mjs';
import { ROOT } from './repository.mjs';

/** Starts the server; it gets what we were given, and its end is ours. */
function serve() {
  const server = spawn(ownNode(), [join(ROOT, 'apps/server/dist/main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the server as well; twice would end it before it has closed its files.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal);
    });
  }
  server.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  server.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM'];
  });
}

if (ensureInstalled() && ensureBuilt()) serve();
else process.exitCode = 1;
