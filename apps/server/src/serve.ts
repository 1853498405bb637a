import { EXIT, type ServeRequest } from './running.ts';
import { settingsOf } from './settings.ts';
import { signInSettingsOf } from './sign-in/sign-in-settings.ts';

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
    const { serveRead } = await import('./serve-read.ts');
    return await serveRead(request, request.path, settings);
  }
  const signIn = signInSettingsOf(request.env, settings);
  if ('nl' in signIn) {
    request.err(`${signIn[request.language]}\n`);
    return EXIT.refused;
  }
  const { openStore } = await import('./open-store.ts');
  const opening = openStore(request.env, signIn.provider.kind === 'development');
  // The database starts in a thread of its own while the rest is loaded; who waits for it is told what goes wrong.
  opening.catch(() => undefined);
  const { serveKept } = await import('./serve-kept.ts');
  return await serveKept(request, { settings, signIn }, opening);
}
