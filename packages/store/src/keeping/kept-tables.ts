import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { inOrderOfReference, type Reference } from './reference-order.ts';

/** A column as a backup has it. */
interface KeptColumn {
  readonly name: string;
  /** Its type as SQL names it. */
  readonly type: string;
}

/** A table with all that is kept of it. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly KeptColumn[];
  /** Columns that hold numbers of transactions: those mean something on their own server only. */
  readonly local: readonly KeptColumn[];
}

const LOCAL = 'xid8';

/**
 * What is not part of what a backup holds: the steps that were taken, which go with every backup as such, and who is
 * signed in, for a session that ended after a backup does not come to life by restoring it. Nor which webhooks came by a
 * copy: of another copy that is all of them. Nor figures that follow from what is kept.
 */
const NOT_KEPT = [
  'migration',
  'pending_sign_in',
  'session',
  'chosen_role',
  'provider_message',
  'webhook_at_rest',
  'adopted_figures',
] as const;

/** Every table of the schema, whatever migrations made; one that refers to another comes after it. */
export async function keptTables(trx: Transaction<Tables>): Promise<readonly KeptTable[]> {
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = to_regnamespace('kapstok') and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in (${sql.join(NOT_KEPT)})
    order by c.relname collate "C", a.attnum`.execute(trx);
  const names = [...new Set(rows.map(({ table }) => table))];
  return inOrderOfReference(names, await references(trx)).map((table) => {
    const columns = rows.filter((row) => row.table === table).map(({ name, type }) => ({ name, type }));
    return {
      name: table,
      columns: columns.filter(({ type }) => type !== LOCAL),
      local: columns.filter(({ type }) => type === LOCAL),
    };
  });
}

async function references(trx: Transaction<Tables>): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select c.relname as "from", other.relname as "to"
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_class other on other.oid = f.confrelid
    where f.contype = 'f' and f.connamespace = to_regnamespace('kapstok') and f.conparentid = 0`.execute(trx);
  return rows;
}
