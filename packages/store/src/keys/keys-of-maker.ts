import { sql } from 'kysely';
import type { Reader, Writer } from '../log/writer.ts';

/** A key that somebody made. */
export interface KeyOfMaker {
  readonly id: string;
  readonly name: string;
}

/** The keys of a region that count only for as long as somebody has one role there: they are over with it. */
export async function keysWith(
  { trx, region }: Reader,
  { account, assignment }: { readonly account: string; readonly assignment: string },
): Promise<readonly KeyOfMaker[]> {
  const { rows } = await sql<KeyOfMaker>`
    select k.id::text as id, a.name
    from kapstok.api_key k
    join kapstok.account a on a.id = k.id
    where k.region_id = ${region}::uuid and k.made_by = ${account}::uuid
      and kapstok.key_stands(k.region_id, k.id)
      and not kapstok.key_stands(k.region_id, k.id, ${assignment}::uuid)
    order by k.id`.execute(trx);
  return rows;
}

/** Ends keys by the entry of the log that tells so. */
export async function endKeysAt(
  { trx, region }: Writer,
  keys: readonly KeyOfMaker[],
  seq: number,
): Promise<void> {
  for (const { id } of keys) {
    await sql`
      update kapstok.api_key set ended_at = now(), ended_seq = ${seq}::bigint
      where region_id = ${region}::uuid and id = ${id}::uuid`.execute(trx);
  }
}
