import { type Text, text } from '@kapstok/quantity';
import type { App } from '../app-type.ts';
import { sendProblem } from '../routes/send.ts';
import type { Settings } from '../settings.ts';

const STRANGE = text(
  'Kapstok draait alleen voor deze computer en wordt hier onder een andere naam gevraagd. Open http://localhost of http://127.0.0.1 met dezelfde poort, of zet HOST.',
  'Kapstok serves this computer only and was asked for by another name. Open http://localhost or http://127.0.0.1 with the same port, or set HOST.',
);

/** Whether only this computer can reach a server that listens on this address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The name in a Host header, without its port: `[::1]:3000` is `::1`. */
function nameIn(header: string): string {
  const name = header.replace(/:\d*$/, '').toLowerCase();
  return /^\[.*\]$/.test(name) ? name.slice(1, -1) : name;
}

/**
 * A server for this computer only answers to the names of this computer, and to that of its public address: a name of
 * elsewhere that was made to point here (DNS rebinding) would let another website read the plan. With any other HOST
 * and no public address the names are not ours to know.
 */
export function refuseOtherNames(app: App, { host, address }: Pick<Settings, 'host' | 'address'>): void {
  if (!isLoopback(host) && address === undefined) return;
  const ours = address === undefined ? undefined : nameIn(address.host);
  app.addHook('onRequest', async (request, reply) => {
    const name = nameIn(request.headers.host ?? '');
    if (name === ours || isLoopback(name)) return;
    return sendProblem(reply, 421, address === undefined ? STRANGE : otherThan(address));
  });
}

function otherThan({ origin }: URL): Text {
  return text(
    `Kapstok wordt hier onder een andere naam gevraagd. Open ${origin}.`,
    `Kapstok was asked for by another name. Open ${origin}.`,
  );
}
