import { text } from '@kapstok/quantity';
import { type Database, findKey, findSession } from '@kapstok/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import { problemOf } from '../problem.ts';
import { sendProblemDocument } from '../routes/send.ts';
import type { SessionCookie } from '../sign-in/cookie.ts';
import { PUBLIC, setVisitor, type Visitor } from './visitor.ts';

const NO_SUCH_KEY = text(
  'Deze sleutel bestaat niet, is beëindigd of is verlopen. Vraag wie hem maakte om een nieuwe.',
  'This key does not exist, was ended or has expired. Ask who made it for a new one.',
);

const NO_LONGER = text(
  'U bent niet meer aangemeld als wie dit scherm opende. Meld u opnieuw aan.',
  'You are no longer signed in as who opened this screen. Sign in again.',
);

/**
 * A screen says for which account it was drawn. Signed out meanwhile, or signed in as somebody else in another window,
 * it is refused: it neither writes as another nor shows what another may see.
 */
const WORKS_AS = 'kapstok-account';

/** Asks only who is asked something: files, screens and whether the server lives are for everybody, also without a database. */
const ASKED = /^\/api\/(?!v\d+\/health\b)/;
const SECRET = /^Bearer +(\S{20,200})$/i;

async function keyVisitor(database: Database, authorization: string): Promise<Visitor | undefined> {
  const [, secret] = SECRET.exec(authorization) ?? [];
  const key = secret === undefined ? undefined : await findKey(database, secret);
  if (key === undefined) return undefined;
  const { id, name, scope } = key;
  return { ...PUBLIC, kind: 'key', account: id, name, readOnly: scope === 'read' };
}

async function sessionVisitor(database: Database, secret: string): Promise<Visitor | undefined> {
  const found = await findSession(database, secret);
  if (found === undefined) return undefined;
  const { id, account, name, endsAt, roles } = found;
  const chosen = (region: string): string | undefined => roles[region];
  return { kind: 'person', account, name, readOnly: false, session: { id, endsAt }, chosen };
}

/**
 * Finds out who makes a request: by a key (`Authorization: Bearer`), else by the cookie, else it is the public. A key that is
 * not known is refused; with a cookie that is not known any more one is the public.
 */
export function addVisitors(app: App, database: Database, cookie: SessionCookie): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!ASKED.test(request.url)) return;
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const visitor = await keyVisitor(database, authorization);
      if (visitor === undefined) return refuseKey(reply);
      setVisitor(request, visitor);
      return;
    }
    const visitor = await browserVisitor(database, cookie, request);
    if (visitor !== undefined) setVisitor(request, visitor);
    const { [WORKS_AS]: account } = request.headers;
    if (account !== undefined && account !== (visitor ?? PUBLIC).account) return refuseOther(reply);
  });
}

/**
 * Who the cookie of a browser stands for. One that stands for nobody any more stays where it is: an answer that comes late
 * would else take away the cookie of somebody who signed in meanwhile.
 */
async function browserVisitor(
  database: Database,
  cookie: SessionCookie,
  request: FastifyRequest,
): Promise<Visitor | undefined> {
  const secret = cookie.secretOf(request);
  return secret === undefined ? undefined : await sessionVisitor(database, secret);
}

function refuseOther(reply: FastifyReply): FastifyReply {
  return sendProblemDocument(reply, problemOf(401, NO_LONGER, 'urn:kapstok:problem:sign-in'));
}

function refuseKey(reply: FastifyReply): FastifyReply {
  reply.header('www-authenticate', 'Bearer realm="kapstok", error="invalid_token"');
  return sendProblemDocument(reply, problemOf(401, NO_SUCH_KEY, 'urn:kapstok:problem:sign-in'));
}
