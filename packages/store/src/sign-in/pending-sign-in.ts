import { sql } from 'kysely';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import { hashOfSecret } from './secret.ts';

/** What a browser was sent to the provider with. */
export interface PendingSignIn {
  readonly nonce: string;
  /** Of PKCE: the words whose hash the provider was given. */
  readonly verifier: string;
  /** Where the browser goes on afterwards: an address here. */
  readonly goesTo: string;
}

/** What tells which browser comes back from which visit to the provider. */
export interface SignInMarks {
  /** In the browser's cookie. */
  readonly secret: string;
  /** Went along to the provider. */
  readonly state: string;
}

/** Remembers a browser that is sent to the provider, for some minutes. */
export async function startSignIn(
  database: Database,
  { secret, state }: SignInMarks,
  { nonce, verifier, goesTo, minutes }: PendingSignIn & { readonly minutes: number },
): Promise<void> {
  await acting(database, {}, (trx) =>
    sql`
      select kapstok.start_sign_in(
        decode(${hashOfSecret(state)}, 'hex'), decode(${hashOfSecret(secret)}, 'hex'), ${nonce}, ${verifier}, ${goesTo},
        make_interval(mins => ${minutes}::int))`.execute(trx),
  );
}

/** What the browser that comes back was sent with, once; undefined when it was not sent from here, or too long ago. */
export async function takeSignIn(
  database: Database,
  { secret, state }: SignInMarks,
): Promise<PendingSignIn | undefined> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<{ nonce: string; verifier: string; goes_to: string }>`
      select * from kapstok.take_sign_in(
        decode(${hashOfSecret(state)}, 'hex'), decode(${hashOfSecret(secret)}, 'hex'))`.execute(trx),
  );
  return rows.map(({ nonce, verifier, goes_to: goesTo }) => ({ nonce, verifier, goesTo }))[0];
}

/** Whether the browser with this secret is on its way to the provider and back. */
export async function signsInNow(database: Database, secret: string): Promise<boolean> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<{ now: boolean }>`select kapstok.signs_in_now(decode(${hashOfSecret(secret)}, 'hex')) as now`.execute(
      trx,
    ),
  );
  return rows[0]?.now === true;
}
