import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  type Configuration,
  discovery,
  type PrivateKey,
  PrivateKeyJwt,
} from 'openid-client';
import { isLoopback } from '../protection/host-name.ts';

/** A provider of OpenID Connect, and who we are there. */
export interface ProviderAccess {
  readonly issuer: URL;
  readonly clientId: string;
  readonly key: PrivateKey;
  /** Under which name its accounts are kept; for the development provider one that outlives its port. */
  readonly accountIssuer?: string;
  /** `login`: it asks every time who signs in. */
  readonly prompt?: 'login';
}

const SECONDS = 10;

/** A provider, of which the addresses and keys are looked up when they are needed first. */
export class Provider {
  readonly access: ProviderAccess;
  #found: Promise<Configuration> | undefined;
  #keys: JWTVerifyGetKey | undefined;

  constructor(access: ProviderAccess) {
    this.access = access;
  }

  /** What else the provider is asked for when somebody signs in. */
  get wishes(): Readonly<Record<string, string>> {
    const { prompt } = this.access;
    return prompt === undefined ? {} : { prompt };
  }

  /** Whether the provider asks every time who signs in: then there is nothing to sign out of there. */
  get asksEachTime(): boolean {
    return this.access.prompt === 'login';
  }

  /** Looks the provider up; what failed is tried again the next time. */
  async configuration(): Promise<Configuration> {
    this.#found ??= this.#discover();
    try {
      return await this.#found;
    } catch (error) {
      this.#found = undefined;
      throw error;
    }
  }

  /** The name that the provider has for itself. */
  async issuer(): Promise<string> {
    return (await this.configuration()).serverMetadata().issuer;
  }

  /** The keys with which the provider signs. */
  async keys(): Promise<JWTVerifyGetKey> {
    if (this.#keys !== undefined) return this.#keys;
    const { jwks_uri: address } = (await this.configuration()).serverMetadata();
    if (address === undefined) throw new Error('the provider tells no keys');
    this.#keys = createRemoteJWKSet(new URL(address), { timeoutDuration: SECONDS * 1000 });
    return this.#keys;
  }

  /** Under which name the accounts of this provider are kept. */
  accountIssuer(issuer: string): string {
    return this.access.accountIssuer ?? issuer;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, key } = this.access;
    const onlyHere = issuer.protocol === 'http:' && isLoopback(issuer.hostname);
    return discovery(issuer, clientId, undefined, PrivateKeyJwt(key), {
      timeout: SECONDS,
      execute: onlyHere ? [allowInsecureRequests] : [],
    });
  }
}
