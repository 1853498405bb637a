import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** Names of accounts by their ids; those that are not known here, or whose names may not be seen, are absent. */
export async function accountNames(
  { trx }: Pick<Reader, 'trx'>,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)].join(',');
  if (asked === '') return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, name from kapstok.account
    where id = any(string_to_array(${asked}, ',')::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
