import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The letter of reports, and the one for signs that it lacks; each name is as long as the one whose place it takes. */
export const FAMILIES = ['Kapstok Lezen', 'Kapstok Bij'] as const;

/** The fonts that a report is set in, and those of them that say which signs there are. */
interface ReportFonts {
  readonly fonts: readonly Buffer[];
  readonly covering: readonly Buffer[];
}

/** The fonts that a report is set in: always these, whatever the machine has. */
export function reportFonts(): ReportFonts {
  const text = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
  const bold = require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf');
  const other = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const [sans, more] = FAMILIES;
  const covering = [renamed(text, 'Source Sans 3', sans), renamed(other, 'DejaVu Sans', more)];
  return { fonts: [...covering, renamed(bold, 'Source Sans 3', sans)], covering };
}

/**
 * A font under another name. Typst also looks for the fonts of the machine, and takes one of the same name for this
 * one, so that the same report would not be the same on two machines.
 */
function renamed(path: string, from: string, to: string): Buffer {
  const made = readFileSync(path);
  const { offset, length } = fontTable(made, 'name');
  const names = made.subarray(offset, offset + length);
  for (const encode of [utf16, latin]) replaceAll(names, encode(from), encode(to));
  return made;
}

/** As many bytes for as many: the places of a font's tables stay. */
function replaceAll(bytes: Buffer, from: Buffer, to: Buffer): void {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at);
}

function utf16(words: string): Buffer {
  return Buffer.from(words, 'utf16le').swap16();
}

function latin(words: string): Buffer {
  return Buffer.from(words, 'latin1');
}

/** Where a table of an OpenType font stands: 12 bytes of head, then 16 for each table. */
export function fontTable(font: Buffer, name: string): { readonly offset: number; readonly length: number } {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) !== name) continue;
    return { offset: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) };
  }
  throw new Error(`a font without a table ${name}`);
}
