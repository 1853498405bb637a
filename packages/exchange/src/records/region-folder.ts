import type { PlanRecords } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { unzipSync } from 'fflate';
import { type FileInParts, zipStream } from '../archive/zip-stream.ts';
import type { PlanFile } from '../read-result.ts';
import { asObject } from './edit-in-json.ts';
import { HISTORY_FILE, type HistoryEntry, historyLine } from './history-file.ts';
import { recordFiles } from './record-files.ts';

/** A table of a region with its rows, every cell in words. */
interface TableOut {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A region that is taken out, page by page: its plans for people, and all that is kept of it for another installation. */
export interface RegionOut {
  readonly region: { readonly code: string; readonly title: string };
  readonly schema: number;
  readonly tables: readonly (Described & { readonly rows: () => Pages<TableOut['rows'][number]> })[];
  readonly plans: readonly {
    readonly code: string;
    readonly title: string;
    readonly records: () => Promise<PlanRecords>;
    readonly entries: () => Pages<HistoryEntry>;
  }[];
}

type Pages<Item> = AsyncIterable<readonly Item[]>;

const HEAD = 'region.json';
const KEPT = 'kept';
const FORM = 1;

const encoder = new TextEncoder();

/** Lines of a file, a page of them at a time. */
async function* lines<Item>(pages: Pages<Item>, lineOf: (item: Item) => string): AsyncGenerator<Uint8Array> {
  for await (const page of pages) yield encoder.encode(page.map(lineOf).join(''));
}

/**
 * A region as files: of every plan a folder with its tables and its history, and under `kept` all that is kept of the
 * region, one row on each line. Each is to be read before the next.
 */
export async function* regionFiles({
  region,
  schema,
  tables,
  plans,
}: RegionOut): AsyncGenerator<FileInParts> {
  const described = tables.map(({ name, columns }) => ({ name, columns }));
  const { code, title } = region;
  const head = { kapstokRegion: FORM, code, title, schema, tables: described };
  yield { path: HEAD, parts: [encoder.encode(`${JSON.stringify(head, undefined, 2)}\n`)] };
  for (const { name, rows } of tables) {
    yield { path: `${KEPT}/${name}.ndjson`, parts: lines(rows(), (row) => `${JSON.stringify(row)}\n`) };
  }
  for (const plan of plans) {
    const folder = `plans/${plan.code}`;
    for (const { path, bytes } of recordFiles(await plan.records(), plan.title).files) {
      yield { path: `${folder}/${path}`, parts: [bytes] };
    }
    yield { path: `${folder}/${HISTORY_FILE}`, parts: lines(plan.entries(), historyLine) };
  }
}

/** A region as one zip, part by part: others are let through while it is made. */
export function regionZip(region: RegionOut): AsyncGenerator<Uint8Array> {
  return zipStream(regionFiles(region));
}

/** The files in what `regionZip` wrote; none when it is no zip, or not whole. */
export function regionZipFiles(bytes: Uint8Array): readonly PlanFile[] {
  try {
    return Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, bytes: content }));
  } catch {
    return [];
  }
}

/** What `regionFiles` wrote, as it is read: how many steps its schema had, and its tables. */
export interface RegionIn {
  readonly schema: number;
  readonly tables: readonly TableOut[];
}

/** So many places are told that hold no region. */
const TOLD = 20;

/**
 * Reads what `regionFiles` wrote, for another installation; or what of the files is wrong, with file and line: all of it, to
 * a limit.
 */
export function readRegionFiles(files: readonly PlanFile[]): RegionIn | { readonly wrong: readonly Text[] } {
  const words = (path: string): string | undefined => {
    const file = files.find((one) => one.path === path);
    return file && new TextDecoder().decode(file.bytes);
  };
  const head = headIn(words(HEAD));
  if (head === undefined) return { wrong: [NO_HEAD] };
  const wrong: Text[] = [];
  const tables = head.tables.map(({ name, columns }) => {
    const path = `${KEPT}/${name}.ndjson`;
    const rows = rowsIn(words(path), path, columns.length, wrong);
    return { name, columns, rows };
  });
  return wrong.length === 0 ? { schema: head.schema, tables } : { wrong: wrong.slice(0, TOLD) };
}

const NO_HEAD = text(
  'region.json ontbreekt, of zegt niet welke tabellen er zijn.',
  'region.json is missing, or does not say which tables there are.',
);

type Described = Pick<TableOut, 'name' | 'columns'>;

interface Head {
  readonly schema: number;
  readonly tables: readonly Described[];
}

function headIn(words: string | undefined): Head | undefined {
  const head = asObject(parsed(words ?? ''));
  if (head?.kapstokRegion !== FORM) return undefined;
  const { schema, tables } = head;
  if (typeof schema !== 'number' || !Array.isArray(tables)) return undefined;
  const described: readonly unknown[] = tables;
  return described.every(isDescribed) ? { schema, tables: described } : undefined;
}

function isDescribed(value: unknown): value is Described {
  const table = asObject(value);
  return typeof table?.name === 'string' && Array.isArray(table.columns) && table.columns.every(isWords);
}

function isWords(value: unknown): value is string {
  return typeof value === 'string';
}

/** The rows of a file; what is no row is added to what is wrong. */
function rowsIn(words: string | undefined, path: string, width: number, wrong: Text[]): TableOut['rows'] {
  if (words === undefined) wrong.push(text(`${path} ontbreekt.`, `${path} is missing.`));
  const all = (words ?? '').split('\n');
  if (all.at(-1) === '') all.pop();
  // Every line is a row, so that a row is told by its line.
  return all.flatMap((line, at) => {
    const row = parsed(line);
    if (isRow(row, width)) return [row];
    if (wrong.length < TOLD) wrong.push(noRow(path, at + 1, width));
    return [];
  });
}

function noRow(path: string, line: number, width: number): Text {
  return text(
    `${path}, regel ${line}, is geen rij. Verwacht: een JSON-lijst van ${width} teksten of null.`,
    `${path}, line ${line}, is no row. Expected: a JSON list of ${width} texts or null.`,
  );
}

function isRow(value: unknown, width: number): value is readonly (string | null)[] {
  return (
    Array.isArray(value) && value.length === width && value.every((cell) => cell === null || isWords(cell))
  );
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
