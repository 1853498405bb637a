import { sql } from 'kysely';
import { NotThere } from '../assignments/give-role.ts';
import type { ListPage } from '../assignments/read-assignments.ts';
import { append, lockHead } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { NotAllowed } from '../records/write-rows.ts';

/** An address that is told of what happens in a region, without its secret. */
export interface Webhook {
  readonly id: string;
  readonly address: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** The last entry of the log that was told there. */
  readonly toldSeq: number;
  /** How often in a row it failed, when last, and what went wrong; undefined when nothing did. */
  readonly failure: { readonly at: Date; readonly what: string; readonly times: number } | undefined;
  /** Whether nothing is told any more. */
  readonly stopped: boolean;
  /** Whether somebody ended it. */
  readonly ended: boolean;
  /** Whether it came here by a restored backup or a move, and nothing is told from here. */
  readonly atRest: boolean;
}

/** A webhook to make. */
export interface NewWebhook {
  /** A UUID that whoever makes it chose: sent twice, it is made once. */
  readonly id: string;
  readonly address: string;
  readonly secret: string;
  /** Why, as the log tells it. */
  readonly reason?: string | undefined;
}

/**
 * Makes a webhook that is told of everything from here on, and tells it in the log.
 * @returns false when it was made before, by this id
 */
export async function makeWebhook(
  writer: Writer,
  { id, address, secret, reason = '' }: NewWebhook,
): Promise<boolean> {
  if ((await entryById(writer, id)) !== undefined) return false;
  const body = { what: 'made', webhook: id, address };
  const { seq } = await append(writer, { id, kind: 'webhook', plan: undefined, reason, body });
  const { region, account, role } = writer;
  await sql`
    insert into kapstok.webhook (region_id, id, address, secret, made_by, role, made_seq, told_seq)
    values (
      ${region}::uuid, ${id}::uuid, ${address}, ${secret}, ${account}::uuid, ${role}, ${seq}::bigint, ${seq}::bigint
    )`.execute(writer.trx);
  return true;
}

interface Row {
  readonly id: string;
  readonly address: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly toldSeq: string;
  readonly failures: number;
  readonly failedAt: Date | null;
  readonly failure: string | null;
  readonly stopped: boolean;
  readonly ended: boolean;
  readonly atRest: boolean;
}

/** Webhooks of a region that were not ended, by id, or one of all. */
export async function readWebhooks(
  { trx, region }: Reader,
  { after, limit, only }: ListPage & { readonly only?: string },
): Promise<readonly Webhook[]> {
  const { rows } = await sql<Row>`
    select w.id::text as id, w.address, w.made_at as "madeAt", coalesce(a.name, '') as "madeBy",
      w.told_seq::text as "toldSeq", w.failures::int as failures, w.failed_at as "failedAt", w.failure,
      w.stopped_at is not null as stopped, w.ended_seq is not null as ended,
      exists (
        select from kapstok.webhook_at_rest rest where rest.region_id = w.region_id and rest.webhook_id = w.id
      ) as "atRest"
    from kapstok.webhook w
    left join kapstok.account a on a.id = w.made_by
    where w.region_id = ${region}::uuid
      and case when ${only ?? null}::uuid is null then w.ended_seq is null else w.id = ${only ?? null}::uuid end
      and (${after ?? null}::uuid is null or w.id > ${after ?? null}::uuid)
    order by w.id
    limit ${limit}::int`.execute(trx);
  return rows.map(({ failures, failedAt, failure, toldSeq, ...row }) => ({
    ...row,
    toldSeq: Number(toldSeq),
    failure: failedAt === null ? undefined : { at: failedAt, what: failure ?? '', times: failures },
  }));
}

/**
 * Ends a webhook, and tells it in the log.
 * @returns false when it had ended before
 * @throws {NotThere} when there is none to be seen
 * @throws {NotAllowed} when it is of somebody else, and one may not give roles
 */
export async function endWebhook(
  writer: Writer,
  { id, webhook, reason = '' }: { readonly id: string; readonly webhook: string; readonly reason?: string },
): Promise<boolean> {
  await lockHead(writer);
  const [found] = await readWebhooks(writer, { after: undefined, limit: 1, only: webhook });
  if (found === undefined) throw new NotThere('no such webhook here');
  if (found.ended) return false;
  const body = { what: 'ended', webhook, address: found.address };
  const { seq } = await append(writer, { id, kind: 'webhook', plan: undefined, reason, body });
  const { numAffectedRows } = await sql`
    update kapstok.webhook set stopped_at = now(), ended_seq = ${seq}::bigint
    where region_id = ${writer.region}::uuid and id = ${webhook}::uuid`.execute(writer.trx);
  if (numAffectedRows !== 1n) throw new NotAllowed('this webhook may not be ended');
  return true;
}
