import type { Language } from '@kapstok/quantity';
import { plainSpaced } from '../language/together.ts';

/** A cell of a list that is taken out: words, or a number. */
export type CsvCell = string | number;

const RISKY = /^[=+\-@\t\r]/;
const BOM = '\uFEFF';

/**
 * A list as CSV for a spreadsheet in the language of the reader: Dutch takes a semicolon and a decimal comma. A cell
 * of words that a spreadsheet would run as a formula is put behind an apostrophe.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const mark = language === 'nl' ? ';' : ',';
  const lines = rows.map((row) => row.map((cell) => quoted(written(cell, language), mark)).join(mark));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

function written(cell: CsvCell, language: Language): string {
  if (typeof cell === 'number') return language === 'nl' ? String(cell).replace('.', ',') : String(cell);
  const words = plainSpaced(cell);
  return RISKY.test(words) ? `'${words}` : words;
}

function quoted(words: string, mark: string): string {
  return words.includes(mark) || /["\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Hands the reader a file. */
export function saveFile(name: string, content: BlobPart, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
