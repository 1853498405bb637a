import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ReportAsked } from './report-process.ts';
import type { ReportFormat, WrittenReport } from './written-report.ts';

/** A report that is not written by then never will be; in milliseconds. */
const TOO_LONG = 120_000;

/** What is being written; the next waits for it, so that many at once do not take the machine. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Writes a report as a file. What is written hangs on the report alone: made again, it is the same byte for byte. A
 * process of its own writes it: it takes the processor for as long as it lasts, and what it uses of memory does not
 * come back before the process ends.
 */
export async function writeReport(report: WrittenReport, format: ReportFormat): Promise<Uint8Array> {
  const written = last.then(() => writtenApart({ report, format }));
  last = written.catch(() => undefined);
  return written;
}

async function writtenApart(asked: ReportAsked): Promise<Uint8Array> {
  const child = reportProcess();
  const [answer, faults, end] = [answerOf(child), faultsOf(child), endOf(child)];
  // A process that ends before it has heard all says why by itself.
  child.send(asked, () => undefined);
  const bytes = await Promise.race([answer, end.then(() => null)]);
  if (bytes !== null) return bytes;
  throw new Error(`A report could not be written as ${asked.format} (${await end}): ${await faults}`);
}

function answerOf(child: ChildProcess): Promise<Uint8Array> {
  return new Promise((give) => child.once('message', (bytes: Uint8Array) => give(new Uint8Array(bytes))));
}

async function faultsOf({ stderr }: ChildProcess): Promise<string> {
  return stderr === null ? '' : text(stderr);
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((give) => {
    child.once('error', (error) => give(error.message));
    child.once('close', (code, signal) => give(String(code ?? signal)));
  });
}

/** The program beside this file: as source where tests run on sources; built, where the package says it is. */
function reportProcess(): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const program = isSource
    ? fileURLToPath(new URL('./report-process.ts', import.meta.url))
    : createRequire(import.meta.url).resolve('@kapstok/exchange/report-process');
  return fork(program, [], {
    env: {},
    execArgv: isSource ? ['--conditions=kapstok-source'] : [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: TOO_LONG,
    killSignal: 'SIGKILL',
  });
}
