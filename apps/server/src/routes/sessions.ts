import { ownSessionListSchema, signedOutSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { endSessions, ownSessions } from '@kapstok/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { buildEndSessionUrl } from 'openid-client';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { problemOf } from '../problem.ts';
import { originOf } from '../sign-in/own-address.ts';
import { SIGNED_OUT, type SignInParts } from '../sign-in/sign-in-routes.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { API } from './plan-route.ts';
import { NOTHING } from './responses.ts';
import { sendProblem, sendProblemDocument } from './send.ts';

const SIGN_IN = text('U bent niet aangemeld.', 'You are not signed in.');
const NO_SESSION = text(
  'Deze sessie is er niet, of niet meer.',
  'This session is not here, or not any more.',
);

/** Where a browser goes on to, to sign out at the provider too; where that can't be, to our own screen. */
async function signedOutAt(
  { provider, settings }: SignInParts,
  request: FastifyRequest,
  idToken: string | undefined,
): Promise<string> {
  if (provider === undefined || provider.asksEachTime) return SIGNED_OUT;
  try {
    const configuration = await provider.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return SIGNED_OUT;
    return buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${originOf(request, settings)}/auth/signed-out`,
      ...(idToken === undefined ? {} : { id_token_hint: idToken }),
    }).href;
  } catch (error) {
    // Signed out here all the same.
    request.log.error({ err: error }, 'signing out at the provider');
    return SIGNED_OUT;
  }
}

/** One's own sessions: where one is signed in, and how one signs out, here and everywhere. */
export function sessionsRoutes(app: App, parts: SignInParts): void {
  const { database, cookie } = parts;
  const signInFirst = (reply: FastifyReply): FastifyReply =>
    sendProblemDocument(reply, problemOf(401, SIGN_IN, 'urn:kapstok:problem:sign-in'));

  const listing = { schema: { response: { 200: ownSessionListSchema } } };
  app.get(`${API}/sessions`, listing, async (request, reply) => {
    const { account, session } = visitorOf(request);
    if (session === undefined) return signInFirst(reply);
    const open = await ownSessions(database, account);
    const sessions = open.map(({ id, madeAt, seenAt, browser }) => ({
      id,
      madeAt: madeAt.toISOString(),
      seenAt: seenAt.toISOString(),
      browser,
      current: id === session.id,
    }));
    return reply.header('cache-control', 'no-store').send({ sessions });
  });

  const leaving = { schema: { response: { 200: signedOutSchema } } };
  const signOut = async (request: FastifyRequest, reply: FastifyReply, only: 'this' | 'all') => {
    const { account, session } = visitorOf(request);
    cookie.clear(reply);
    if (session === undefined) return reply.send({ goTo: SIGNED_OUT });
    const ended = await endSessions(database, account, only === 'this' ? session.id : undefined);
    const idToken = ended.find(({ id }) => id === session.id)?.idToken;
    return reply.send({ goTo: await signedOutAt(parts, request, idToken) });
  };
  app.delete(`${API}/session`, leaving, (request, reply) => signOut(request, reply, 'this'));
  app.delete(`${API}/sessions`, leaving, (request, reply) => signOut(request, reply, 'all'));

  const one = { schema: { params: z.object({ id: z.uuid() }), response: NOTHING } };
  app.delete(`${API}/sessions/:id`, one, async (request, reply) => {
    const { account, session } = visitorOf(request);
    if (session === undefined) return signInFirst(reply);
    const ended = await endSessions(database, account, request.params.id);
    return ended.length === 0 ? sendProblem(reply, 404, NO_SESSION) : reply.code(204).send();
  });
}
