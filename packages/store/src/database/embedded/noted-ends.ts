import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '@kapstok/quantity';
import { StoreError } from '../../store-error.ts';
import type { LogEnd, NotedEnds } from '../database.ts';

const FILE = 'ends.json';
/** How many notes stay, the newest: of many more backups than there are. */
const STAY = 100;
const OWNER_ONLY = 0o600;

/**
 * Where the logs ended at the backups of an embedded database, the oldest first; none when no backup was made yet.
 * @throws StoreError `brokenBackup` when it can't be read: then nothing can be held against it
 */
export function readNotedEnds(folder: string): readonly NotedEnds[] {
  const file = join(folder, FILE);
  const written = read(file);
  if (written === undefined) return [];
  const told = parsed(written);
  if (!Array.isArray(told) || !told.every(isNoted)) throw broken(file);
  return told;
}

/** Notes where the logs end, unless they ended there before. In one go: who is cut short leaves the notes as they were. */
export function noteEnds(folder: string, noted: NotedEnds): void {
  const before = readNotedEnds(folder);
  if (JSON.stringify(before.at(-1)?.ends ?? []) === JSON.stringify(noted.ends)) return;
  const aside = join(folder, `${FILE}.part`);
  writeFileSync(aside, JSON.stringify([...before, noted].slice(-STAY)), { mode: OWNER_ONLY });
  renameSync(aside, join(folder, FILE));
}

/** Forgets them: for another database than the one they are of. */
export function forgetEnds(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function isNoted(value: unknown): value is NotedEnds {
  if (!isObject(value)) return false;
  const { at, ends } = value;
  return typeof at === 'string' && Array.isArray(ends) && ends.every(isEnd);
}

function isEnd(value: unknown): value is LogEnd {
  if (!isObject(value)) return false;
  const { region, seq, hash } = value;
  return typeof region === 'string' && typeof seq === 'number' && typeof hash === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function broken(file: string): StoreError {
  return new StoreError(
    'brokenBackup',
    text(
      `Waar de logboeken bij de reservekopieën eindigden, is niet te lezen: ${file} is later veranderd. Vergelijk met een reservekopie die ergens anders is bewaard, en haal het bestand dan weg.`,
      `Where the logs ended at the backups can't be read: ${file} was changed later. Compare with a backup that was kept elsewhere, and then take the file away.`,
    ),
  );
}
