import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { type Text, text } from '@kapstok/quantity';
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWK } from 'jose';
import { errors, Provider } from 'oidc-provider';
import { DEVELOPMENT } from '../first-start/development-roles.ts';
import type { Settings } from '../settings.ts';
import type { ProviderAccess } from '../sign-in/provider.ts';
import { isOnlyHere } from '../sign-in/sign-in-settings.ts';
import { CONTENT_POLICY } from './page.ts';
import { accountsPage, faultPage, roleToTry } from './pages.ts';
import { CLIENT, configurationOf, INTERACTION } from './provider-configuration.ts';

/** A provider of OpenID Connect that asks no password, for who tries Kapstok on their own computer. */
export interface DevelopmentProvider {
  readonly access: ProviderAccess;
  /** Tells where Kapstok listens, once it does: there the provider says who signed out. */
  readonly listensAt: (port: number) => void;
  readonly close: () => Promise<void>;
}

const ELSEWHERE: Text = text(
  'Aanmelden zonder wachtwoord kan alleen als niemand anders Kapstok kan bereiken. Zet KAPSTOK_OIDC_ISSUER, of start zonder HOST, KAPSTOK_URL en KAPSTOK_TRUST_PROXY.',
  'Signing in without a password is only possible where nobody else can reach Kapstok. Set KAPSTOK_OIDC_ISSUER, or start without HOST, KAPSTOK_URL and KAPSTOK_TRUST_PROXY.',
);

/** That accounts without a password were asked for where others can come. */
export class NotHere extends Error {
  override name = 'NotHere';
  readonly text: Text = ELSEWHERE;
}

/** A pair of keys: to sign with, and as others are told of it. */
interface OwnKey {
  readonly key: GenerateKeyPairResult['privateKey'];
  /** With its secret part. */
  readonly secret: JWK;
  /** What others may know of it. */
  readonly open: JWK;
}

async function newKey(kid: string): Promise<OwnKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const marks = { kid, alg: 'RS256', use: 'sig' };
  return {
    key: privateKey,
    secret: { ...(await exportJWK(privateKey)), ...marks },
    open: { ...(await exportJWK(publicKey)), ...marks },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(`http://127.0.0.1:${address.port}`);
      else reject(new Error('listens at no port'));
    });
  });
}

/**
 * Starts a provider on this computer, at a port of its own, with keys that last as long as it does.
 * @throws NotHere where anybody else can reach the server
 */
export async function startDevelopmentProvider(
  settings: Pick<Settings, 'host' | 'address' | 'trustProxy'>,
): Promise<DevelopmentProvider> {
  if (!isOnlyHere(settings)) throw new NotHere(ELSEWHERE.en);
  const [ours, clients] = await Promise.all([newKey('provider'), newKey('kapstok')]);
  const server = createServer();
  const issuer = await listen(server);
  let kapstok: number | undefined;
  const provider = new Provider(
    issuer,
    configurationOf({
      signing: ours.secret,
      client: clients.open,
      cookies: randomBytes(32).toString('base64url'),
      kapstokPort: () => kapstok,
    }),
  );
  const tell = (_: unknown, error: Error): void => console.error('development provider:', error);
  provider.on('backchannel.error', tell);
  provider.on('server_error', tell);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    void answerRequest({ provider, answer, issuer }, request, response);
  });
  return {
    access: {
      issuer: new URL(issuer),
      clientId: CLIENT,
      key: { key: clients.key, kid: 'kapstok' },
      accountIssuer: DEVELOPMENT,
      prompt: 'login',
    },
    listensAt: (port) => {
      kapstok = port;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answering {
  readonly provider: Provider;
  readonly answer: ReturnType<Provider['callback']>;
  readonly issuer: string;
}

async function answerRequest(
  { provider, answer, issuer }: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('content-security-policy', CONTENT_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  // By another name it may be a website of elsewhere that was made to point here.
  if (`http://${request.headers.host ?? ''}` !== issuer) return sendPage(response, 421, faultPage());
  const url = new URL(request.url ?? '/', issuer);
  if (!url.pathname.startsWith(INTERACTION)) return await answer(request, response);
  try {
    await answerChoice(provider, { request, response, url });
  } catch (error) {
    const over = error instanceof errors.OIDCProviderError;
    if (!over) console.error('development provider:', error);
    sendPage(response, over ? 400 : 500, faultPage());
  }
}

interface Choice {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

const FORM_BYTES = 1000;
const HOUR = 3600;

async function answerChoice(provider: Provider, { request, response, url }: Choice): Promise<void> {
  const interaction = await provider.interactionDetails(request, response);
  const language = url.searchParams.get('language') === 'en' ? 'en' : 'nl';
  if (request.method !== 'POST') return sendPage(response, 200, accountsPage(url.pathname, language));
  if (Number(request.headers['content-length'] ?? FORM_BYTES + 1) > FORM_BYTES) {
    return sendPage(response, 413, faultPage());
  }
  const role = roleToTry(new URLSearchParams(await textOf(request)).get('account'));
  if (role === undefined) return sendPage(response, 400, accountsPage(url.pathname, language));
  if (interaction.session !== undefined && interaction.session.accountId !== role) {
    // Somebody else now: the session of who was signed in before is over.
    await (await provider.Session.findByUid(interaction.session.uid))?.destroy();
    delete interaction.session;
    await interaction.save(HOUR);
  }
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: role, remember: false } },
    { mergeWithLastSubmission: false },
  );
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page);
}
