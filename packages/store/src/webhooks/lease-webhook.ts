import { sql } from 'kysely';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';

/** A webhook for which something is to be told, and that nobody else tells meanwhile. */
export interface LeasedWebhook {
  /** Says to the database that it is ours. */
  readonly lease: string;
  readonly region: string;
  readonly id: string;
  readonly address: string;
  readonly secret: string;
  /** Who made it, in which role: what they may read is told. */
  readonly account: string;
  readonly role: string;
  /** The last entry that was told. */
  readonly toldSeq: number;
  /** How often in a row it failed. */
  readonly failures: number;
}

interface Row extends Omit<LeasedWebhook, 'lease' | 'toldSeq'> {
  readonly toldSeq: string;
}

/** Takes a webhook for which something is to be told, for so many seconds; undefined when there is none. */
export async function leaseWebhook(
  database: Database,
  lease: string,
  seconds: number,
): Promise<LeasedWebhook | undefined> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<Row>`
      select region_id::text as region, id::text as id, address, secret, account_id::text as account, role,
        told_seq::text as "toldSeq", failures::int as failures
      from kapstok.lease_webhook(${lease}::uuid, make_interval(secs => ${seconds}::int))`.execute(trx),
  );
  const [row] = rows;
  return row === undefined ? undefined : { ...row, lease, toldSeq: Number(row.toldSeq) };
}

/** Notes that all entries up to one were told, and lets the webhook go. */
export async function webhookTold(database: Database, lease: string, seq: number): Promise<void> {
  await acting(database, {}, (trx) =>
    sql`select kapstok.webhook_told(${lease}::uuid, ${seq}::bigint)`.execute(trx),
  );
}

/** What went wrong, and when it is tried again. */
export interface WebhookFailure {
  readonly what: string;
  readonly pauseSeconds: number;
  /** Whether it is never tried again. */
  readonly stops: boolean;
}

/** Notes that nothing could be told, and lets the webhook go. */
export async function webhookFailed(
  database: Database,
  lease: string,
  { what, pauseSeconds, stops }: WebhookFailure,
): Promise<void> {
  await acting(database, {}, (trx) =>
    sql`
      select kapstok.webhook_failed(
        ${lease}::uuid, ${what}, make_interval(secs => ${pauseSeconds}::int), ${stops}::boolean)`.execute(
      trx,
    ),
  );
}
