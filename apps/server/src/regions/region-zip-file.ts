import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { regionZip } from '@kapstok/exchange';
import { type Database, readRegion } from '@kapstok/store';
import { regionOut } from './region-out.ts';

/** A region as a zip, to be sent. */
export interface RegionZipFile {
  readonly bytes: number;
  /** The file is gone once this was read or given up. */
  readonly content: Readable;
}

/**
 * A region as a zip in a file of its own, made page by page: others are answered meanwhile, and it takes no memory to
 * speak of. In a file, because what reads the region has to end by itself, however slowly it is taken in.
 * @returns undefined when there is no region with this code
 */
export async function regionZipFile(database: Database, code: string): Promise<RegionZipFile | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'kapstok-take-out-'));
  const away = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'region.zip');
    const bytes = await readRegion(database, code, async (region) => {
      // Who did what is in it: only its owner reads it.
      await pipeline(regionZip(regionOut(region)), createWriteStream(path, { mode: 0o600 }));
      return (await stat(path)).size;
    });
    if (bytes !== undefined) return { bytes, content: thenAway(createReadStream(path), away) };
  } catch (error) {
    await away();
    throw error;
  }
  await away();
  return undefined;
}

function thenAway(content: Readable, away: () => Promise<void>): Readable {
  return content.once('close', () => {
    away().catch((error: unknown) => console.error('a region that was taken out is still there:', error));
  });
}
