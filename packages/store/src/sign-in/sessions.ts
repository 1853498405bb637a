import { sql } from 'kysely';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import { hashOfSecret } from './secret.ts';

/** Who signed in at the provider, and in which browser. */
export interface NewSession {
  /** A UUID of its own. */
  readonly id: string;
  /** Of the cookie that the browser gets now. */
  readonly secret: string;
  /** Of the cookie that it had: whatever session that was, ends. */
  readonly before: string;
  readonly issuer: string;
  readonly subject: string;
  /** As the provider calls them. */
  readonly name: string;
  /** The id of the account when this is its first sign-in. */
  readonly newAccount: string;
  /** The provider's own name for the session; undefined when it has none. */
  readonly providerSession: string | undefined;
  /** The provider's proof of it, to sign out there; undefined when it is not needed. */
  readonly idToken: string | undefined;
  /** What the browser says it is, shortened. */
  readonly browser: string;
  /** After so long without a request it ends. */
  readonly idleMinutes: number;
  /** After so long it ends. */
  readonly minutes: number;
}

/** A session that is open. */
export interface Session {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly endsAt: Date;
  /** The role that was chosen, by the id of the region. */
  readonly roles: Readonly<Record<string, string>>;
}

/** One of one's own sessions. */
export interface OwnSession {
  readonly id: string;
  readonly madeAt: Date;
  readonly seenAt: Date;
  readonly browser: string;
}

/** Opens a session; who signs in for the first time gets an account. @returns the id of the account */
export async function openSession(database: Database, given: NewSession): Promise<string> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<{ account: string }>`
      select kapstok.open_session(
        ${given.id}::uuid, decode(${hashOfSecret(given.secret)}, 'hex'), decode(${hashOfSecret(given.before)}, 'hex'),
        ${given.newAccount}::uuid, ${given.issuer}, ${given.subject}, ${given.name}, ${given.providerSession ?? null},
        ${given.idToken ?? null}, ${given.browser}, make_interval(mins => ${given.idleMinutes}::int),
        make_interval(mins => ${given.minutes}::int))::text as account`.execute(trx),
  );
  const [opened] = rows;
  if (opened === undefined) throw new Error('no session was opened');
  return opened.account;
}

/** The session with this secret; undefined when there is none, or it is over. */
export async function findSession(database: Database, secret: string): Promise<Session | undefined> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<{ id: string; account: string; name: string; endsAt: Date; roles: Record<string, string> }>`
      select id::text as id, account_id::text as account, name, ends_at as "endsAt", roles
      from kapstok.find_session(decode(${hashOfSecret(secret)}, 'hex'))`.execute(trx),
  );
  return rows[0];
}

/** The open sessions of an account, the latest first. */
export async function ownSessions(database: Database, account: string): Promise<readonly OwnSession[]> {
  const { rows } = await acting(database, { account }, (trx) =>
    sql<OwnSession>`
      select id::text as id, made_at as "madeAt", seen_at as "seenAt", browser from kapstok.own_sessions()`.execute(
      trx,
    ),
  );
  return rows;
}

/** A session that was ended. */
export interface EndedSession {
  readonly id: string;
  readonly idToken: string | undefined;
}

/** Ends one session of an account, or all of them. @returns those that it ended */
export async function endSessions(
  database: Database,
  account: string,
  only?: string,
): Promise<readonly EndedSession[]> {
  const { rows } = await acting(database, { account }, (trx) =>
    sql<{ id: string; token: string | null }>`
      select id::text as id, id_token as token from kapstok.end_sessions(${only ?? null}::uuid)`.execute(trx),
  );
  return rows.map(({ id, token }) => ({ id, idToken: token ?? undefined }));
}

/** What a provider says is over: a session by its own name for it, all of somebody, or both. */
export interface ProviderMessage {
  readonly issuer: string;
  /** As the accounts of that provider have it here. */
  readonly accountIssuer: string;
  /** The message's own id: it counts once. */
  readonly message: string;
  /** For how long the message can come again. */
  readonly keptMinutes: number;
  readonly providerSession: string | undefined;
  readonly subject: string | undefined;
}

/** Ends sessions that a provider says are over. @returns how many; undefined when it said so before */
export async function endSessionsOf(
  database: Database,
  { issuer, accountIssuer, message, keptMinutes, providerSession, subject }: ProviderMessage,
): Promise<number | undefined> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<{ ended: string | null }>`
      select kapstok.end_sessions_of(
        ${issuer}, ${accountIssuer}, ${message}, make_interval(mins => ${keptMinutes}::int),
        ${providerSession ?? null}, ${subject ?? null})::text as ended`.execute(trx),
  );
  const ended = rows[0]?.ended ?? null;
  return ended === null ? undefined : Number(ended);
}

/** Acts in another of one's roles in a region from now on. @returns whether one has it */
export async function chooseRole(
  database: Database,
  chosen: {
    readonly account: string;
    readonly session: string;
    readonly region: string;
    readonly role: string;
  },
): Promise<boolean> {
  const { account, session, region, role } = chosen;
  const { rows } = await acting(database, { account, region }, (trx) =>
    sql<{ done: boolean }>`select kapstok.choose_role(${session}::uuid, ${role}) as done`.execute(trx),
  );
  return rows[0]?.done === true;
}
