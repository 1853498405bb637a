import { parentPort } from 'node:worker_threads';
import { DEFAULT_LIMITS, readRequest } from '@kapstok/exchange/request-file';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { noticeSentence } from '../plan/notice-sentence.ts';
import type { RequestMessage, RequestTask } from './request-messages.ts';

/** Far more columns than a request has, and fewer than would fill the memory. */
const COLUMNS = 60;

type Wrong = Extract<Awaited<ReturnType<typeof readRequest>>, { readonly ok: false }>['errors'][number];

/** What is wrong, where, what stood there and what was expected. */
function told(error: Wrong): Text {
  const { found, expected } = error;
  const { nl, en } = noticeSentence(error);
  if (expected.nl === '') return text(nl, en);
  if (found === '') return text(`${nl} Verwacht: ${expected.nl}.`, `${en} Expected: ${expected.en}.`);
  return text(
    `${nl} Er staat: ${asTyped(found)}. Verwacht: ${expected.nl}.`,
    `${en} It says: ${asTyped(found)}. Expected: ${expected.en}.`,
  );
}

/** Reads a file, and tells what it answers. */
async function work({ file, asked, limits }: RequestTask): Promise<void> {
  const read = await readRequest(file, asked, { ...DEFAULT_LIMITS, ...limits, columns: COLUMNS });
  const message: RequestMessage = read.ok
    ? { kind: 'read', file: read.file, mark: read.mark, rows: read.rows, blank: read.blank }
    : { kind: 'refused', errors: read.errors.map(told) };
  parentPort?.postMessage(message);
}

// What goes wrong here ends the thread, and who sent the file is told that it stopped.
parentPort?.once('message', (task: RequestTask) => void work(task));
