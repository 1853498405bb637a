import type { Migration } from './migration.ts';

/** What is done with an entry that tells of it, is done only with an entry that tells of just this. */
export const entriesOfJustThis: Migration = {
  number: 18,
  name: 'entries-of-just-this',
  sql: `
    -- Whether an entry was made in this transaction, is of this kind, and tells this.
    create function kapstok.tells_now(region_id uuid, seq bigint, kind text, told jsonb) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return coalesce(kapstok.told_now(tells_now.region_id, tells_now.seq), false) and exists (
        select from kapstok.entry e
        where e.region_id = tells_now.region_id
          and e.seq = tells_now.seq
          and e.kind = tells_now.kind
          and e.body @> tells_now.told
      );
    end
    $$;

    create or replace function kapstok.sign_out_here(account_id uuid, told_seq bigint) returns integer
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      ended integer;
    begin
      if not kapstok.may_all('assignRoles')
        or kapstok.kind_of(kapstok.account()) is distinct from 'person'
        or kapstok.kind_of(sign_out_here.account_id) is distinct from 'person'
        or sign_out_here.account_id = kapstok.account()
        or not exists (
          select from kapstok.assignment held
          where held.account_id = sign_out_here.account_id
            and held.region_id = kapstok.region()
            and held.starts_at <= now()
            and (held.ends_at is null or held.ends_at > now())
        )
      then
        return null;
      end if;
      if not kapstok.tells_now(kapstok.region(), sign_out_here.told_seq, 'assignment',
        jsonb_build_object('what', 'signedOut', 'account', sign_out_here.account_id))
      then
        raise exception 'somebody is signed out only with the entry that tells of it';
      end if;
      with open as (
        select s.id, kapstok.is_open(s) as counts from kapstok.session s
        where s.account_id = sign_out_here.account_id and s.ended_at is null
        for update
      ), done as (
        update kapstok.session s set ended_at = now(), id_token = null from open where s.id = open.id
      )
      select count(*) filter (where open.counts) into ended from open;
      return ended;
    end
    $$;

    create or replace function kapstok.make_key(
      id uuid, token_hash bytea, name text, role text, within_kind text, plan_id uuid, within_code text,
      scope text, ends_at timestamptz, made_seq bigint
    ) returns boolean
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not kapstok.may_all('makeKeys')
        or kapstok.kind_of(kapstok.account()) is distinct from 'person'
        or make_key.within_kind = 'nation'
        or exists (
          select from kapstok.role_right given
          where given.role = make_key.role and not kapstok.may_all(given.action, given.table_name)
        )
      then
        return false;
      end if;
      if not kapstok.tells_now(kapstok.region(), make_key.made_seq, 'key', jsonb_build_object(
        'what', 'made', 'key', make_key.id, 'name', make_key.name, 'role', make_key.role, 'scope', make_key.scope))
      then
        raise exception 'a key is made only with the entry that tells of it';
      end if;
      insert into kapstok.account (id, issuer, subject, name)
        values (make_key.id, 'kapstok:key', make_key.id::text, make_key.name);
      insert into kapstok.api_key
        (region_id, id, token_hash, role, within_kind, plan_id, within_code, scope, made_by, made_seq, ends_at)
        values (
          kapstok.region(), make_key.id, make_key.token_hash, make_key.role, make_key.within_kind, make_key.plan_id,
          make_key.within_code, make_key.scope, kapstok.account(), make_key.made_seq, make_key.ends_at
        );
      insert into kapstok.assignment
        (region_id, id, account_id, role, within_kind, plan_id, within_code, starts_at, ends_at, made_seq)
        values (
          kapstok.region(), make_key.id, make_key.id, make_key.role, make_key.within_kind, make_key.plan_id,
          make_key.within_code, now(), make_key.ends_at, make_key.made_seq
        );
      return true;
    end
    $$;

    -- By its own entry, or by that of its maker's role, which tells the names of the keys that are over with it.
    create or replace function kapstok.key_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_setting('role') = 'kapstok_app' and new.ended_at is distinct from old.ended_at
        and not kapstok.tells_now(new.region_id, new.ended_seq, 'key',
          jsonb_build_object('what', 'ended', 'key', new.id))
        and not kapstok.tells_now(new.region_id, new.ended_seq, 'assignment', jsonb_build_object(
          'what', 'ended', 'account', new.made_by,
          'keys', (select jsonb_build_array(a.name) from kapstok.account a where a.id = new.id)))
      then
        raise exception 'a key is ended only with the entry that tells of it';
      end if;
      return new;
    end
    $$;

    create or replace function kapstok.assignment_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      told jsonb := jsonb_build_object('assignment', new.id, 'account', new.account_id, 'role', new.role);
    begin
      if current_setting('role') <> 'kapstok_app' then return null; end if;
      if new.region_id is null then
        if tg_op <> 'INSERT' or not kapstok.took_nation_now(new.id) then
          raise exception 'a role for the nation is given only by an invitation of who runs the installation';
        end if;
      elsif tg_op = 'INSERT'
        and not kapstok.tells_now(new.region_id, new.made_seq, 'assignment', told || '{"what": "given"}')
        and not kapstok.tells_now(new.region_id, new.made_seq, 'assignment', told || '{"what": "taken"}')
        and not kapstok.tells_now(new.region_id, new.made_seq, 'key',
          jsonb_build_object('what', 'made', 'key', new.account_id, 'role', new.role))
        or tg_op = 'UPDATE'
        and not kapstok.tells_now(new.region_id, new.ended_seq, 'assignment', told || '{"what": "ended"}')
      then
        raise exception 'a role is given or ended only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    create or replace function kapstok.invitation_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      seq bigint := case tg_op when 'INSERT' then new.made_seq else coalesce(new.ended_seq, new.taken_seq) end;
      what text := case when tg_op = 'INSERT' then 'invited' when new.ended_seq is null then 'taken' else 'uninvited' end;
    begin
      if current_setting('role') = 'kapstok_app' and not kapstok.tells_now(new.region_id, seq, 'assignment',
        jsonb_build_object('what', what, 'invitation', new.id, 'role', new.role))
      then
        raise exception 'an invitation is made, ended or taken only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    create or replace function kapstok.webhook_stands() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_user = 'kapstok_app' and (
        tg_op = 'INSERT' and not kapstok.tells_now(new.region_id, new.made_seq, 'webhook',
          jsonb_build_object('what', 'made', 'webhook', new.id, 'address', new.address))
        or tg_op = 'UPDATE' and (
          old.ended_seq is not null
          or not kapstok.tells_now(new.region_id, new.ended_seq, 'webhook',
            jsonb_build_object('what', 'ended', 'webhook', new.id))
        )
      ) then
        raise exception 'a webhook is made and ended only with the entry that tells of it';
      end if;
      return new;
    end
    $$;

    alter function kapstok.tells_now(uuid, bigint, text, jsonb) owner to kapstok_keeper;
  `,
};
