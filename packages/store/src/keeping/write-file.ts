import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';

/** Takes a value as the next line of a file. */
type WriteLine = (line: unknown) => Promise<void>;

/** The lines of a file while it is written. */
export interface Lines {
  readonly write: WriteLine;
  /** SHA-256 of the lines so far, in hexadecimals. */
  readonly before: () => string;
}

/** Only who makes a backup reads it: all regions are in it. */
const OWN = 0o600;

/**
 * Writes lines of JSON to a gzipped file: aside, then brought to the disk, then named. The file is there whole or not
 * at all, and none is written over.
 * @throws StoreError `fileThere` when there is one of that name, `cannotWrite` when nothing can be written there
 */
export async function writeFile(file: string, work: (lines: Lines) => Promise<void>): Promise<void> {
  if (existsSync(file)) throw fileThere(file);
  const aside = `${file}.${randomUUID()}.part`;
  try {
    await writeAside(aside, work);
    await sync(aside);
    await rename(aside, file);
    await sync(dirname(file));
  } catch (error) {
    await rm(aside, { force: true });
    throw isOfFiles(error) ? cannotWrite(file, error) : error;
  }
}

/** Whether the system refused to write: no such folder, no rights, no room. */
function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function cannotWrite(file: string, { code = '' }: NodeJS.ErrnoException): StoreError {
  return new StoreError(
    'cannotWrite',
    text(
      `${file} kan niet worden geschreven (${code}). Bestaat de map, mag u daar schrijven en is er ruimte?`,
      `${file} can't be written (${code}). Is there such a folder, may you write there, and is there room?`,
    ),
  );
}

function fileThere(file: string): StoreError {
  return new StoreError(
    'fileThere',
    text(
      `${file} bestaat al. Er is niets geschreven. Kies een andere naam, of verwijder het eerst.`,
      `${file} is there already. Nothing was written. Choose another name, or remove it first.`,
    ),
  );
}

async function writeAside(aside: string, work: (lines: Lines) => Promise<void>): Promise<void> {
  const zip = createGzip();
  const hash = createHash('sha256');
  const written = pipeline(zip, createWriteStream(aside, { mode: OWN }));
  // It may fail before anybody waits for it; who waits then is told.
  written.catch(() => undefined);
  const write: WriteLine = async (line) => {
    const words = `${JSON.stringify(line)}\n`;
    hash.update(words);
    if (!zip.write(words)) await Promise.race([drained(zip), written]);
  };
  try {
    await work({ write, before: () => hash.copy().digest('hex') });
    zip.end();
  } catch (error) {
    zip.destroy();
    await written.catch(() => undefined);
    throw error;
  }
  await written;
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => void stream.once('drain', resolve));
}

/** Brings a file or a folder to the disk; where a folder can't be opened (Windows) that is left to the system. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+').catch(() => open(path, 'r').catch(() => undefined));
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}
