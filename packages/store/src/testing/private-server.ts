import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serverPrograms, unprivileged } from './server-programs.ts';

/** A PostgreSQL server of our own. */
export interface PrivateServer {
  /** Where it is reached: the folder of its socket. */
  readonly socket: string;
  readonly stop: () => Promise<void>;
  /** The number of its first process, of which all its others are children. */
  readonly process: () => number;
}

/** How a server of our own is set. */
export interface ServerSettings {
  /** Whether what was acknowledged has to be on the disk, as on a real server. */
  readonly durable?: boolean;
}

/** The address of a database on a server of our own, for one who logs in there. */
export function addressOf(socket: string, name: string, login: string): string {
  return `postgresql://${login}@/${name}?host=${encodeURIComponent(socket)}`;
}

/** Nothing of most tests has to outlive a power cut. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Ends the server when its input does: also when who started it was killed. */
const GUARD =
  'program=$1; shift; "$program" "$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server';

/**
 * Starts a server with its data in a folder, reached by a socket there; nothing where PostgreSQL is not installed. In a
 * folder where there was one before, its data is there again.
 */
export async function startPrivateServer(
  folder: string,
  { durable = false }: ServerSettings = {},
): Promise<PrivateServer | undefined> {
  const programs = serverPrograms();
  if (programs === undefined) return undefined;
  const user = unprivileged();
  const data = join(folder, 'data');
  if (!existsSync(data)) {
    mkdirSync(folder);
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
    initialise(join(programs, 'initdb'), data, { cwd: folder, ...user });
  }
  const settings = ['listen_addresses=', ...(durable ? [] : FAST)];
  const given = ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])];
  const guard = spawn('sh', ['-c', GUARD, 'sh', join(programs, 'postgres'), ...given], {
    cwd: folder,
    ...user,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  await readyToAccept(guard.stderr);
  return {
    socket: folder,
    process: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: async () => {
      const ended = once(guard, 'exit');
      guard.stdin.end();
      await ended;
    },
  };
}

/** Sorted as a Dutch server sorts, so that who leaves the order of keys to the server is found out. */
function initialise(
  program: string,
  data: string,
  user: { readonly cwd: string; readonly uid?: number; readonly gid?: number },
): void {
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=nl-NL'];
  const given = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--no-instructions', ...locale];
  const { status, stderr, error } = spawnSync(program, given, { ...user, encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
}

/** Waits for the line in which the server says so; its later lines are read and dropped. */
async function readyToAccept(output: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  const lines = createInterface({ input: output });
  await new Promise<void>((ready, refuse) => {
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('ready to accept connections')) ready();
    });
    lines.on('close', () => refuse(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
  });
}
