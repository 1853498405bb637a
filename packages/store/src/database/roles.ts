import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Roles of the whole server or cluster, so no migration makes them: a backup put back elsewhere needs them as well.
 * - `kapstok_app` is what every request runs as. It has the rights that migrations grant, and row-level security holds.
 * - `kapstok_none` is what a connection is outside `acting` and `asOwner`: it may do nothing, so that who forgets
 *   them is refused, also where the one who logged in is a superuser, for whom row-level security does not hold.
 * - `kapstok_keeper` owns the functions that look up rights, and sees every row. Whoever migrates is a member of it; no
 *   request ever is.
 *
 * Where the one who logged in may not make or grant roles, whoever runs the server has done so.
 */
const MAKE_ROLES = `
  do $$
  declare wanted text;
  begin
    foreach wanted in array array['kapstok_app', 'kapstok_none', 'kapstok_keeper'] loop
      if not exists (select from pg_roles where rolname = wanted) then
        begin
          execute format('create role %I nologin', wanted);
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
      begin
        execute format('grant %I to current_user', wanted);
      exception when insufficient_privilege or invalid_grant_operation or unique_violation then null;
      end;
    end loop;
  end $$`;

/** Makes the roles where they are absent. */
export async function ensureRoles(queries: Kysely<Tables>): Promise<void> {
  await sql.raw(MAKE_ROLES).execute(queries);
}

/** What a new connection starts with: no rights, and moments written in one time zone. */
export const START_CONNECTION = `set role kapstok_none; set time zone 'UTC'`;
