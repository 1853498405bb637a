import { stripVTControlCharacters } from 'node:util';

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const COMBINING = /\p{Mark}/u;

function widthOfCharacter(character: string): number {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** How many columns of a terminal words take. */
export function displayWidth(words: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(words)) width += widthOfCharacter(character);
  return width;
}

/** Words that take this many columns at least. */
export function padded(words: string, width: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(words)));
  return side === 'left' ? `${words}${space}` : `${space}${words}`;
}

/** Words in lines of this many columns at most; a longer word stays whole, and so does an amount: `€ 12`. */
export function folded(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const whole = words.trim().split(/(?<!€)\s+/);
  for (const word of whole.filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** As `folded`, but a word that is longer than a line goes on in the next: no line is wider. Blanks count as one. */
export function wrapped(words: string, width: number): readonly string[] {
  return folded(words, width).flatMap((line) => (displayWidth(line) <= width ? [line] : pieces(line, width)));
}

function pieces(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of line) {
    const size = widthOfCharacter(character);
    if (taken + size > width && piece !== '') {
      lines.push(piece.trimEnd());
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += size;
  }
  return [...lines, piece];
}
