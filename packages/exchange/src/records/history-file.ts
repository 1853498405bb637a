import type { Edit } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { CellError, PlanFile } from '../read-result.ts';
import { asObject, editIn, type JsonObject } from './edit-in-json.ts';

/** What a history file is called. */
export const HISTORY_FILE = 'history.ndjson';

/** An entry of the log as it is taken out: who, when, in which role and why, and what it changed. */
export interface HistoryEntry {
  /** Its number in the log, in digits. */
  readonly seq: string;
  readonly id: string;
  /** The moment, as ISO 8601 in UTC. */
  readonly at: string;
  readonly account: string;
  readonly role: string;
  readonly reason: string;
  /** What sort of entry it is: a change, an undo, a version. */
  readonly kind: string;
  /** What it did to the records of the plan; none for an entry about something else. */
  readonly edits: readonly Edit[];
  /** All else that the log keeps of it. */
  readonly more: JsonObject;
}

const WORDS = ['seq', 'id', 'at', 'account', 'role', 'reason', 'kind'] as const;

/** An entry as a line of a history file. */
export function historyLine(entry: HistoryEntry): string {
  const { seq, id, at, account, role, reason, kind, edits, more } = entry;
  return `${JSON.stringify({ seq, id, at, account, role, reason, kind, edits, more })}\n`;
}

/** A history as a file with one entry on each line, the oldest first. */
export function historyFile(entries: readonly HistoryEntry[]): PlanFile {
  return { path: HISTORY_FILE, bytes: new TextEncoder().encode(entries.map(historyLine).join('')) };
}

/** Reads a history file; lines that hold no entry are the errors. */
export function readHistory(file: PlanFile): {
  readonly entries: readonly HistoryEntry[];
  readonly errors: readonly CellError[];
} {
  const entries: HistoryEntry[] = [];
  const errors: CellError[] = [];
  new TextDecoder()
    .decode(file.bytes)
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const entry = entryIn(line);
      if (entry === undefined) errors.push(historyError(file.path, index + 1, line, NO_ENTRY));
      else entries.push(entry);
    });
  return { entries, errors };
}

function entryIn(line: string): HistoryEntry | undefined {
  const json = parsed(line);
  if (json === undefined) return undefined;
  const [seq, id, at, account, role, reason, kind] = WORDS.map((name) => json[name]);
  const edits = Array.isArray(json.edits) ? json.edits.map(editIn) : [undefined];
  const sound = edits.filter((edit) => edit !== undefined);
  const more = asObject(json.more);
  const isWhole =
    typeof seq === 'string' &&
    typeof id === 'string' &&
    typeof at === 'string' &&
    typeof account === 'string' &&
    typeof role === 'string' &&
    typeof reason === 'string' &&
    typeof kind === 'string' &&
    sound.length === edits.length &&
    more !== undefined;
  return isWhole ? { seq, id, at, account, role, reason, kind, edits: sound, more } : undefined;
}

function parsed(line: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** A line of a history that can't be taken. */
export function historyError(file: string, row: number, found: string, message: Text): CellError {
  return { file, row, column: '', found: found.slice(0, SHOWN), expected: ENTRY, message };
}

const SHOWN = 80;
const ENTRY = text(
  'een wijziging van het plan, heel en op haar plaats',
  'a change of the plan, whole and in its place',
);
const NO_ENTRY = text(
  'Op deze regel staat geen wijziging die te lezen is. Er is niets ingelezen. Haal het plan opnieuw op, met zijn geschiedenis, en verander het bestand niet.',
  'This line holds no change that can be read. Nothing was read. Take the plan out again, with its history, and leave the file as it is.',
);
