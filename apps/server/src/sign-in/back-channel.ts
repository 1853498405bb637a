import { text } from '@kapstok/quantity';
import { endSessionsOf } from '@kapstok/store';
import type { App } from '../app-type.ts';
import { sendProblem } from '../routes/send.ts';
import { logoutClaims, TOKEN_MINUTES } from './logout-token.ts';
import type { SignInParts } from './sign-in-routes.ts';

const WRONG = text(
  'Dit is geen geldig bericht van de aanmeldvoorziening.',
  'This is no valid message of the sign-in provider.',
);
const BODY_LIMIT = 32 * 1024;

/** The provider tells that somebody signed out elsewhere: their sessions end here too. A message counts once. */
export async function backChannelRoutes(app: App, { database, provider }: SignInParts): Promise<void> {
  // In a scope of its own: no other address takes a form of this kind.
  await app.register((scope, _, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT },
      (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
    );
    const options = { schema: { hide: true } };
    scope.post('/auth/back-channel-logout', options, async (request, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const token = form.get('logout_token');
      if (provider === undefined || token === null) return sendProblem(reply, 400, WRONG);
      const claims = await logoutClaims(provider, token).catch((error: unknown) => {
        request.log.warn({ err: error }, 'a message of the provider');
        return undefined;
      });
      if (claims === undefined) return sendProblem(reply, 400, WRONG);
      const ended = await endSessionsOf(database, {
        ...claims,
        accountIssuer: provider.accountIssuer(claims.issuer),
        keptMinutes: 2 * TOKEN_MINUTES,
      });
      if (ended === undefined) return sendProblem(reply, 400, WRONG);
      return reply.header('cache-control', 'no-store').code(200).send();
    });
    done();
  });
}
