import { createHash, randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { importPlan } from '@kapstok/exchange';
import { noticeSentence } from '../plan/notice-sentence.ts';
import type { ImportMessage, ImportTask } from './messages.ts';

/** How many edits are told at once: so few that the server can do something else in between. */
const TOLD = 500;

function tell(message: ImportMessage): void {
  parentPort?.postMessage(message);
}

/** The same files mark the same import, in whatever order they come. */
function markOf({ files, keepsOthers }: ImportTask): string {
  const hash = createHash('sha256').update(String(keepsOthers));
  for (const { path, bytes } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    hash.update(JSON.stringify([path, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}

/** Reads files, and tells what makes a plan into what they say. */
async function work(task: ImportTask): Promise<void> {
  const { title, files, keepsOthers, limits, edits: most } = task;
  const current = new Map(task.current.map((record) => [record.id, record]));
  const read = await importPlan(current, { title, files }, { newId: randomUUID, keepsOthers, limits });
  if (!read.ok) {
    tell({ kind: 'refused', errors: read.errors.map(noticeSentence) });
    return;
  }
  const { edits, notices } = read;
  if (edits.length > most) {
    tell({ kind: 'tooMany', edits: edits.length });
    return;
  }
  for (let from = 0; from < edits.length; from += TOLD) {
    tell({ kind: 'edits', edits: edits.slice(from, from + TOLD) });
  }
  tell({ kind: 'read', notices: notices.map(noticeSentence), mark: markOf(task) });
}

// What goes wrong here ends the thread, and who sent the files is told that it stopped.
parentPort?.once('message', (task: ImportTask) => void work(task));
