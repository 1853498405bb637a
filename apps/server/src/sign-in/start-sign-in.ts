import { type Text, text } from '@kapstok/quantity';
import { startDevelopmentProvider } from '../development-provider/development-provider.ts';
import type { Settings } from '../settings.ts';
import { readClientKey } from './client-key.ts';
import { Provider } from './provider.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** How people sign in, started. */
export interface SignIn {
  readonly kind: SignInSettings['provider']['kind'];
  readonly settings: Pick<SignInSettings, 'idleMinutes' | 'minutes'>;
  readonly provider: Provider | undefined;
  /** Tells at which port the server listens, once it does. */
  readonly listensAt: (port: number) => void;
  readonly close: () => Promise<void>;
}

const NOTHING = { listensAt: () => undefined, close: () => Promise.resolve() };

/** Readies what people sign in with. @returns a sentence when the key of this installation can't be read */
export async function startSignInWith(signIn: SignInSettings, settings: Settings): Promise<SignIn | Text> {
  const { provider } = signIn;
  if (provider.kind === 'provider') {
    const { issuer, clientId, keyFile } = provider;
    const key = await readClientKey(keyFile);
    if ('nl' in key) return key;
    const access = { issuer, clientId, key };
    return { kind: 'provider', settings: signIn, provider: new Provider(access), ...NOTHING };
  }
  if (provider.kind === 'none') {
    return { kind: 'none', settings: signIn, provider: undefined, ...NOTHING };
  }
  const { access, listensAt, close } = await startDevelopmentProvider(settings);
  return { kind: 'development', settings: signIn, provider: new Provider(access), listensAt, close };
}

/** What is said at the start of how one signs in. */
export function signInNotice({ kind }: Pick<SignIn, 'kind'>): Text | undefined {
  if (kind === 'provider') return undefined;
  return kind === 'development'
    ? text(
        'Aanmelden is hier alleen om te proberen: er is geen wachtwoord.',
        'Signing in is only to try here: there is no password.',
      )
    : text(
        'Niemand kan zich hier aanmelden: KAPSTOK_OIDC_ISSUER is niet gezet.',
        'Nobody can sign in here: KAPSTOK_OIDC_ISSUER is not set.',
      );
}
