import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/**
 * All that the steps of the schema made, a line each and in an order of its own: tables with their columns, constraints,
 * indexes, triggers, policies, functions, and who may do what with them. Not in which place a column stands: rows are
 * read and written by the names of their columns.
 */
export async function shapeOfSchema(trx: Transaction<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    with here as (select to_regnamespace('kapstok')::oid as schema)
    select line from (
      select concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        a.attacl::text, pg_get_expr(d.adbin, d.adrelid)) as line
      from here
      join pg_class c on c.relnamespace = here.schema and c.relkind in ('r', 'p')
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      union all
      select concat_ws(' ', 'relation', c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text)
      from here join pg_class c on c.relnamespace = here.schema
      union all
      select concat_ws(' ', 'constraint', o.conrelid::regclass, o.conname, pg_get_constraintdef(o.oid))
      from here join pg_constraint o on o.connamespace = here.schema
      union all
      select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid))
      from here join pg_class c on c.relnamespace = here.schema join pg_index i on i.indrelid = c.oid
      union all
      select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled)
      from here join pg_class c on c.relnamespace = here.schema
      join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
      union all
      select concat_ws(' ', 'policy', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[],
        pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
      from here join pg_class c on c.relnamespace = here.schema join pg_policy p on p.polrelid = c.oid
      union all
      select concat_ws(' ', 'function', pg_get_functiondef(f.oid), f.proowner::regrole, f.proacl::text)
      from here join pg_proc f on f.pronamespace = here.schema
      union all
      select concat_ws(' ', 'step', m.number, m.name, m.checksum) from kapstok.migration m
    ) told
    order by line collate "C"`.execute(trx);
  return rows.map(({ line }) => line);
}
