import { text } from '@kapstok/quantity';
import { type Kysely, sql } from 'kysely';
import { StoreError, sqlStateOf } from '../store-error.ts';
import type { Tables } from './tables.ts';

/**
 * Roles of the whole server, so no migration makes them: a backup put back elsewhere needs them as well.
 * - `kapstok_app` is what every request runs as. It has the rights that migrations grant, and row-level security holds.
 * - `kapstok_none` is what a connection is outside `acting` and `asOwner`: it may do nothing, so that who forgets
 *   them is refused, also where the one who logged in is a superuser, for whom row-level security does not hold.
 * - `kapstok_keeper` owns the functions that look up rights, and sees every row. Whoever migrates is a member of it; no
 *   request ever is.
 */
const ROLES = ['kapstok_app', 'kapstok_none', 'kapstok_keeper'] as const;

/** Makes what may be made; another process that makes them at the same time is not in the way. */
const MAKE_ROLES = `
  do $$
  declare wanted text;
  begin
    foreach wanted in array array['${ROLES.join("', '")}'] loop
      begin
        if not exists (select from pg_roles where rolname = wanted) then
          execute format('create role %I nologin', wanted);
        end if;
      exception when duplicate_object or unique_violation or insufficient_privilege then null;
      end;
      begin
        execute format('grant %I to current_user', wanted);
      exception when others then null;
      end;
    end loop;
  end $$`;

/** Privilege lacking, or no such role. */
const MAY_NOT = new Set(['42501', '22023']);

/**
 * Sees to it that the one who logged in can take the roles; makes them where they are absent.
 * @throws StoreError `noRoles` when the one who logged in may not make or take them.
 */
export async function ensureRoles(queries: Kysely<Tables>): Promise<void> {
  if (await canTakeRoles(queries)) return;
  await sql.raw(MAKE_ROLES).execute(queries);
  if (await canTakeRoles(queries)) return;
  const commands = ROLES.flatMap((role) => [`create role ${role} nologin;`, `grant ${role} to <gebruiker>;`]);
  throw new StoreError(
    'noRoles',
    text(
      `De gebruiker van de databank mag de rollen ${ROLES.join(', ')} niet maken of aannemen. Laat de beheerder van de databank dit uitvoeren: ${commands.join(' ')}`,
      `The database user may not make or take the roles ${ROLES.join(', ')}. Have the database administrator run this: ${commands.join(' ').replaceAll('<gebruiker>', '<user>')}`,
    ),
  );
}

async function canTakeRoles(queries: Kysely<Tables>): Promise<boolean> {
  try {
    await queries.transaction().execute(async (transaction) => {
      for (const role of ROLES) {
        await sql`select set_config('role', ${role}, true)`.execute(transaction);
        await sql`select set_config('role', 'none', true)`.execute(transaction);
      }
    });
    return true;
  } catch (error) {
    if (MAY_NOT.has(sqlStateOf(error) ?? '')) return false;
    throw error;
  }
}

/** What a new connection starts with: no rights, and moments written in one time zone. */
export const START_CONNECTION = `set role kapstok_none; set time zone 'UTC'`;
