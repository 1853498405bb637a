import type { Limits } from '../limits.ts';
import type { SheetRow } from '../sheet.ts';
import type { Separation } from './separator.ts';

const QUOTE = 34;
const SPACE = 32;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Why the rows of a file can't be taken, and the line where that was seen. */
export interface CsvStop {
  readonly why: 'openQuote' | 'rows' | 'columns' | 'characters';
  readonly line: number;
}

/** Cuts a CSV text into rows; a row keeps the line it starts on, also after cells of several lines. */
export function csvRows(words: string, separation: Separation, limits: Limits): SheetRow[] | CsvStop {
  const scanner = new Scanner(words, separation, limits);
  const rows: SheetRow[] = [];
  while (!scanner.done) {
    const line = scanner.line;
    const cells = scanner.row();
    if (scanner.stop !== undefined) return scanner.stop;
    if (cells.every(isBlank)) continue;
    // The head is a row too.
    if (rows.length > limits.rows) return { why: 'rows', line };
    rows.push({ line, cells, bold: false });
  }
  return rows;
}

/** Whether nothing is printed in a cell. */
export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

class Scanner {
  readonly #words: string;
  readonly #separator: number;
  readonly #limits: Limits;
  #at: number;
  line = 1;
  stop: CsvStop | undefined = undefined;

  constructor(words: string, separation: Separation, limits: Limits) {
    this.#words = words;
    this.#separator = separation.separator.charCodeAt(0);
    this.#limits = limits;
    this.#at = separation.start;
    if (separation.start > 0) this.line = 2;
  }

  get done(): boolean {
    return this.#at >= this.#words.length;
  }

  /** The cells up to the end of the row. */
  row(): string[] {
    const cells: string[] = [];
    for (;;) {
      const cell = withoutGuard(this.#cell());
      cells.push(cell);
      if (cell.length > this.#limits.cellCharacters) this.stop ??= { why: 'characters', line: this.line };
      if (this.stop !== undefined || this.#endOfRow()) return cells;
      if (cells.length >= this.#limits.columns) {
        this.stop = { why: 'columns', line: this.line };
        return cells;
      }
    }
  }

  /** Steps over what follows a cell; true when the row ends there. */
  #endOfRow(): boolean {
    const code = this.#words.charCodeAt(this.#at);
    this.#at += 1;
    if (code === this.#separator) return false;
    if (code === CARRIAGE_RETURN && this.#words.charCodeAt(this.#at) === LINE_FEED) this.#at += 1;
    this.line += 1;
    return true;
  }

  #cell(): string {
    let start = this.#at;
    while (this.#words.charCodeAt(start) === SPACE) start += 1;
    if (this.#words.charCodeAt(start) !== QUOTE) return this.#plain();
    this.#at = start + 1;
    const quoted = this.#quoted();
    const rest = this.#plain();
    return rest === '' ? quoted : quoted + rest;
  }

  #plain(): string {
    const words = this.#words;
    const start = this.#at;
    let at = start;
    for (; at < words.length; at += 1) {
      const code = words.charCodeAt(at);
      if (code === this.#separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    this.#at = at;
    return words.slice(start, at);
  }

  #quoted(): string {
    const opened = this.line;
    let value = '';
    for (;;) {
      const end = this.#words.indexOf('"', this.#at);
      if (end === -1 || value.length > this.#limits.cellCharacters) {
        this.stop = { why: end === -1 ? 'openQuote' : 'characters', line: opened };
        return value;
      }
      const part = this.#words.slice(this.#at, end);
      this.line += lineBreaks(part);
      this.#at = end + 1;
      if (this.#words.charCodeAt(this.#at) !== QUOTE) return value === '' ? part : value + part;
      value += `${part}"`;
      this.#at += 1;
    }
  }
}

const APOSTROPHE = 39;

/** Words that look like a formula are written with an apostrophe before them, which is no part of them. */
function withoutGuard(cell: string): string {
  return cell.charCodeAt(0) === APOSTROPHE && /^'\s*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** How many lines end in words: by CR, LF, or both together. */
export function lineBreaks(part: string): number {
  let breaks = 0;
  for (let at = part.search(/[\r\n]/); at !== -1 && at < part.length; at += 1) {
    const code = part.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && part.charCodeAt(at + 1) !== LINE_FEED))
      breaks += 1;
  }
  return breaks;
}
