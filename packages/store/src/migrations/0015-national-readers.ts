import type { Migration } from './migration.ts';

/** How somebody comes to read for the nation: invited by who runs the installation. */
export const nationalReaders: Migration = {
  number: 15,
  name: 'national-readers',
  sql: `
    -- Of no region, so that the log of none tells of it: what became of each invitation stands here. Made, read and ended
    -- by who owns the tables; a request only takes one, by its secret.
    create table kapstok.nation_invitation (
      id uuid primary key,
      token_hash bytea not null check (octet_length(token_hash) = 32),
      note text not null,
      made_at timestamptz not null default now(),
      ends_at timestamptz not null,
      ended_at timestamptz,
      taken_by uuid references kapstok.account,
      taken_at timestamptz,
      -- the role that it gave
      assignment_id uuid,
      -- the transaction in which it was taken: only that one may give the role
      taken_in xid8,
      check ((taken_by is null) = (taken_at is null)),
      check (taken_by is null or ended_at is null)
    );
    create unique index nation_invitation_token on kapstok.nation_invitation (token_hash);
    alter table kapstok.nation_invitation enable row level security, force row level security;
    create policy keeper on kapstok.nation_invitation to kapstok_keeper using (true) with check (true);
    grant select, insert, update, delete on kapstok.nation_invitation to kapstok_keeper;

    -- Takes an invitation to read for the nation, by its secret; false when it is not to be taken, also by who reads for
    -- the nation already: then it stays for somebody else.
    create function kapstok.take_nation_invitation(token_hash bytea, assignment_id uuid) returns boolean
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      wanted kapstok.nation_invitation;
    begin
      if kapstok.kind_of(kapstok.account()) is distinct from 'person' then return false; end if;
      select * into wanted from kapstok.nation_invitation i
        where i.token_hash = take_nation_invitation.token_hash for update;
      if wanted.id is null or wanted.taken_by is not null or wanted.ended_at is not null or wanted.ends_at <= now()
      then return false; end if;
      if exists (
        select from kapstok.assignment held
        where held.account_id = kapstok.account()
          and held.region_id is null
          and held.role = 'national'
          and (held.ends_at is null or held.ends_at > now())
      ) then
        return false;
      end if;
      update kapstok.nation_invitation i set
        taken_by = kapstok.account(), taken_at = now(), taken_in = pg_current_xact_id(),
        assignment_id = take_nation_invitation.assignment_id
        where i.id = wanted.id;
      insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at)
        values (null, take_nation_invitation.assignment_id, kapstok.account(), 'national', 'nation', now());
      return true;
    end
    $$;

    create function kapstok.took_nation_now(assignment_id uuid) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select from kapstok.nation_invitation i
        where i.assignment_id = took_nation_now.assignment_id
          and i.taken_by = kapstok.account()
          and i.taken_in = pg_current_xact_id_if_assigned()
      );
    end
    $$;

    create or replace function kapstok.assignment_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_setting('role') = 'kapstok_app' and new.region_id is null then
        if tg_op <> 'INSERT' or not kapstok.took_nation_now(new.id) then
          raise exception 'a role for the nation is given only by an invitation of who runs the installation';
        end if;
      elsif current_setting('role') = 'kapstok_app' and not coalesce(kapstok.told_now(
        new.region_id, case tg_op when 'INSERT' then new.made_seq else new.ended_seq end), false)
      then
        raise exception 'a role is given or ended only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    alter function kapstok.take_nation_invitation(bytea, uuid) owner to kapstok_keeper;
    alter function kapstok.took_nation_now(uuid) owner to kapstok_keeper;
  `,
};
