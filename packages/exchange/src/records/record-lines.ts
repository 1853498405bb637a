import { contentOf, inOrder, type PlanRecord, type PlanRecords, type RecordId } from '@kapstok/plan';
import { csvRows } from '../csv/csv-rows.ts';
import { separationOf } from '../csv/separator.ts';
import type { Limits } from '../limits.ts';
import type { PlanFiles } from '../read-result.ts';
import { contentFiles } from './content-files.ts';

/** The records of a plan by table and by the line on which they stand in its file, the head being the first. */
export type RecordLines = ReadonlyMap<string, ReadonlyMap<number, RecordId>>;

/**
 * The records of a plan as a plan folder that `readPlan` takes, and which record stands on which line of it. A row
 * stands on the line it begins on, also below cells of several lines; a record with nothing in it stands nowhere.
 */
export function recordFilesWithLines(
  records: PlanRecords,
  title: string,
): { readonly given: PlanFiles; readonly lines: RecordLines } {
  const content = contentOf(records);
  const given = contentFiles(content, title);
  const lines = content.tables.map(({ name }) => {
    const bytes = given.files.find(({ path }) => path === `${name}.csv`)?.bytes ?? new Uint8Array();
    return [
      name,
      linesOf(bytes, inOrder([...records.values()].filter(({ table }) => table === name))),
    ] as const;
  });
  return { given, lines: new Map(lines) };
}

const NO_LIMITS: Limits = {
  fileBytes: Number.POSITIVE_INFINITY,
  totalBytes: Number.POSITIVE_INFINITY,
  entries: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
  cellCharacters: Number.POSITIVE_INFINITY,
  listed: Number.POSITIVE_INFINITY,
};

function linesOf(file: Uint8Array, records: readonly PlanRecord[]): ReadonlyMap<number, RecordId> {
  const words = new TextDecoder().decode(file);
  const rows = csvRows(words, separationOf(words), NO_LIMITS);
  if (!Array.isArray(rows)) throw new Error('a table that was written can not be read');
  const [, ...below] = rows;
  const filled = records.filter(isFilled);
  if (below.length !== filled.length) throw new Error('a table was written with other rows than it has');
  return new Map(below.map(({ line }, index) => [line, filled[index]?.id ?? '']));
}

/** Whether anything of a record is printed: a blank row is none for who reads the file. */
function isFilled({ cells }: PlanRecord): boolean {
  return Object.entries(cells).some(([column, words]) => column !== '' && words.trim() !== '');
}
