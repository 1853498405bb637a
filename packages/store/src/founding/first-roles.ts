import type { Role, WithinKind } from '@kapstok/plan';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { append } from '../log/append.ts';
import { PUBLIC_ACCOUNT } from '../sign-in/own-assignments.ts';
import { accountOf, asInstallation, type Founding } from './as-installation.ts';

/** A role that somebody has from the beginning. */
export interface FirstRole {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly within:
    | { readonly kind: 'nation' | 'region' }
    /** The plan by its code. */
    | {
        readonly kind: Exclude<WithinKind, 'nation' | 'region'>;
        readonly plan: string;
        readonly code: string;
      };
}

/** Lets everybody read what is adopted in a region; it is told in the log. */
export async function publishedFirst(
  trx: Transaction<Tables>,
  region: string,
  reason: string,
  founding: Founding,
): Promise<void> {
  await sql`select kapstok.ensure_public_account()`.execute(trx);
  await give(trx, { region, account: PUBLIC_ACCOUNT, role: 'public', kind: 'region', reason }, founding);
}

/** Gives accounts, made where they are not there yet, their first roles; those in a region are told in its log. */
export async function givenRoles(
  trx: Transaction<Tables>,
  of: {
    readonly region: string;
    /** Ids of plans by their codes. */
    readonly plans: ReadonlyMap<string, string>;
    readonly roles: readonly FirstRole[];
    readonly reason: string;
  },
  founding: Founding,
): Promise<void> {
  const { region, plans, reason } = of;
  for (const { issuer, subject, name, role, within } of of.roles) {
    const account = await accountOf(trx, { id: founding.newId(), issuer, subject, name });
    const { kind } = within;
    if (kind === 'nation') {
      await insert(trx, { id: founding.newId(), account, role, kind });
    } else if ('plan' in within) {
      const plan = plans.get(within.plan);
      if (plan === undefined) throw new Error(`a role within a plan that is not there: ${within.plan}`);
      await give(trx, { region, account, role, kind, plan, code: within.code, reason }, founding);
    } else {
      await give(trx, { region, account, role, kind, reason }, founding);
    }
  }
}

interface Given {
  readonly account: string;
  readonly role: Role;
  readonly kind: WithinKind;
  readonly plan?: string;
  readonly code?: string;
}

async function give(
  trx: Transaction<Tables>,
  given: Given & { readonly region: string; readonly reason: string },
  founding: Founding,
): Promise<void> {
  const { region, account, role, kind, plan, code, reason } = given;
  const id = founding.newId();
  const within = plan === undefined || code === undefined ? { kind } : { kind, plan, code };
  const { seq } = await asInstallation(trx, { ...founding, region, role: 'coordinator' }, (writer) =>
    append(writer, {
      id,
      kind: 'assignment',
      plan,
      reason,
      body: { what: 'given', assignment: id, account, role, within, until: null },
    }),
  );
  await insert(trx, { ...given, id, seq });
}

async function insert(
  trx: Transaction<Tables>,
  given: Given & { readonly id: string; readonly region?: string; readonly seq?: number },
): Promise<void> {
  const { region = null, id, account, role, kind, plan = null, code = null, seq = null } = given;
  await sql`
    insert into kapstok.assignment
      (region_id, id, account_id, role, within_kind, plan_id, within_code, starts_at, made_seq)
    values (
      ${region}::uuid, ${id}::uuid, ${account}::uuid, ${role}, ${kind}, ${plan}::uuid, ${code}, now(), ${seq}::bigint
    )`.execute(trx);
}
