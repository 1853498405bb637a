import { pipeline, Readable } from 'node:stream';
import { createGzip, type Gzip } from 'node:zlib';

/** A file in parts: so that no more of it is in memory than one of them. */
export interface FileInParts {
  readonly path: string;
  readonly parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** The lengths come after the content, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day there is: a zip of the same content is the same zip. */
const FIRST_DAY = 33;
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;
const CHUNK = 65_536;
const LARGEST = 0xffff_ffff;

/** What the directory tells of a file that was written. */
interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Numbers of two or four bytes, the lowest first. */
function bytesOf(...numbers: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of numbers) {
    at = bytes.writeUIntLE(value, at, width);
  }
  return bytes;
}

function localHeader(name: Buffer): Buffer {
  const fixed = bytesOf([LOCAL_HEADER, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [FIRST_DAY, 2]);
  return Buffer.concat([fixed, bytesOf([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]), name]);
}

function directoryEntry({ name, offset, crc, packed, size }: Written): Buffer {
  const start = bytesOf([DIRECTORY_ENTRY, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2]);
  const lengths = bytesOf([0, 2], [FIRST_DAY, 2], [crc, 4], [packed, 4], [size, 4], [name.length, 2]);
  return Buffer.concat([start, lengths, bytesOf([0, 4], [0, 4], [0, 4], [offset, 4]), name]);
}

function directoryEnd(files: number, bytes: number, offset: number): Buffer {
  return bytesOf([DIRECTORY_END, 4], [0, 4], [files, 2], [files, 2], [bytes, 4], [offset, 4], [0, 2]);
}

/**
 * What a gzip holds between its head and its tail is what a zip holds of a file, and its tail tells the checksum: so
 * both are counted where it is packed, outside the thread that asks for it.
 * @returns the tail
 */
async function* packedIn(gzip: Gzip): AsyncGenerator<Buffer, Buffer> {
  let skip = GZIP_HEAD;
  let tail = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = gzip;
  for await (const chunk of chunks) {
    const all = Buffer.concat([tail, chunk]);
    const start = Math.min(skip, all.length);
    skip -= start;
    const end = Math.max(start, all.length - GZIP_TAIL);
    if (end > start) yield all.subarray(start, end);
    tail = all.subarray(end);
  }
  return tail;
}

function fits(bytes: number): number {
  if (bytes > LARGEST) throw new RangeError(`${bytes} bytes are more than a zip holds`);
  return bytes;
}

/** @returns what the directory is to tell of it */
async function* zipFile({ path, parts }: FileInParts, offset: number): AsyncGenerator<Buffer, Written> {
  const name = Buffer.from(path);
  yield localHeader(name);
  const gzip = createGzip({ chunkSize: CHUNK });
  // What goes wrong in the parts ends the packing with that error, which who reads from it gets.
  pipeline(Readable.from(parts), gzip, () => undefined);
  let packed = 0;
  const chunks = packedIn(gzip);
  let next = await chunks.next();
  while (next.done !== true) {
    packed += next.value.length;
    yield next.value;
    next = await chunks.next();
  }
  const crc = next.value.readUInt32LE(0);
  const size = fits(gzip.bytesWritten);
  yield bytesOf([DESCRIPTOR, 4], [crc, 4], [fits(packed), 4], [size, 4]);
  return { name, offset: fits(offset), crc, packed, size };
}

/**
 * Files as a zip, part by part: packed by threads of their own while this one goes on with something else, however
 * large they are together.
 * @throws RangeError beyond the four gigabytes that a zip holds
 */
export async function* zipStream(
  files: AsyncIterable<FileInParts> | Iterable<FileInParts>,
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const file of files) {
    const made = zipFile(file, offset);
    let next = await made.next();
    while (next.done !== true) {
      offset += next.value.length;
      yield next.value;
      next = await made.next();
    }
    written.push(next.value);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield directoryEnd(written.length, directory.length, fits(offset));
}
