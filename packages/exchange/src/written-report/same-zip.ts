import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The same zip with every file of one time and in the order of their names, so that it is the same byte for byte when
 * made again.
 * @param mended Files that come in the place of those of the same name.
 */
export function sameZip(
  bytes: Uint8Array,
  mended: (files: Unzipped) => Unzipped = (files) => files,
): Uint8Array {
  // A zip has the local time in it: the parts of this one are the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  const parts: Zippable = {};
  for (const [name, part] of Object.entries(mended(unzipSync(bytes)))) parts[name] = [part, { mtime }];
  return zipSync(parts);
}
