import type { WithinKind } from '@kapstok/plan';
import { sql } from 'kysely';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import { hashOfSecret } from '../sign-in/secret.ts';

/** What an invitation gives to who takes it. */
export interface InvitationSeen {
  /** Undefined for the nation. */
  readonly region: { readonly code: string; readonly title: string } | undefined;
  readonly role: string;
  /** What the role is about. */
  readonly kind: WithinKind;
  /** The plan and the code of that pillar, project or organisation; undefined for a whole region or the nation. */
  readonly part: { readonly plan: string; readonly code: string } | undefined;
  readonly endsAt: Date;
}

interface Row {
  readonly code: string | null;
  readonly title: string | null;
  readonly role: string;
  readonly kind: WithinKind;
  readonly plan: string | null;
  readonly part: string | null;
  readonly endsAt: Date;
}

/**
 * What an invitation gives, for whoever has its secret, also before they sign in; it stays to be taken.
 * @returns undefined when it is not to be taken by whoever asks; see `takeInvitation`
 */
export async function lookAtInvitation(
  database: Database,
  { account, secret }: { readonly account: string; readonly secret: string },
): Promise<InvitationSeen | undefined> {
  const { rows } = await acting(database, { account, readOnly: true }, (trx) =>
    sql<Row>`
      select region_code as code, region_title as title, role, within_kind as kind, plan_title as plan,
        within_code as part, ends_at as "endsAt"
      from kapstok.look_at_invitation(decode(${hashOfSecret(secret)}, 'hex'))`.execute(trx),
  );
  return rows.map(({ code, title, plan, part, ...row }) => ({
    ...row,
    region: code === null || title === null ? undefined : { code, title },
    part: plan === null || part === null ? undefined : { plan, code: part },
  }))[0];
}
