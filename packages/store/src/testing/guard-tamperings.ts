import { sql } from 'kysely';
import type { Tampering } from './tamperings.ts';

/** Something that whoever owns the database does to what guards its rows. */
function done(name: string, command: string): Tampering {
  return { name, tamper: (trx) => sql.raw(command).execute(trx) };
}

/** Ways to give rights away, or to take away what guards rows, without touching a row. */
export const GUARD_TAMPERINGS: readonly Tampering[] = [
  done('requests may change entries', 'grant update, delete on kapstok.entry to kapstok_app'),
  done('requests may change one column', 'grant update (reason) on kapstok.entry to kapstok_app'),
  done('everybody may read accounts', 'grant select on kapstok.account to public'),
  done('requests may no longer read plans', 'revoke select on kapstok.plan from kapstok_app'),
  done('requests may make tables', 'grant create on schema kapstok to kapstok_app'),
  done('a table hides no rows', 'alter table kapstok.record_state disable row level security'),
  done(
    'a table hides no rows from its owner',
    'alter table kapstok.record_state no force row level security',
  ),
  done('a policy lets all through', 'alter policy keeper on kapstok.entry to public'),
  done('a policy is gone', 'drop policy giver_is_a_person on kapstok.assignment'),
  done('a policy is added', 'create policy other on kapstok.account for select to kapstok_app using (true)'),
  done('a policy asks nothing', 'alter policy log on kapstok.refusal using (true)'),
  done('a trigger does not run', 'alter table kapstok.assignment disable trigger assignment_told'),
  done('a trigger is gone', 'drop trigger key_told on kapstok.api_key'),
  done(
    'a trigger is added',
    `create trigger other before insert on kapstok.entry
      for each row execute function kapstok.key_told()`,
  ),
  done(
    'a function says yes to all',
    `create or replace function kapstok.belongs() returns boolean language sql stable as $$ select true $$`,
  ),
  done(
    'a line of a function became a comment',
    `do $do$
    begin
      execute replace(pg_get_functiondef('kapstok.key_told()'::regprocedure), 'raise exception', '-- raise exception');
    end $do$`,
  ),
  done(
    'a function runs as another',
    `do $$ begin
      execute format('alter function kapstok.belongs() owner to %I', session_user);
    end $$`,
  ),
  done('everybody may run a function', 'grant execute on function kapstok.held_now() to public'),
  done('a function is added', `create function kapstok.other() returns int language sql as 'select 1'`),
  done('a table is added', 'create table kapstok.other (id uuid)'),
  done('a view shows all', 'create view kapstok.other as select * from kapstok.account'),
  done('a rule does otherwise', 'create rule other as on delete to kapstok.entry do instead nothing'),
  done(
    'a key is no longer the only one',
    'alter table kapstok.account drop constraint account_issuer_subject_key',
  ),
  done('a secret need not be the only one', 'drop index kapstok.api_key_token'),
  done(
    'everybody may read tables that are still to be made',
    'alter default privileges in schema kapstok grant select on tables to public',
  ),
  done(
    'requests may change tables that are still to be made, wherever',
    'alter default privileges grant update on tables to kapstok_app',
  ),
  done('requests run as the keeper', 'grant kapstok_keeper to kapstok_app'),
];
