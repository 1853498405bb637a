import type { FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';

/** Where a browser finds this server: its public address, or on this computer the name by which it was asked. */
export function originOf(request: FastifyRequest, { address }: Pick<Settings, 'address'>): string {
  return address?.origin ?? `http://${request.headers.host ?? 'localhost'}`;
}

const START = '/';
/** Nowhere to go on to after signing in. */
const NOT_TO = /^\/(?:api|auth)(?:\/|$)/;

/**
 * An address of a screen here, from what somebody asked to go on to; anything else becomes the first screen, so that a
 * link to sign in leads to no other website.
 */
export function ownPath(asked: string | undefined, origin: string): string {
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, origin)) return START;
  const url = new URL(asked, origin);
  if (url.origin !== new URL(origin).origin || NOT_TO.test(url.pathname)) return START;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith('//') ? START : path;
}
