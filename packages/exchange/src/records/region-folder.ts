import type { PlanRecords } from '@kapstok/plan';
import { unzipSync, zipSync } from 'fflate';
import type { PlanFile } from '../read-result.ts';
import { asObject } from './edit-in-json.ts';
import type { HistoryEntry } from './history-file.ts';
import { takeOut } from './take-out.ts';

/** A table of a region with its rows, every cell in words. */
interface TableOut {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A region that is taken out: its plans for people, and all that is kept of it for another installation. */
export interface RegionOut {
  readonly region: { readonly code: string; readonly title: string };
  readonly schema: number;
  readonly tables: readonly TableOut[];
  readonly plans: readonly {
    readonly code: string;
    readonly title: string;
    readonly records: PlanRecords;
    readonly entries: readonly HistoryEntry[];
  }[];
}

const HEAD = 'region.json';
const KEPT = 'kept';
const FORM = 1;

const encoder = new TextEncoder();

/**
 * A region as files: of every plan a folder with its tables and its history, and under `kept` all that is kept of the
 * region, one row on each line.
 */
export function regionFiles({ region, schema, tables, plans }: RegionOut): readonly PlanFile[] {
  const described = tables.map(({ name, columns }) => ({ name, columns }));
  const { code, title } = region;
  const head = { kapstokRegion: FORM, code, title, schema, tables: described };
  return [
    { path: HEAD, bytes: encoder.encode(`${JSON.stringify(head, undefined, 2)}\n`) },
    ...tables.map(({ name, rows }) => ({
      path: `${KEPT}/${name}.ndjson`,
      bytes: encoder.encode(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    })),
    ...plans.flatMap((plan) =>
      takeOut(plan.records, plan.entries, plan.title).files.map(({ path, bytes }) => ({
        path: `plans/${plan.code}/${path}`,
        bytes,
      })),
    ),
  ];
}

/** A region as one zip. */
export function regionZip(region: RegionOut): Uint8Array {
  return zipSync(Object.fromEntries(regionFiles(region).map(({ path, bytes }) => [path, bytes])));
}

/** The files in what `regionZip` wrote; none when it is no zip, or not whole. */
export function regionZipFiles(bytes: Uint8Array): readonly PlanFile[] {
  try {
    return Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, bytes: content }));
  } catch {
    return [];
  }
}

/** Reads what `regionFiles` wrote, for another installation; undefined when the files are no region, or not all of it. */
export function readRegionFiles(
  files: readonly PlanFile[],
): Pick<RegionOut, 'schema' | 'tables'> | undefined {
  const words = (path: string): string | undefined => {
    const file = files.find((one) => one.path === path);
    return file && new TextDecoder().decode(file.bytes);
  };
  const head = headIn(words(HEAD));
  if (head === undefined) return undefined;
  const tables: TableOut[] = [];
  for (const { name, columns } of head.tables) {
    const rows = rowsIn(words(`${KEPT}/${name}.ndjson`), columns.length);
    if (rows === undefined) return undefined;
    tables.push({ name, columns, rows });
  }
  return { schema: head.schema, tables };
}

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

function rowsIn(words: string | undefined, width: number): TableOut['rows'] | undefined {
  if (words === undefined) return undefined;
  const rows: TableOut['rows'][number][] = [];
  for (const line of words.split('\n')) {
    if (line === '') continue;
    const row = parsed(line);
    if (!isRow(row, width)) return undefined;
    rows.push(row);
  }
  return rows;
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
