import { text } from '@kapstok/quantity';
import { sql, type Transaction } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import { refuseWrongCode } from '../regions/wrong-code.ts';
import { StoreError } from '../store-error.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { accountsHere } from './accounts-here.ts';
import { broughtUp, refuseOtherSchema } from './brought-up.ts';
import { brokenAsNotWhole, insertTaken } from './insert-taken.ts';
import { notWhole } from './not-whole.ts';
import { refuseOtherRows } from './of-one-region.ts';
import type { TableTaken } from './region-tables.ts';
import { cellIn } from './taken-log.ts';

/** What was brought in. */
export interface RegionBrought {
  readonly code: string;
  readonly entries: number;
  /** Whether the chain of its log is the one it had; else accounts were known here by other ids, and it was made anew. */
  readonly sameChain: boolean;
}

/**
 * Puts a region that was taken out into another database, with its whole history; all or nothing. Accounts are the same by
 * issuer and subject. One of an earlier schema is brought up to this one aside first. What was brought in is held against
 * its log before it stays; a row that is of another region, or of none, is refused.
 * @throws StoreError `notEmpty` when the region is there already, `otherSchema` when it is of a newer schema,
 *   `otherContent` when it is not whole or not of this region only, `wrongCode` when no address can hold its code
 */
export async function bringInRegion(
  database: Database,
  taken: { readonly schema: number; readonly tables: readonly TableTaken[] },
): Promise<RegionBrought> {
  refuseOtherSchema(taken.schema);
  const { id, code } = regionIn(taken.tables);
  refuseOtherRows(id, taken.tables);
  const tables = await broughtUp(id, taken);
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    await refuseThere(trx, id, code);
    const sameChain = await putIn(trx, tables).catch(brokenAsNotWhole);
    const { head, problems } = await verifyRegion({ trx, region: id });
    if (problems.length > 0) throw notWhole();
    return { code, entries: head.seq, sameChain };
  });
}

/** @returns whether the chain of its log is the one it had */
async function putIn(trx: Transaction<Tables>, taken: readonly TableTaken[]): Promise<boolean> {
  const { tables, sameChain } = await accountsHere(trx, taken);
  await insertTaken(trx, tables);
  return sameChain;
}

function regionIn(tables: readonly TableTaken[]): { readonly id: string; readonly code: string } {
  const table = tables.find(({ name }) => name === 'region');
  if (table === undefined) throw notWhole();
  const [row] = table.rows;
  const [id, code] = [cellIn(table, row, 'id'), cellIn(table, row, 'code')];
  if (id === '' || code === '') throw notWhole();
  refuseWrongCode('region', code);
  return { id, code };
}

async function refuseThere(trx: Transaction<Tables>, id: string, code: string): Promise<void> {
  const { rows } = await sql`
    select from kapstok.region where id = ${id}::uuid or code = ${code}`.execute(trx);
  if (rows.length === 0) return;
  throw new StoreError(
    'notEmpty',
    text(
      `De regio ${code} staat hier al. Er is niets teruggezet: dat kan alleen waar zij nog niet is.`,
      `The region ${code} is here already. Nothing was brought in: that can only be done where it is not yet.`,
    ),
  );
}
