import { text } from '@kapstok/quantity';
import { fileKind } from './archive/file-kind.ts';
import { unpackZip } from './archive/zip-archive.ts';
import { Refusal } from './cells/refusal.ts';
import type { Limits } from './limits.ts';
import { emptyFiles } from './no-plan.ts';
import { tooBig, tooManyEntries } from './over-limit.ts';
import type { PlanFile, PlanFiles } from './read-result.ts';
import type { Report } from './report.ts';
import { definitionNamed } from './table/table-name.ts';

/** The files of a plan by what they are. */
export interface SourceFiles {
  readonly tables: readonly PlanFile[];
  readonly workbooks: readonly PlanFile[];
  readonly description: PlanFile | undefined;
  readonly others: readonly PlanFile[];
  /** What a zip held, where that is what was given. */
  readonly inZip: readonly PlanFile[] | undefined;
}

/** Sorts what was given: unpacks a zip, finds the folder the tables stand in, and tells tables from the rest. */
export function sourceFiles(given: PlanFiles, limits: Limits, report: Report): SourceFiles | undefined {
  const refusal = overLimit(given.files, limits);
  if (refusal !== undefined) return refused('', refusal, report);
  const [only] = given.files;
  if (given.files.length === 1 && only !== undefined && endingOf(only.path) === 'zip') {
    if (only.bytes.length === 0) return refused(only.path, emptyFiles([only.path]), report);
    const unpacked = unpackZip(only.bytes, limits, isWorthReading);
    if (unpacked instanceof Refusal) return refused(only.path, unpacked, report);
    return sorted(unpacked, unpacked);
  }
  return sorted(given.files, undefined);
}

function refused(file: string, refusal: Refusal, report: Report): undefined {
  report.error({ file, row: 0, column: '' }, '', refusal.expected, refusal.message);
  return undefined;
}

function overLimit(files: readonly PlanFile[], limits: Limits): Refusal | undefined {
  if (files.length > limits.entries) return tooManyEntries(limits.entries);
  const largest = files.find((file) => file.bytes.length > limits.fileBytes);
  if (largest !== undefined) return tooBig(largest.path, limits.fileBytes);
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return total > limits.totalBytes ? tooBig('', limits.totalBytes) : undefined;
}

/** The ending of a file name in small letters, without the point. */
function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The name of a file without its folders. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

const TABLES = new Set(['csv', 'tsv']);
const WORKBOOKS = new Set(['xlsx', 'xlsm']);
/** Workbooks in a form Kapstok does not read; named as such rather than passed over. */
const OTHER_WORKBOOKS = new Set(['xls', 'xlsb', 'ods']);

/** Files of the system and lock files of Office are no part of a plan. */
function isWorthReading(path: string): boolean {
  const hidden = path
    .split('/')
    .some((part) => part.startsWith('.') || part.startsWith('~$') || part === '__MACOSX');
  return !hidden && !path.endsWith('/');
}

function isTable(file: PlanFile): boolean {
  const ending = endingOf(file.path);
  return TABLES.has(ending) || (ending === 'txt' && definitionNamed(baseName(file.path)) !== undefined);
}

function isWorkbook(file: PlanFile): boolean {
  const ending = endingOf(file.path);
  return WORKBOOKS.has(ending) || (OTHER_WORKBOOKS.has(ending) && fileKind(file.bytes) !== 'other');
}

function sorted(files: readonly PlanFile[], inZip: readonly PlanFile[] | undefined): SourceFiles {
  const worth = files.filter((file) => isWorthReading(file.path));
  const candidates = worth.filter((file) => isTable(file) || isWorkbook(file));
  const depth = Math.min(...candidates.map((file) => depthOf(file.path)));
  const folder = candidates.find((file) => depthOf(file.path) === depth)?.path.replace(/[^/]*$/, '') ?? '';
  const here = worth.filter((file) => file.path.startsWith(folder) && depthOf(file.path) === depthOf(folder));
  const tables = here.filter(isTable);
  const workbooks = here.filter(isWorkbook);
  const description = here.find((file) => baseName(file.path) === 'datapackage.json');
  const known = new Set([...tables, ...workbooks, description]);
  const others = worth.filter((file) => !known.has(file));
  return { tables, workbooks, description, others, inZip };
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** A plan folder may say in a README what it holds. */
function isReadme(file: PlanFile): boolean {
  return /^readme(?:\.md|\.txt)?$/i.test(baseName(file.path));
}

/** Says which files were passed over. */
export function noticeOthers(others: readonly PlanFile[], report: Report): void {
  for (const file of others) {
    if (isReadme(file)) continue;
    report.notice({ file: file.path, row: 0, column: '' }, PASSED_OVER);
  }
}

const PASSED_OVER = text(
  'Dit bestand is geen tabel van een plan en is overgeslagen.',
  'This file is no table of a plan and was passed over.',
);
