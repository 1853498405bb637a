import { constants } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { text } from '@kapstok/quantity';
import { Refusal } from './cells/refusal.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { EMPTY_FOLDER, PLAN_EXPECTED } from './no-plan.ts';
import { tooBig, tooManyEntries } from './over-limit.ts';
import { type ReadOptions, readPlan } from './read-plan.ts';
import type { CellError, PlanFile, PlanFiles, ReadResult } from './read-result.ts';
import { definitionNamed } from './table/table-name.ts';
import { unreachable } from './unreachable.ts';

/**
 * Reads a plan from disk: a folder of CSV files, an .xlsx, a .zip or a .csv. Sizes are looked at before anything is
 * read. Links inside a folder, pipes and devices are refused; files that can be no part of a plan are not opened.
 */
export async function openPlan(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const opened = await openFiles(path, options);
  return opened.ok ? readPlan(opened.given, options) : opened;
}

/** The files of a plan on disk, unread: with the same limits and refusals as `openPlan`. */
export async function openFiles(
  path: string,
  options: ReadOptions = {},
): Promise<
  | { readonly ok: true; readonly given: PlanFiles }
  | { readonly ok: false; readonly errors: readonly CellError[] }
> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const errors: CellError[] = [];
  const files = await loaded(path, limits, errors, (fraction) => options.onProgress?.('load', fraction));
  if (errors.length > 0) return { ok: false, errors };
  const title = basename(resolve(path)).replace(/\.(?:csv|tsv|xlsx|xlsm|zip)$/i, '');
  return { ok: true, given: { title, files } };
}

async function loaded(
  path: string,
  limits: Limits,
  errors: CellError[],
  onProgress: (fraction: number) => void,
): Promise<PlanFile[]> {
  const kind = await kindOf(path);
  if (kind instanceof Refusal) {
    errors.push(errorAt(path, kind));
    return [];
  }
  const names = kind === 'folder' ? await namesIn(path, limits, errors) : [''];
  const files: PlanFile[] = [];
  let left = limits.totalBytes;
  for (const [index, name] of names.entries()) {
    const shown = name === '' ? basename(path) : name;
    const most = Math.min(left, limits.fileBytes);
    // The path itself may be a link: its owner chose it. Links inside a folder may lead anywhere.
    const file = isPart(shown, names) ? await load(join(path, name), name !== '', most) : new Uint8Array();
    if (file instanceof Refusal) errors.push(errorAt(shown, file));
    else files.push({ path: shown, bytes: file });
    if (!(file instanceof Refusal)) left -= file.length;
    onProgress((index + 1) / names.length);
  }
  return files;
}

const TABLE = /\.(?:csv|tsv)$/i;

/** Whether a file may be part of the plan, and so is worth opening: beside CSV files a workbook or zip is not. */
function isPart(name: string, beside: readonly string[]): boolean {
  if (beside.length === 1 || TABLE.test(name) || name === 'datapackage.json') return true;
  if (/\.txt$/i.test(name)) return definitionNamed(name) !== undefined;
  return /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i.test(name) && !beside.some((other) => TABLE.test(other));
}

async function kindOf(path: string): Promise<'folder' | 'file' | Refusal> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : NO_FILE;
  } catch (error) {
    return unreachable(error);
  }
}

/** Names of the files in a folder that may be part of a plan, in the order of the alphabet. */
async function namesIn(folder: string, limits: Limits, errors: CellError[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && !/^[.~]/.test(entry.name))
      .map((entry) => entry.name);
    if (names.length > limits.entries) errors.push(errorAt(folder, tooManyEntries(limits.entries)));
    else if (names.length === 0) errors.push(errorAt(folder, EMPTY_FOLDER));
    return names.length > limits.entries ? [] : names.sort();
  } catch (error) {
    errors.push(errorAt(folder, unreachable(error)));
    return [];
  }
}

/** The bytes of one file, whose size is looked at first. */
async function load(path: string, inFolder: boolean, most: number): Promise<Uint8Array | Refusal> {
  // Without O_NONBLOCK the opening of a pipe waits for someone to write in it.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | (inFolder ? constants.O_NOFOLLOW : 0);
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, flags);
    const found = await handle.stat();
    if (!found.isFile()) return NO_FILE;
    return found.size > most ? tooBig(basename(path), most) : await handle.readFile();
  } catch (error) {
    return unreachable(error);
  } finally {
    await handle?.close();
  }
}

function errorAt(file: string, refusal: Refusal): CellError {
  return { file, row: 0, column: '', found: '', expected: refusal.expected, message: refusal.message };
}

const NO_FILE = new Refusal(
  PLAN_EXPECTED,
  text(
    'Dit is geen gewoon bestand en geen map, dus er valt niets te lezen. Kies het bestand of de map zelf.',
    'This is no ordinary file and no folder, so there is nothing to read. Choose the file or folder itself.',
  ),
);
