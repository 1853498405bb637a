import { type Text, text } from '@kapstok/quantity';
import { isLoopback } from '../protection/host-name.ts';
import type { Settings } from '../settings.ts';

/** The provider of OpenID Connect at which people sign in. */
interface ProviderSettings {
  readonly kind: 'provider';
  readonly issuer: URL;
  readonly clientId: string;
  /** File with the private key of this installation: PEM, or JSON Web Key. */
  readonly keyFile: string;
}

/** How people sign in, and for how long. */
export interface SignInSettings {
  /** `development`: with a provider of our own that asks no password, on this computer only. `none`: nobody can. */
  readonly provider: ProviderSettings | { readonly kind: 'development' | 'none' };
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Minutes after which a session ends. */
  readonly minutes: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const HOUR = 60;
const DAY = 24 * HOUR;
const NAMES = ['KAPSTOK_OIDC_ISSUER', 'KAPSTOK_OIDC_CLIENT_ID', 'KAPSTOK_OIDC_KEY'] as const;

function wordOf(env: Environment, name: string): string {
  return env[name]?.trim() ?? '';
}

function numberOf(env: Environment, name: string, usual: number, most: number): number | Text {
  const found = wordOf(env, name);
  if (found === '') return usual;
  const value = /^\d+$/.test(found) ? Number(found) : Number.NaN;
  if (value >= 1 && value <= most) return value;
  return text(
    `${name} is "${found}", maar moet een heel getal zijn van 1 tot en met ${most}.`,
    `${name} is "${found}", but must be a whole number from 1 up to ${most}.`,
  );
}

/** Whether nobody but who sits at this computer can reach the server, also not through a proxy. */
export function isOnlyHere({
  host,
  address,
  trustProxy,
}: Pick<Settings, 'host' | 'address' | 'trustProxy'>): boolean {
  const named = address === undefined || isLoopback(address.hostname.replace(/^\[|\]$/g, ''));
  return isLoopback(host) && named && trustProxy === false;
}

function issuerOf(found: string): URL | Text {
  const issuer = URL.canParse(found) ? new URL(found) : undefined;
  const safe = issuer?.protocol === 'https:' || (issuer?.protocol === 'http:' && isLoopback(issuer.hostname));
  if (issuer !== undefined && safe) return issuer;
  return text(
    `KAPSTOK_OIDC_ISSUER is "${found}", maar moet het adres van de aanmeldvoorziening zijn en met https:// beginnen.`,
    `KAPSTOK_OIDC_ISSUER is "${found}", but must be the address of the provider and begin with https://.`,
  );
}

function providerOf(env: Environment, settings: Settings): SignInSettings['provider'] | Text {
  const [issuerWords = '', clientId = '', keyFile = ''] = NAMES.map((name) => wordOf(env, name));
  if (issuerWords === '') return { kind: isOnlyHere(settings) ? 'development' : 'none' };
  const missing = NAMES.find((name) => wordOf(env, name) === '');
  if (missing !== undefined) {
    return text(
      `KAPSTOK_OIDC_ISSUER is gezet, maar ${missing} niet. Zet ze alle drie, of geen.`,
      `KAPSTOK_OIDC_ISSUER is set, but ${missing} is not. Set all three of them, or none.`,
    );
  }
  const { address } = settings;
  if (!isOnlyHere(settings) && address?.protocol !== 'https:') {
    return text(
      'Wie zich aanmeldt, moet weten waar Kapstok staat. Zet KAPSTOK_URL op het adres waar mensen Kapstok vinden; het begint met https://.',
      'Signing in needs to know where Kapstok is. Set KAPSTOK_URL to the address where people find Kapstok; it begins with https://.',
    );
  }
  const issuer = issuerOf(issuerWords);
  return 'nl' in issuer ? issuer : { kind: 'provider', issuer, clientId, keyFile };
}

/** Reads how people sign in from the environment. @returns a sentence about what can't be used */
export function signInSettingsOf(env: Environment, settings: Settings): SignInSettings | Text {
  const provider = providerOf(env, settings);
  const hours = numberOf(env, 'KAPSTOK_SESSION_IDLE_HOURS', 8, 720);
  const days = numberOf(env, 'KAPSTOK_SESSION_DAYS', 7, 365);
  if ('nl' in provider) return provider;
  if (typeof hours !== 'number') return hours;
  if (typeof days !== 'number') return days;
  return { provider, idleMinutes: hours * HOUR, minutes: days * DAY };
}
