import { ROLE_NAMES, ROLES, rightsOf } from '@kapstok/plan';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/**
 * Makes the rights in the database those of the table of rights, as whoever migrates; a schema
 * that has no place for them yet stays without. Fails when a role is gone that an
 * assignment still names: then a migration has to say first what becomes of it.
 */
export async function loadRights(db: Transaction<Tables>): Promise<void> {
  const { rows } = await sql`select where to_regclass('kapstok.role_right') is not null`.execute(db);
  if (rows.length === 0) return;
  const within = ROLE_NAMES.flatMap((role) =>
    ROLES[role].within.map((kind) => ({ role, within_kind: kind })),
  );
  const rights = ROLE_NAMES.flatMap((role) =>
    rightsOf(role).map(({ action, table, reach }) => ({ role, action, table_name: table, reach })),
  );
  await sql`delete from kapstok.role_right`.execute(db);
  await sql`
    insert into kapstok.role_right (role, action, table_name, reach)
    select role, action, table_name, reach
    from jsonb_to_recordset(${JSON.stringify(rights)}::text::jsonb)
      as given (role text, action text, table_name text, reach text)`.execute(db);
  await sql`
    insert into kapstok.role_within (role, within_kind)
    select role, within_kind
    from jsonb_to_recordset(${JSON.stringify(within)}::text::jsonb) as given (role text, within_kind text)
    on conflict do nothing`.execute(db);
  await sql`
    delete from kapstok.role_within held
    where not exists (
      select
      from jsonb_to_recordset(${JSON.stringify(within)}::text::jsonb) as given (role text, within_kind text)
      where given.role = held.role and given.within_kind = held.within_kind
    )`.execute(db);
}
