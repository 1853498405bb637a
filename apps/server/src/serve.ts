import { EXIT, type ServeRequest } from './running.ts';
import { settingsOf } from './settings.ts';

export type { ServeRequest } from './running.ts';

/** Serves a plan that is read, or those that are kept, until the process is asked to stop. @returns the exit code */
export async function serve(request: ServeRequest): Promise<number> {
  const settings = settingsOf(request.env);
  if ('nl' in settings) {
    request.err(`${settings[request.language]}\n`);
    return EXIT.refused;
  }
  // Each loads only what it needs: reading a plan starts without a database.
  if (request.path !== undefined) {
    return await (await import('./serve-read.ts')).serveRead(request, request.path, settings);
  }
  return await (await import('./serve-kept.ts')).serveKept(request, settings);
}
