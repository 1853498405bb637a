import { jwtVerify } from 'jose';
import * as z from 'zod';
import type { Provider } from './provider.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** How old a message may be. */
export const TOKEN_MINUTES = 5;

/** What a logout token holds (OpenID Connect Back-Channel Logout 1.0, 2.4): a session, a person, or both; never a nonce. */
const claimsSchema = z
  .looseObject({
    iss: z.string(),
    jti: z.string().min(1).max(500),
    iat: z.number(),
    sub: z.string().min(1).max(500).optional(),
    sid: z.string().min(1).max(500).optional(),
    events: z.looseObject({ [EVENT]: z.object({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** What the provider says is over. */
export interface LogoutClaims {
  readonly issuer: string;
  readonly message: string;
  readonly subject: string | undefined;
  readonly providerSession: string | undefined;
}

/**
 * Holds a logout token against what it must be: signed by the provider, for us, recent, about signing out.
 * @throws what is wrong with it
 */
export async function logoutClaims(provider: Provider, token: string): Promise<LogoutClaims> {
  const { payload } = await jwtVerify(token, await provider.keys(), {
    issuer: await provider.issuer(),
    audience: provider.access.clientId,
    algorithms: ALGORITHMS,
    maxTokenAge: `${TOKEN_MINUTES} minutes`,
    clockTolerance: 30,
    requiredClaims: ['iat', 'jti', 'events'],
  });
  const { iss, jti, sub, sid } = claimsSchema.parse(payload);
  return { issuer: iss, message: jti, subject: sub, providerSession: sid };
}
