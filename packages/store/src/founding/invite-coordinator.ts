import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import { insertInvitation, tellInvitation } from '../assignments/invitations.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import { newSecret } from '../sign-in/secret.ts';
import { asInstallation, type Founding } from './as-installation.ts';

/** The first coordinator of a region, whoever that will be. */
export interface CoordinatorToInvite extends Founding {
  /** The region by its code. */
  readonly region: string;
  /** Why, as the log of the region tells it. */
  readonly note: string;
  readonly endsAt: Date;
}

/**
 * Invites whoever opens an address with the secret given to coordinate a region, in the name of the installation.
 * @returns undefined when there is no such region
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function inviteCoordinator(
  database: Database,
  { region: code, note, endsAt, now, newId }: CoordinatorToInvite,
): Promise<string | undefined> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    const { rows } = await sql<{ id: string }>`
      select id::text as id from kapstok.region where code = ${code}`.execute(trx);
    const [found] = rows;
    if (found === undefined) return undefined;
    const region = found.id;
    const secret = newSecret();
    const within = { kind: 'region', region } as const;
    const invitation = { id: newId(), secret, role: 'coordinator', within, note, endsAt } as const;
    // A person invites; the installation does so as the owner of the tables, and tells it as the log wants it.
    const { account, seq } = await asInstallation(
      trx,
      { region, role: 'coordinator', now, newId },
      async (writer) => ({ account: writer.account, seq: await tellInvitation(writer, invitation) }),
    );
    await insertInvitation({ trx, region, account }, invitation, seq);
    await keepRole(trx, { region, account, id: newId(), endsAt, seq });
    return secret;
  });
}

/** An invitation is worth nothing once its maker may give no roles: the installation may until it ends. */
async function keepRole(
  trx: Transaction<Tables>,
  of: {
    readonly region: string;
    readonly account: string;
    readonly id: string;
    readonly endsAt: Date;
    readonly seq: number;
  },
): Promise<void> {
  await sql`
    insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at, ends_at, made_seq)
    values (${of.region}::uuid, ${of.id}::uuid, ${of.account}::uuid, 'coordinator', 'region', now(),
      greatest(now(), ${of.endsAt.toISOString()}::text::timestamptz), ${of.seq}::bigint)`.execute(trx);
}
