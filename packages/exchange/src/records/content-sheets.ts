import type { Cells, RecordId, RecordsContent } from '@kapstok/plan';
import { isBlank, lineBreaks } from '../csv/csv-rows.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { readBack } from '../neutral-text.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import { definitionNamed } from '../table/table-name.ts';
import type { RecordLines } from './record-lines.ts';

type RecordsTable = RecordsContent['tables'][number];

/** Tables of records as they are read from a plan folder, and which record stands on which line of it. */
export interface ContentSheets {
  readonly sheets: readonly Sheet[];
  readonly lines: RecordLines;
}

/** A name that every folder takes as it is. */
const PLAIN_NAME = /^[a-z0-9][a-z0-9 _-]*$/i;

/** Signs that a head has between quotes, and the start of a line that names the separator: they say how the file is cut. */
const CUTS = /[",;\t\r\n]|^\ufeff|^sep=/i;

/** A character of a file is at most so many bytes, a quote counted twice. */
const BYTES = 6;

/**
 * What `readPlan` finds in the files of `contentFiles`, without writing and reading them. Undefined where it is not plain
 * what that is: signs that say how a file is cut or what it is, and more than a file may hold.
 */
export function contentSheets({ tables }: RecordsContent): ContentSheets | undefined {
  if (tables.length >= DEFAULT_LIMITS.entries) return undefined;
  if (!tables.some(({ name }) => definitionNamed(name) !== undefined)) return undefined;
  const sheets: Sheet[] = [];
  const lines = new Map<string, ReadonlyMap<number, RecordId>>();
  let characters = 0;
  for (const table of tables) {
    const made = isPlain(table) ? sheetOf(table) : undefined;
    if (made === undefined) return undefined;
    sheets.push(made.sheet);
    lines.set(table.name, made.lines);
    characters += made.characters;
  }
  return characters * BYTES > DEFAULT_LIMITS.totalBytes ? undefined : { sheets, lines };
}

function isPlain({ name, columns, rows }: RecordsTable): boolean {
  if (!PLAIN_NAME.test(name) || rows.length > DEFAULT_LIMITS.rows) return false;
  if (columns.length < 2 || columns.length > DEFAULT_LIMITS.columns) return false;
  return columns.every(({ head }) => !CUTS.test(head) && !isBlank(head) && isReadable(head));
}

interface Made {
  readonly sheet: Sheet;
  readonly lines: ReadonlyMap<number, RecordId>;
  readonly characters: number;
}

function sheetOf({ name, decimal, columns, rows, ids }: RecordsTable): Made | undefined {
  const filled: SheetRow[] = [{ line: 1, cells: columns.map(({ head }) => readBack(head)), bold: false }];
  const lines = new Map<number, RecordId>();
  let [line, characters] = [2, 0];
  for (const [at, cells] of rows.entries()) {
    const row = rowOf(cells, columns);
    if (row === undefined) return undefined;
    if (row.isFilled) {
      filled.push({ line, cells: row.cells, bold: false });
      lines.set(line, ids[at] ?? '');
    }
    line += row.lines;
    characters += row.characters;
  }
  if (characters * BYTES > DEFAULT_LIMITS.fileBytes) return undefined;
  return { sheet: { file: `${name}.csv`, name, decimal, rows: filled }, lines, characters };
}

/** A row as it is read from a file, and how many lines and characters it takes there. */
interface MadeRow {
  readonly cells: readonly string[];
  readonly isFilled: boolean;
  readonly lines: number;
  readonly characters: number;
}

/** Undefined where a cell holds what a file can't, or more. */
function rowOf(cells: Cells, columns: RecordsTable['columns']): MadeRow | undefined {
  const read: string[] = [];
  let [lines, characters, isFilled] = [1, 0, false];
  for (const { name } of columns) {
    const words = Object.hasOwn(cells, name) ? (cells[name] ?? '') : '';
    characters += words.length + 1;
    if (MARKED.test(words)) {
      if (!isReadable(words)) return undefined;
      lines += lineBreaks(words);
    }
    const back = readBack(words);
    if (back.length > DEFAULT_LIMITS.cellCharacters) return undefined;
    isFilled ||= !isBlank(back);
    read.push(back);
  }
  return { cells: read, isFilled, lines, characters };
}

/** Signs at which it is looked closer. */
const MARKED = /[\p{Cc}\p{Cs}]/u;

/** What is hardly in a text: control signs but for tabs and line ends, and halves of signs. */
const UNREADABLE = /[^\P{Cc}\t\r\n]|\p{Cs}/u;

function isReadable(words: string): boolean {
  return !UNREADABLE.test(words);
}
