import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A page as it comes out of the printer. */
export interface Paper {
  /** The size of each sheet in points: A4 is `595 x 842`. */
  readonly sheets: readonly string[];
  /** How many letters stand on each sheet. */
  readonly letters: readonly number[];
  /** All letters one can select, without the spaces between them. */
  readonly words: string;
}

/** Prints the page. */
export async function printed(page: Page): Promise<Paper> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(PAGE_BOXES)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
  const words = wordsOf(pdf);
  return { sheets, letters: words.map(({ length }) => length), words: words.join('') };
}

const PAGE_BOXES = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g;

/** Words as they stand on paper: without the spaces, which a line end may stand for. */
export function spaceless(words: string): string {
  return words.normalize('NFC').replace(/\s/g, '');
}

/** What a letter of a font stands for, and how many hexadecimal digits name one. */
interface Letters {
  readonly digits: number;
  readonly words: ReadonlyMap<string, string>;
}

/** The words that each page of a PDF, as Chromium writes it, puts on paper, in the order in which they are put there. */
function wordsOf(pdf: string): readonly string[] {
  const parts = partsOf(pdf);
  const fonts = new Map<string, Letters>();
  for (const [, name = '', font = ''] of pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(parts.get(font)?.head ?? '')?.[1];
    if (map !== undefined) fonts.set(name, lettersOf(parts.get(map)?.content ?? ''));
  }
  const pages = [...parts.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const contents = pages.map(({ head }) => parts.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.content);
  return contents.map((content = '') => spaceless(drawn(content, fonts)));
}

/** The numbered parts of a PDF: what each says of itself, and what it holds. */
function partsOf(pdf: string): ReadonlyMap<string, { readonly head: string; readonly content: string }> {
  const parts = new Map<string, { readonly head: string; readonly content: string }>();
  for (const found of pdf.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)(?:endobj|stream\n)/g)) {
    const [whole, number = '', head = ''] = found;
    const length = /\/Length (\d+)/.exec(head)?.[1];
    const from = found.index + whole.length;
    const held = whole.endsWith('stream\n') ? pdf.slice(from, from + Number(length)) : '';
    const isPacked = head.includes('/FlateDecode') && !head.includes('/Subtype /Image');
    const content = isPacked ? inflateSync(Buffer.from(held, 'latin1')).toString('latin1') : held;
    parts.set(number, { head, content });
  }
  return parts;
}

function lettersOf(map: string): Letters {
  const words = new Map<string, string>();
  const digits = /begincodespacerange\s*<([\dA-F]+)>/i.exec(map)?.[1]?.length ?? 4;
  for (const [, lines = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gi)) {
      words.set(code.toUpperCase(), utf16(text));
    }
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of lines.matchAll(RANGE)) {
      const start = Number.parseInt(first, 16);
      const begin = Number.parseInt(text, 16);
      for (let code = start; code <= Number.parseInt(last, 16); code += 1) {
        const letter = (begin + code - start).toString(16).padStart(4, '0');
        words.set(code.toString(16).toUpperCase().padStart(digits, '0'), utf16(letter));
      }
    }
  }
  return { digits, words };
}

const RANGE = /<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gi;

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** The letters that the commands of a page draw. */
function drawn(commands: string, fonts: ReadonlyMap<string, Letters>): string {
  let words = '';
  let font: Letters | undefined;
  for (const [, name, letters = ''] of commands.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)>/gi)) {
    if (name !== undefined) {
      font = fonts.get(name);
      continue;
    }
    const { digits = 4, words: known } = font ?? {};
    for (let at = 0; at < letters.length; at += digits) {
      words += known?.get(letters.slice(at, at + digits).toUpperCase()) ?? '';
    }
  }
  return words;
}
