import type { Language, Text } from '@kapstok/quantity';
import type { App } from './app-type.ts';
import { listenProblem } from './listening.ts';
import type { Settings } from './settings.ts';

/** What is served, and where is told about it. */
export interface ServeRequest {
  /** Folder or file to read; undefined: the plans that are kept. */
  readonly path: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Exit codes: stopped when asked; something unforeseen or an address that is taken; what can't be served. */
export const EXIT = { done: 0, failed: 1, refused: 2 } as const;

const PATIENCE_MILLISECONDS = 5000;

/** One Ctrl-C comes more than once: from the terminal, and from each program that passes it on. */
const ONE_ASKING_MILLISECONDS = 1000;

/** Waits until the process is asked to stop; asked once more, it stops at once, and makes no last backup. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const stop = (): void => {
      asked ??= performance.now();
      if (performance.now() - asked > ONE_ASKING_MILLISECONDS) process.exit(EXIT.failed);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
}

/** Ends open connections and threads; what does not end in time is cut off. */
async function close(app: App): Promise<void> {
  const impatient = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MILLISECONDS);
  await app.close();
  clearTimeout(impatient);
}

async function listen(app: App, settings: Settings, request: ServeRequest): Promise<number | undefined> {
  const { port, host } = settings;
  try {
    await app.listen({ port, host });
  } catch (error) {
    const sentence = listenProblem(error, port, host);
    if (sentence === undefined) throw error;
    request.err(`${sentence[request.language]}\n`);
    return undefined;
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Lets an app listen until the process is asked to stop. @returns the exit code */
export async function run(
  app: App,
  settings: Settings,
  request: ServeRequest,
  announcement: (port: number) => Text,
): Promise<number> {
  const stopped = stopAsked();
  const port = await listen(app, settings, request);
  if (port !== undefined) {
    request.out(`${announcement(port)[request.language]}\n`);
    await stopped;
  }
  await close(app);
  return port === undefined ? EXIT.failed : EXIT.done;
}
