import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SERVER = join(ROOT, 'apps/server/dist/main.js');
const COMMANDS = join(ROOT, 'apps/cli/bin/kapstok.js');
const ADDRESS = /http:\/\/\S+:\d+/;

/** Every journey comes from one address, in a short time. */
const ROOMY = {
  KAPSTOK_REQUESTS_PER_MINUTE: '100000',
  KAPSTOK_OWN_PLANS: '50',
  KAPSTOK_OWN_PLANS_PER_ADDRESS: '50',
};

/** The folder of example plans. */
export const EXAMPLES = join(ROOT, 'examples');

/** The example plan. */
export const EXAMPLE = join(EXAMPLES, 'nml-o');

/** A server of our own, on a free port. */
export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server as built, with a plan. */
export function serve(folder: string): Promise<Served> {
  return start([folder], {});
}

/** Starts the server as built, with plans that are kept in a data folder; an empty one gets the example regions. */
export function serveKept(data: string): Promise<Served> {
  return start([], { KAPSTOK_DATA: data });
}

/** Starts the server as built, with plans that are kept on a PostgreSQL server; an empty database gets the example regions. */
export function serveFrom(database: string): Promise<Served> {
  return start([], { DATABASE_URL: database });
}

async function start(given: readonly string[], settings: Readonly<Record<string, string>>): Promise<Served> {
  if (!existsSync(SERVER)) throw new Error('there is no server: run npm run build first');
  const { DATABASE_URL: _, ...environment } = process.env;
  const server = spawn(process.execPath, [SERVER, ...given], {
    env: { ...environment, ...ROOMY, ...settings, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer): void => {
      said += words.toString();
      const found = ADDRESS.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => reject(new Error(`the server stopped with ${code}: ${said}`)));
  });
  const stop = async (): Promise<void> => {
    const gone = once(server, 'exit');
    server.kill();
    await gone;
  };
  return { address, stop };
}

/**
 * Invites somebody to coordinate a region, by the command line, in a data folder that no server uses.
 * @returns the path of the invitation on a server of that folder
 */
export async function invitationTo(region: string, data: string): Promise<string> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [COMMANDS, 'db', 'invite', '--region', region, '--json'],
    { env: { ...environment, KAPSTOK_DATA: data } },
  );
  const { address }: { address: string } = JSON.parse(stdout);
  const { pathname, hash } = new URL(address);
  return `${pathname}${hash}`;
}

/** Writes a plan as a folder of CSV files; it lives as long as the temporary folder does. */
export function planFolder(tables: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-journey-'));
  for (const [name, lines] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), lines);
  return folder;
}
