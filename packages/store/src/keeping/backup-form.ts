import type { Head } from '../log/chain.ts';
import type { KeptRow, TableContentDigest } from './content-digest.ts';

/*
 * A backup is a gzipped file of lines of JSON: its head, every row of every table, and its end. The end holds how many
 * rows there are and the SHA-256 of all lines before it, so that a file that was cut off or changed is known as such.
 */

/** A step of the schema that was taken. */
export interface StepTaken {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** A table of a backup, with the columns in the order in which its rows have them. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The first line of a backup. */
export interface BackupHead {
  /** How backups are written; another number is another way. */
  readonly kapstokBackup: 1;
  /** When it was made, as ISO 8601 in UTC. */
  readonly made: string;
  /** The schema of the database it was made of. */
  readonly steps: readonly StepTaken[];
  readonly tables: readonly BackupTable[];
}

/** A line of a backup for a row: which table of the head, and its cells. */
export type BackupRow = readonly [table: number, cells: KeptRow];

/** The end of the log of a region, as a backup noted it. */
export interface NotedHead extends Head {
  readonly region: string;
}

/** The last line of a backup. */
export interface BackupEnd {
  readonly content: readonly TableContentDigest[];
  readonly digest: string;
  readonly heads: readonly NotedHead[];
  /** SHA-256 of all lines before this one, in hexadecimals. */
  readonly before: string;
}

/** A line as a head; undefined when it is none. */
export function headIn(line: unknown): BackupHead | undefined {
  if (!isObject(line) || line.kapstokBackup !== 1) return undefined;
  const { made, steps, tables } = line;
  if (typeof made !== 'string' || !isListOf(steps, isStep) || !isListOf(tables, isTable)) return undefined;
  return { kapstokBackup: 1, made, steps, tables };
}

/** A line as a row of one of so many tables; undefined when it is none. */
export function rowIn(line: unknown, tables: readonly BackupTable[]): BackupRow | undefined {
  if (!Array.isArray(line)) return undefined;
  const told: readonly unknown[] = line;
  const [table, cells] = told;
  if (typeof table !== 'number' || !isListOf(cells, isCell)) return undefined;
  return cells.length === tables[table]?.columns.length ? [table, cells] : undefined;
}

/** A line as an end; undefined when it is none. */
export function endIn(line: unknown): BackupEnd | undefined {
  if (!isObject(line)) return undefined;
  const { content, digest, heads, before } = line;
  if (typeof digest !== 'string' || typeof before !== 'string') return undefined;
  if (!isListOf(content, isContent) || !isListOf(heads, isHead)) return undefined;
  return { content, digest, heads, before };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(is);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string';
}

function isCell(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isStep(value: unknown): value is StepTaken {
  return isObject(value) && typeof value.number === 'number' && isWord(value.name) && isWord(value.checksum);
}

function isTable(value: unknown): value is BackupTable {
  return isObject(value) && isWord(value.name) && isListOf(value.columns, isWord);
}

function isContent(value: unknown): value is TableContentDigest {
  return isObject(value) && isWord(value.name) && typeof value.rows === 'number' && isWord(value.digest);
}

function isHead(value: unknown): value is NotedHead {
  return isObject(value) && isWord(value.region) && typeof value.seq === 'number' && isWord(value.hash);
}
