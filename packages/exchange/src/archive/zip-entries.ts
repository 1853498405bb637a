import * as zlib from 'node:zlib';

/** A file in a zip, as its directory describes it. Sizes are in bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const LONGEST_COMMENT = 0xffff;

/** The files that the directory at the end of a zip lists; undefined when there is no sound directory. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = bytes.subarray(at + 46, at + 46 + (lengths[0] ?? 0));
    entries.push({
      path: new TextDecoder().decode(name).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += lengths.reduce((sum, length) => sum + length, 46);
  }
  return entries;
}

function directoryEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return undefined;
}

/** Absent before Node 20.15, where only the length is checked. */
const crc32: typeof zlib.crc32 | undefined = zlib.crc32;

/**
 * The bytes of an entry, never more than its directory declares.
 * @returns undefined when they are damaged, encrypted, or packed in a way other than the usual.
 */
export function entryBytes(zip: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (entry.encrypted || entry.offset + 30 > zip.length) return undefined;
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) return undefined;
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + names;
  const content = unpacked(zip.subarray(start, start + entry.packed), entry);
  if (content?.length !== entry.size) return undefined;
  return crc32 === undefined || crc32(content) === entry.crc ? content : undefined;
}

function unpacked(packed: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (packed.length !== entry.packed) return undefined;
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return undefined;
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    return undefined;
  }
}
