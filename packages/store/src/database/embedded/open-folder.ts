import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedDatabase, type NotedEnds, queriesOf, withQueries } from '../database.ts';
import { type BackupSettings, Backups } from './backups.ts';
import { openEmbedded } from './embedded.ts';
import { EmbeddedThread } from './embedded-thread.ts';
import { lockFolder } from './folder-lock.ts';
import type { EmbeddedTask } from './messages.ts';
import { forgetEnds, readNotedEnds } from './noted-ends.ts';
import { OWNER_ONLY, ownFolder } from './own-folder.ts';

/** Where an embedded database is kept. */
export interface FolderSite {
  readonly folder: string;
  /** A backup to begin with, where there is no database yet. */
  readonly from?: string;
}

/** Whether a database was made in a folder. */
export function isMade(folder: string): boolean {
  return existsSync(placeIn(folder));
}

/** Where in a folder the database itself is. */
function placeIn(folder: string): string {
  return join(folder, 'database');
}

/**
 * Opens the embedded database in a folder, for this process alone: `database` is the database itself, `backups` holds
 * its backups. Other users of the computer come to neither, also where the folder was made by somebody and is open to
 * them. Closing it makes a last backup. Without settings none is made.
 * @throws StoreError `inUse` when another process has the folder.
 */
export async function openFolder(
  { folder, from }: FolderSite,
  settings: BackupSettings | undefined,
): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  const unlock = lockFolder(folder);
  try {
    const place = placeIn(folder);
    const backups = join(folder, 'backups');
    if (!existsSync(place)) {
      await make({ folder: `${place}.part`, ...(from === undefined ? {} : { from }) }, place);
      forgetEnds(backups);
    }
    ownFolder(place);
    return kept(await openEmbedded({ folder: place }), backups, settings, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Made aside and then renamed: what stands there is a whole database, whenever this was cut short. */
async function make(aside: EmbeddedTask & { readonly folder: string }, place: string): Promise<void> {
  rmSync(aside.folder, { recursive: true, force: true });
  ownFolder(aside.folder);
  const thread = new EmbeddedThread(aside);
  try {
    await thread.started;
    await thread.end();
  } finally {
    await thread.cut();
  }
  renameSync(aside.folder, place);
}

/** The same database, that is backed up and lets go of its folder when it closes. */
function kept(
  inner: EmbeddedDatabase,
  folder: string,
  settings: BackupSettings | undefined,
  unlock: () => void,
): EmbeddedDatabase {
  const backups = settings && new Backups(folder, inner, settings);
  const close: EmbeddedDatabase['close'] = async (end) => {
    await backups?.stop(end?.backup);
    try {
      await inner.close();
    } finally {
      unlock();
    }
  };
  const backUpNow = async (): Promise<boolean> => (await backups?.take()) !== undefined;
  const listed = backups === undefined ? {} : { backups: () => backups.list(), backUpNow };
  const notedEnds = (): readonly NotedEnds[] => readNotedEnds(folder);
  return withQueries({ ...inner, close, ...listed, notedEnds }, queriesOf(inner));
}
