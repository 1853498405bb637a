import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(
  new URL('../../../packages/store/src/testing/serving-process.ts', import.meta.url),
);

/** A PostgreSQL server of our own. */
export interface Postgres {
  /** The address of an empty database on it. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a PostgreSQL server; nothing where it is not installed, which `KAPSTOK_BOTH=1` does not allow. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-postgres-'));
  // The server may run as somebody else, who has to pass through.
  chmodSync(folder, 0o711);
  const server = spawn(process.execPath, ['--conditions=kapstok-source', PROGRAM, join(folder, 'server')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const { value: address } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
  if (typeof address === 'string') return { address, stop };
  await stop();
  if (process.env.KAPSTOK_BOTH === '1') throw new Error('PostgreSQL is not installed, or did not start');
  return undefined;
}
