import { type Configuration, interactionPolicy, type JWK } from 'oidc-provider';
import { accountName } from '../first-start/development-roles.ts';
import { CALLBACK } from '../sign-in/sign-in-routes.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { faultPage, roleToTry, signOutPage } from './pages.ts';

/** What the provider is made of. */
export interface ProviderParts {
  /** The key it signs with. */
  readonly signing: JWK;
  /** The public key of Kapstok. */
  readonly client: JWK;
  /** What its cookies are signed with. */
  readonly cookies: string;
  /** Where Kapstok listens on this computer; undefined while it does not. */
  readonly kapstokPort: () => number | undefined;
}

/** Who Kapstok is at this provider. */
export const CLIENT = 'kapstok';
/** Where one chooses an account. */
export const INTERACTION = '/aanmelden/';

const HOSTS = ['http://127.0.0.1', 'http://localhost', 'http://[::1]'];
const HOUR = 3600;
const LOGOUT = '/auth/back-channel-logout';

type Client = NonNullable<Configuration['clients']>[number];

/** Kapstok as a program on this computer: such may come back at any port. */
function clientOf({ client }: ProviderParts): Client {
  return {
    client_id: CLIENT,
    application_type: 'native',
    redirect_uris: HOSTS.map((host) => `${host}${CALLBACK}`),
    post_logout_redirect_uris: HOSTS.map((host) => `${host}/auth/signed-out`),
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    jwks: { keys: [client] },
    backchannel_logout_uri: `http://127.0.0.1${LOGOUT}`,
    backchannel_logout_session_required: true,
  };
}

/** Of all addresses the provider asks only that of Kapstok, at the port where it listens now. */
function fetchOf({ kapstokPort }: ProviderParts): NonNullable<Configuration['fetch']> {
  return (url, options) => {
    const asked = new URL(url);
    const port = kapstokPort();
    if (asked.pathname !== LOGOUT || port === undefined) {
      return Promise.reject(new Error(`nothing listens at ${asked.href}`));
    }
    asked.port = String(port);
    // Without the provider's guard against addresses of this computer: Kapstok is at one.
    const { dispatcher: _, ...plain } = { dispatcher: undefined, ...options };
    return globalThis.fetch(asked, plain);
  };
}

/** Asks who one is, and nothing more: not again whether Kapstok may know it, as programs on a computer are asked. */
function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  prompts.get('consent')?.checks.remove('native_client_prompt');
  return prompts;
}

/** The provider: code with PKCE, a client that signs, and one account for every role. */
export function configurationOf(parts: ProviderParts): Configuration {
  return {
    adapter: memoryAdapter(),
    clients: [clientOf(parts)],
    jwks: { keys: [parts.signing] },
    cookies: { keys: [parts.cookies] },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `${INTERACTION}${uid}`, policy: policy() },
    ttl: {
      Session: 8 * HOUR,
      Interaction: HOUR,
      Grant: 8 * HOUR,
      IdToken: HOUR,
      AccessToken: HOUR,
      AuthorizationCode: 60,
    },
    fetch: fetchOf(parts),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = faultPage();
        },
      },
    },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = faultPage();
    },
    findAccount: (_, id) => {
      const role = roleToTry(id);
      if (role === undefined) return undefined;
      return { accountId: id, claims: () => ({ sub: id, name: accountName(role) }) };
    },
    // Kapstok is asked nothing more: who signs in there means to.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const known = session.grantIdFor(client.clientId);
      if (known !== undefined) return await provider.Grant.find(known);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}
