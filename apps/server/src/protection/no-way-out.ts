import type { App } from '../app-type.ts';
import { usualSentence } from '../problem.ts';
import { sendProblem } from '../routes/send.ts';

/** Whether a path holds a step up or a character no name has, however it is spelled. */
function leadsOut(path: string): boolean {
  const plain = decodeURIComponent(path);
  return /\p{Cc}/u.test(plain) || plain.split(/[/\\]/).includes('..');
}

/** Addresses that try to leave the folder they are in do not exist. */
export function refuseWaysOut(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    // What can't be decoded was refused before: every address that has a route can.
    const [path = ''] = request.url.split('?', 1);
    if (leadsOut(path)) return sendProblem(reply, 404, usualSentence(404));
  });
}
