import { randomUUID } from 'node:crypto';
import { text } from '@kapstok/quantity';
import {
  type Database,
  findSession,
  newSecret,
  openSession,
  signsInNow,
  startSignIn,
  takeSignIn,
} from '@kapstok/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import type { Settings } from '../settings.ts';
import type { SessionCookie } from './cookie.ts';
import { sendNotice } from './notice-page.ts';
import { originOf, ownPath } from './own-address.ts';
import type { Provider } from './provider.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** What signing in needs. */
export interface SignInParts {
  readonly database: Database;
  readonly settings: Settings;
  readonly signIn: Pick<SignInSettings, 'idleMinutes' | 'minutes'>;
  readonly cookie: SessionCookie;
  /** Undefined where nobody can sign in. */
  readonly provider: Provider | undefined;
}

/** Where the provider sends a browser back to. */
export const CALLBACK = '/auth/callback';
/** Where a browser goes on to that has signed out. */
export const SIGNED_OUT = '/afgemeld';

const PENDING_MINUTES = 10;
const HIDDEN = { hide: true } as const;
const NAME_LENGTH = 200;
const BROWSER_LENGTH = 200;

const NOT_SET = text(
  'Aanmelden is hier niet ingesteld. Vraag de beheerder om KAPSTOK_OIDC_ISSUER te zetten.',
  'Signing in is not set up here. Ask the administrator to set KAPSTOK_OIDC_ISSUER.',
);
const NO_PROVIDER = text(
  'De aanmeldvoorziening is nu niet te bereiken. Probeer het over een paar minuten opnieuw.',
  'The sign-in provider can’t be reached now. Try again in a few minutes.',
);
const NOT_BEGUN = text(
  'Dit aanmelden is verlopen, al gebruikt, of niet in deze browser begonnen. Meld u opnieuw aan.',
  'This sign-in has expired, was used already, or was not begun in this browser. Sign in again.',
);
const STOPPED = text(
  'De aanmeldvoorziening heeft het aanmelden afgebroken. Meld u opnieuw aan.',
  'The sign-in provider broke off signing in. Sign in again.',
);
const NOT_PROVED = text(
  'De aanmeldvoorziening heeft niet bevestigd wie u bent. Meld u opnieuw aan.',
  'The sign-in provider did not confirm who you are. Sign in again.',
);

/** What the browser holds already, where that is ours: several windows may sign in at once. Else something new. */
async function secretFor({ database, cookie }: SignInParts, request: FastifyRequest): Promise<string> {
  const held = cookie.secretOf(request);
  if (held === undefined) return newSecret();
  const known = (await findSession(database, held)) !== undefined || (await signsInNow(database, held));
  return known ? held : newSecret();
}

async function goToProvider(
  parts: SignInParts & { readonly provider: Provider },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, settings, cookie, provider } = parts;
  const { to } = z.object({ to: z.string().optional().catch(undefined) }).parse(request.query);
  const origin = originOf(request, settings);
  const configuration = await provider.configuration();
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const address = buildAuthorizationUrl(configuration, {
    ...provider.wishes,
    redirect_uri: `${origin}${CALLBACK}`,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const secret = await secretFor(parts, request);
  const goesTo = ownPath(to, origin);
  await startSignIn(database, { secret, state }, { nonce, verifier, goesTo, minutes: PENDING_MINUTES });
  if (secret !== cookie.secretOf(request)) cookie.set(reply, secret, PENDING_MINUTES);
  return reply.header('cache-control', 'no-store').redirect(address.href, 302);
}

/** What an account is called: as the provider says, and never by an e-mail address. */
function nameOf({ name, preferred_username: username, nickname }: IDToken): string {
  const names = [name, nickname, username].filter((one) => typeof one === 'string');
  const fit = names.map((one) => one.trim()).find((one) => one !== '' && !one.includes('@'));
  return (fit ?? 'Zonder naam').replaceAll(/[\0\p{Surrogate}]/gu, '').slice(0, NAME_LENGTH);
}

async function comeBack(
  parts: SignInParts & { readonly provider: Provider },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, settings, signIn, cookie, provider } = parts;
  const url = new URL(request.url, originOf(request, settings));
  const [state, before] = [url.searchParams.get('state') ?? '', cookie.secretOf(request) ?? ''];
  const pending = await takeSignIn(database, { secret: before, state });
  if (pending === undefined) return sendNotice(reply, 400, NOT_BEGUN);
  const tokens = await authorizationCodeGrant(await provider.configuration(), url, {
    expectedState: state,
    expectedNonce: pending.nonce,
    pkceCodeVerifier: pending.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) return sendNotice(reply, 400, NOT_PROVED);
  const secret = newSecret();
  await openSession(database, {
    id: randomUUID(),
    newAccount: randomUUID(),
    secret,
    before,
    issuer: provider.accountIssuer(claims.iss),
    subject: claims.sub,
    name: nameOf(claims),
    providerSession: typeof claims.sid === 'string' ? claims.sid : undefined,
    idToken: tokens.id_token,
    browser: (request.headers['user-agent'] ?? '').slice(0, BROWSER_LENGTH),
    idleMinutes: signIn.idleMinutes,
    minutes: signIn.minutes,
  });
  cookie.set(reply, secret, signIn.minutes);
  return reply.header('cache-control', 'no-store').redirect(pending.goesTo, 303);
}

type Step = (
  parts: SignInParts & { readonly provider: Provider },
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** Whether the provider was there, but did not say who somebody is. */
function isDoubted(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('OAUTH_') && code !== 'OAUTH_TIMEOUT';
}

/** Takes a step of signing in; what the provider or the browser does wrong becomes a page that says what to do. */
function taking(parts: SignInParts, step: Step) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { provider } = parts;
    if (provider === undefined) return sendNotice(reply, 404, NOT_SET);
    try {
      return await step({ ...parts, provider }, request, reply);
    } catch (error) {
      if (error instanceof AuthorizationResponseError) return sendNotice(reply, 400, STOPPED);
      const doubted = isDoubted(error);
      request.log[doubted ? 'warn' : 'error']({ err: error }, 'signing in');
      return doubted ? sendNotice(reply, 400, NOT_PROVED) : sendNotice(reply, 503, NO_PROVIDER);
    }
  };
}

/** To the provider and back. */
export function signInRoutes(app: App, parts: SignInParts): void {
  const options = { schema: HIDDEN };
  app.get('/auth/sign-in', options, taking(parts, goToProvider));
  app.get(CALLBACK, options, taking(parts, comeBack));
  app.get('/auth/signed-out', { schema: HIDDEN }, (_, reply) => reply.redirect(SIGNED_OUT, 303));
}
