import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { type Founding, idIn } from './as-installation.ts';

/** A region or a plan by the code that people know it by; the title is used when it is new. */
export interface Coded {
  readonly code: string;
  readonly title: string;
}

/** The id of a region, made when it is not there yet. */
export async function regionOf(
  trx: Transaction<Tables>,
  { code, title }: Coded,
  { newId }: Founding,
): Promise<string> {
  await sql`
    insert into kapstok.region (id, code, title) values (${newId()}::uuid, ${code}, ${title})
    on conflict (code) do nothing`.execute(trx);
  return await idIn(trx, sql<{ id: string }>`select id::text as id from kapstok.region where code = ${code}`);
}

/** The id of a plan in a region, made when it is not there yet. */
export async function planOf(
  trx: Transaction<Tables>,
  region: string,
  { code, title }: Coded,
  { newId }: Founding,
): Promise<string> {
  await sql`
    insert into kapstok.plan (region_id, id, code, title)
    values (${region}::uuid, ${newId()}::uuid, ${code}, ${title})
    on conflict (region_id, code) do nothing`.execute(trx);
  const query = sql<{ id: string }>`
    select id::text as id from kapstok.plan where region_id = ${region}::uuid and code = ${code}`;
  return await idIn(trx, query);
}
