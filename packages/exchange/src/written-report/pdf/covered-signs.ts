import { BREAK, HYPHENATE } from '../words-on-paper.ts';
import { fontTable } from './fonts.ts';

/** Signs that a font can show: whether it has a form for a code point. */
type Coverage = (point: number) => boolean;

/** What stands for a sign that no font here can show. */
const NO_FORM = '\ufffd';

/** Letters, digits and signs of Western text, which the first font has: most words need no closer look. */
const PLAIN = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]*$/;

/** Signs without a form of their own: joiners, directions, variants; they need none. */
const FORMLESS = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Words with U+FFFD in the place of what no font can show: PDF/UA refuses a page with a sign without a form. A letter
 * with its accents is shown by one font or not at all.
 */
export function coveredSigns(words: string, fonts: readonly Coverage[]): string {
  if (PLAIN.test(words)) return words;
  const letters = new Intl.Segmenter('nl').segment(words.normalize('NFC'));
  return [...letters].map(({ segment }) => coveredLetter(segment, fonts)).join('');
}

function coveredLetter(letter: string, fonts: readonly Coverage[]): string {
  if (letter === BREAK || letter === HYPHENATE || /^\s+$/u.test(letter)) return letter;
  const points = Array.from(letter)
    .filter((sign) => !FORMLESS.test(sign))
    .map((sign) => sign.codePointAt(0) ?? 0);
  if (points.length === 0) return '';
  if (points.some(isPrivate)) return NO_FORM;
  return fonts.some((hasForm) => points.every(hasForm)) ? letter : NO_FORM;
}

/** What these look like is agreed between people, and a reading machine is none of them. */
function isPrivate(point: number): boolean {
  return (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;
}

/** What a font covers, by its table of characters. */
export function coverageOf(font: Buffer): Coverage {
  const { offset } = fontTable(font, 'cmap');
  const count = font.readUInt16BE(offset + 2);
  const maps = Array.from({ length: count }, (_, index) => {
    const at = offset + font.readUInt32BE(offset + 4 + index * 8 + 4);
    return { at, format: font.readUInt16BE(at) };
  });
  const wide = maps.find(({ format }) => format === 12);
  if (wide === undefined) throw new Error('a font without a wide table of characters');
  return groupsOf(font, wide.at);
}

/** A table of format 12: groups of code points in a row, each with a form. */
function groupsOf(font: Buffer, at: number): Coverage {
  const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
  });
  return (point) => groups.some(({ first, last }) => point >= first && point <= last);
}
