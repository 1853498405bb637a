import { createHash } from 'node:crypto';
import { type Text, text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';
import {
  type BackupEnd,
  type BackupHead,
  type BackupRow,
  type BackupTable,
  endIn,
  headIn,
  rowIn,
} from './backup-form.ts';
import { linesOf } from './read-file.ts';

/** What a backup says of itself; its rows are read apart. */
export interface BackupContents {
  readonly head: BackupHead;
  readonly end: BackupEnd;
}

/**
 * Reads a backup from its first to its last line, and holds it against what its end says.
 * @throws StoreError `noBackup` when it is none, `brokenBackup` when it was cut off or changed
 */
export async function readBackup(file: string): Promise<BackupContents> {
  const hash = createHash('sha256');
  let head: BackupHead | undefined;
  let end: BackupEnd | undefined;
  for await (const line of soundLines(file)) {
    const value = parsed(line);
    if (head === undefined) {
      head = headIn(value);
      if (head === undefined) throw noBackup(file);
    } else if (end !== undefined) {
      throw broken(file);
    } else if (rowIn(value, head.tables) === undefined) {
      end = endIn(value);
      if (end?.before !== hash.copy().digest('hex')) throw broken(file);
    }
    hash.update(line).update('\n');
  }
  if (head === undefined) throw noBackup(file);
  if (end === undefined) throw broken(file);
  return { head, end };
}

/** The rows of a backup that was read to its end before. */
export async function* rowsOfBackup(file: string, tables: readonly BackupTable[]): AsyncGenerator<BackupRow> {
  for await (const line of soundLines(file)) {
    const row = rowIn(parsed(line), tables);
    if (row !== undefined) yield row;
  }
}

/** The lines, with a sentence for a file that is not there, not zipped or not whole. */
async function* soundLines(file: string): AsyncGenerator<Buffer> {
  let read = 0;
  try {
    for await (const line of linesOf(file)) {
      yield line;
      read += 1;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') throw unread(file);
    if (code.startsWith('Z_')) throw read === 0 && code === 'Z_DATA_ERROR' ? noBackup(file) : broken(file);
    throw error;
  }
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

const UNDONE: Text = text('Er is niets teruggezet.', 'Nothing was restored.');

function unread(file: string): StoreError {
  return new StoreError(
    'noBackup',
    text(`${file} kan niet worden gelezen. ${UNDONE.nl}`, `${file} can't be read. ${UNDONE.en}`),
  );
}

/** Tells that a file is no backup. */
export function noBackup(file: string): StoreError {
  return new StoreError(
    'noBackup',
    text(
      `${file} is geen reservekopie van Kapstok. ${UNDONE.nl}`,
      `${file} is no backup of Kapstok. ${UNDONE.en}`,
    ),
  );
}

function broken(file: string): StoreError {
  return new StoreError(
    'brokenBackup',
    text(
      `${file} is niet heel: na het maken is er iets af of anders. ${UNDONE.nl} Gebruik een andere reservekopie.`,
      `${file} is not whole: something was cut off or changed after it was made. ${UNDONE.en} Use another backup.`,
    ),
  );
}
