import { type Edit, type PlanRecords, settle } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { CellError, Notice, PlanFile, PlanFiles } from '../read-result.ts';
import { baseName } from '../source-files.ts';
import { HISTORY_FILE, type HistoryEntry, historyError, historyFile, readHistory } from './history-file.ts';
import { editsTo, type ImportOptions } from './import-plan.ts';
import { readContent } from './read-content.ts';
import { recordFiles } from './record-files.ts';

/** A plan as a folder with its history: the tables as they stand, and every entry of the log that made them so. */
export function takeOut(records: PlanRecords, entries: readonly HistoryEntry[], title: string): PlanFiles {
  const { files } = recordFiles(records, title);
  return { title, files: [...files, historyFile(entries)] };
}

/** What a folder with a history holds, or everything that is wrong with it. */
export type TakeOutResult =
  | {
      readonly ok: true;
      /** None when the folder has no history. */
      readonly entries: readonly HistoryEntry[];
      /** The records as the history makes them. */
      readonly records: PlanRecords;
      /** What was changed in the tables after they were taken out; from no history, the whole plan. */
      readonly edits: readonly Edit[];
      readonly notices: readonly Notice[];
    }
  | { readonly ok: false; readonly errors: readonly CellError[] };

/** Reads a folder, workbook or zip that may have a history beside its tables. */
export async function readTakeOut(given: PlanFiles, options: ImportOptions): Promise<TakeOutResult> {
  const read = await readContent(given, options);
  if (!read.ok) return read;
  const history = read.others.find(isHistory);
  const { entries, errors } = history === undefined ? NO_HISTORY : readHistory(history);
  if (errors.length > 0) return { ok: false, errors };
  const records = replayed(entries);
  if (typeof records === 'number') {
    const id = entries[records]?.id ?? '';
    return { ok: false, errors: [historyError(history?.path ?? '', records + 1, id, NOT_WHOLE)] };
  }
  const notices = read.notices.filter(({ file }) => file !== history?.path);
  return { ok: true, entries, records, edits: editsTo(records, read.content, given.title, options), notices };
}

function isHistory(file: PlanFile): boolean {
  return baseName(file.path) === HISTORY_FILE;
}

const NO_HISTORY = { entries: [], errors: [] };

/** The records that a history makes, or the place of the entry that does not fit what came before it. */
function replayed(entries: readonly HistoryEntry[]): PlanRecords | number {
  let records: PlanRecords = new Map();
  for (const [index, { edits }] of entries.entries()) {
    const settled = settle(records, edits);
    if (!settled.ok) return index;
    records = settled.records;
  }
  return records;
}

const NOT_WHOLE = text(
  'Deze wijziging past niet op wat ervoor staat: er ontbreken wijzigingen of ze staan in een andere volgorde. Er is niets ingelezen. Haal het plan opnieuw op, met zijn geschiedenis, en verander het bestand niet.',
  'This change does not fit what stands before it: changes are missing or stand in another order. Nothing was read. Take the plan out again, with its history, and leave the file as it is.',
);
