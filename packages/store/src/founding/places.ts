import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Json } from '../log/canonical-json.ts';
import { refuseWrongCode } from '../regions/wrong-code.ts';
import { type Founding, idIn } from './as-installation.ts';

/** A region or a plan by the code that people know it by; the title is used when it is new. */
export interface Coded {
  readonly code: string;
  readonly title: string;
}

/** A region or a plan that is there now. */
export interface Place {
  readonly id: string;
  /** What it is called when it was made just now; undefined when it was there. */
  readonly made: { readonly code: string; readonly title: string } | undefined;
}

/** What the first entry about a region or plan tells of them, so that they can be held against it; nothing of others. */
export function foundedTold(region: Place, plan: Place): { readonly [key: string]: Json } {
  const made = {
    ...(region.made === undefined ? {} : { region: region.made }),
    ...(plan.made === undefined ? {} : { plan: plan.made }),
  };
  return Object.keys(made).length === 0 ? {} : { founded: made };
}

/**
 * A region, made when it is not there yet.
 * @throws StoreError `wrongCode` when no address can hold its code
 */
export async function regionOf(
  trx: Transaction<Tables>,
  { code, title }: Coded,
  { newId }: Founding,
): Promise<Place> {
  refuseWrongCode('region', code);
  const { numAffectedRows } = await sql`
    insert into kapstok.region (id, code, title) values (${newId()}::uuid, ${code}, ${title})
    on conflict (code) do nothing`.execute(trx);
  const query = sql<{ id: string }>`select id::text as id from kapstok.region where code = ${code}`;
  return { id: await idIn(trx, query), made: numAffectedRows === 1n ? { code, title } : undefined };
}

/**
 * A plan in a region, made when it is not there yet.
 * @throws StoreError `wrongCode` when no address can hold its code
 */
export async function planOf(
  trx: Transaction<Tables>,
  region: string,
  { code, title }: Coded,
  { newId }: Founding,
): Promise<Place> {
  refuseWrongCode('plan', code);
  const { numAffectedRows } = await sql`
    insert into kapstok.plan (region_id, id, code, title)
    values (${region}::uuid, ${newId()}::uuid, ${code}, ${title})
    on conflict (region_id, code) do nothing`.execute(trx);
  const query = sql<{ id: string }>`
    select id::text as id from kapstok.plan where region_id = ${region}::uuid and code = ${code}`;
  return { id: await idIn(trx, query), made: numAffectedRows === 1n ? { code, title } : undefined };
}
