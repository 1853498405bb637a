import { text } from '@kapstok/quantity';
import { Refusal } from '../cells/refusal.ts';

/** Words of a text file, and whether their encoding had to be guessed. */
export interface DecodedText {
  readonly words: string;
  /** The bytes are not UTF-8 and are read as Windows-1252, as old versions of Excel write them. */
  readonly guessed: boolean;
}

/** Characters 0x80 to 0x9f of Windows-1252; the rest is Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SAMPLE = 65_536;
const CONTROL_SHARE = 0.005;

/** Reads bytes as text: UTF-8 or UTF-16 by their mark, else UTF-8, else Windows-1252; refuses what is no text. */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  const start = bytes.subarray(0, SAMPLE);
  // UTF-16 is full of zeros; no other text has any. Looking first keeps junk out of memory.
  if (!hasUtf16Mark(bytes) && (start.includes(0) || !looksLikeText(windows1252(start)))) return NO_TEXT;
  const decoded = withEncoding(bytes);
  return looksLikeText(decoded.words) ? decoded : NO_TEXT;
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function withEncoding(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { words: new TextDecoder('utf-16le').decode(bytes), guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { words: utf16BigEndian(bytes), guessed: false };
  try {
    return { words: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { words: windows1252(bytes), guessed: true };
  }
}

function utf16BigEndian(bytes: Uint8Array): string {
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  return new TextDecoder('utf-16le').decode(swapped);
}

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (character) =>
    WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80),
  );
}

function looksLikeText(words: string): boolean {
  if (words.includes('\0')) return false;
  const sample = words.slice(0, SAMPLE);
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) controls += 1;
  }
  return controls <= sample.length * CONTROL_SHARE;
}

const NO_TEXT = new Refusal(
  text('een tekstbestand met kommagescheiden waarden (CSV)', 'a text file of comma-separated values (CSV)'),
  text(
    'Dit bestand bevat geen tekst, al zegt de naam dat wel. Er is niets uit gelezen. Sla de tabel opnieuw op als CSV of als .xlsx.',
    'This file holds no text, though its name says so. Nothing was read from it. Save the table again as CSV or as .xlsx.',
  ),
);
