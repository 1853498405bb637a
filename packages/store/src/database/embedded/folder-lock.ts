import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { text } from '@kapstok/quantity';
import { StoreError } from '../../store-error.ts';
import { isRunning, type ProcessIdentity, thisProcess } from './process-identity.ts';

const NAME = 'kapstok.lock';

/** Who has a folder, and a mark of this one time. */
interface Holder extends ProcessIdentity {
  readonly token: string;
}

/**
 * Takes a folder for this process; the embedded database itself lets two processes write over each other. What a dead
 * process left is taken over.
 * @returns how to let go of the folder
 * @throws StoreError `inUse` when a process that runs has it, or one of another machine, which can't be asked.
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, NAME);
  const mine: Holder = { ...thisProcess(), token: randomUUID() };
  const own = `${lock}.${mine.token}`;
  writeFileSync(own, JSON.stringify(mine));
  try {
    while (!took(folder, lock, own)) {
      // Someone let go of it, or took it over, while we looked: look again.
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderIn(lock)?.token === mine.token) rmSync(lock, { force: true });
  };
}

/**
 * Makes our file the lock. To take over from the dead, one has to be the first to make the file "after" that holder;
 * when the first one died over it, the first to come after that one. So of many who try at once, one succeeds.
 */
function took(folder: string, lock: string, own: string): boolean {
  const dead: string[] = [];
  let name = lock;
  while (!linked(own, name)) {
    const holder = holderIn(name);
    if (holder === undefined) return false;
    refuseLiving(folder, lock, holder);
    dead.push(holder.token);
    name = `${lock}.after-${holder.token}`;
  }
  const [first] = dead;
  if (first === undefined) return true;
  const unchanged = holderIn(lock)?.token === first;
  if (unchanged) renameSync(own, lock);
  else rmSync(name, { force: true });
  if (unchanged) for (const token of dead) rmSync(`${lock}.after-${token}`, { force: true });
  return unchanged;
}

/** Whether the file got this name too; not when there is one of that name. */
function linked(own: string, name: string): boolean {
  try {
    linkSync(own, name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Nothing when the file is gone. One that can't be read was left by a machine that lost its power. */
function holderIn(file: string): Holder | undefined {
  let written: string;
  try {
    written = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  return readHolder(written) ?? { machine: hostname(), pid: 0, started: '', token: 'unreadable' };
}

function readHolder(written: string): Holder | undefined {
  try {
    const given: unknown = JSON.parse(written);
    if (typeof given !== 'object' || given === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(given));
    const [machine, started, token] = ['machine', 'started', 'token'].map((name) => fields.get(name));
    const pid = fields.get('pid');
    if (typeof machine !== 'string' || typeof pid !== 'number') return undefined;
    if (typeof started !== 'string' || typeof token !== 'string') return undefined;
    return { machine, pid, started, token };
  } catch {
    return undefined;
  }
}

function refuseLiving(folder: string, lock: string, holder: Holder): void {
  const here = holder.machine === hostname();
  if (here && !isRunning(holder)) return;
  const where = here
    ? text('een andere Kapstok', 'another Kapstok')
    : text(`Kapstok op computer ${holder.machine}`, `Kapstok on computer ${holder.machine}`);
  throw new StoreError(
    'inUse',
    text(
      `De map ${folder} is in gebruik door ${where.nl} (proces ${holder.pid}). Stop die eerst, of kies een andere map. Draait die zeker niet meer, verwijder dan ${lock}.`,
      `The folder ${folder} is in use by ${where.en} (process ${holder.pid}). Stop it first, or choose another folder. If it certainly runs no more, remove ${lock}.`,
    ),
  );
}
