import type { Migration } from './migration.ts';

/** How people and programs get a role: roles given, invitations and keys; and what was refused. */
export const waysIn: Migration = {
  number: 7,
  name: 'ways-in',
  sql: `
    create table kapstok.invitation (
      region_id uuid not null references kapstok.region,
      id uuid not null,
      token_hash bytea not null check (octet_length(token_hash) = 32),
      role text not null,
      within_kind text not null check (within_kind <> 'nation'),
      plan_id uuid,
      within_code text check (within_code <> ''),
      note text not null,
      made_by uuid not null references kapstok.account,
      made_at timestamptz not null default now(),
      made_seq bigint not null,
      ends_at timestamptz not null,
      ended_at timestamptz,
      ended_seq bigint,
      taken_by uuid references kapstok.account,
      taken_at timestamptz,
      taken_seq bigint,
      -- the transaction in which it was taken: only that one may tell of it
      taken_in xid8,
      primary key (region_id, id),
      foreign key (role, within_kind) references kapstok.role_within,
      foreign key (region_id, plan_id) references kapstok.plan,
      check ((within_kind = 'region') = (plan_id is null)),
      check ((plan_id is null) = (within_code is null)),
      check ((taken_by is null) = (taken_at is null)),
      check (taken_by <> made_by)
    );
    create unique index invitation_token on kapstok.invitation (token_hash);

    -- A key is an account of its own, by the same id, with one role.
    create table kapstok.api_key (
      region_id uuid not null references kapstok.region,
      id uuid not null references kapstok.account,
      token_hash bytea not null check (octet_length(token_hash) = 32),
      role text not null,
      within_kind text not null,
      plan_id uuid,
      within_code text,
      scope text not null check (scope in ('read', 'write')),
      made_by uuid not null references kapstok.account,
      made_at timestamptz not null default now(),
      made_seq bigint not null,
      ends_at timestamptz not null,
      ended_at timestamptz,
      ended_seq bigint,
      seen_at timestamptz,
      primary key (region_id, id)
    );
    create unique index api_key_token on kapstok.api_key (token_hash);

    -- What was refused, and to whom. Beside the log: a stranger does not make its writers wait.
    create table kapstok.refusal (
      id uuid primary key,
      region_id uuid references kapstok.region,
      at timestamptz not null default now(),
      account_id uuid,
      role text,
      request text not null,
      status smallint not null,
      why jsonb not null
    );
    create index refusal_of_region on kapstok.refusal (region_id, at desc, id);

    -- Roles given and ended ------------------------------------------------------------------------------------------

    -- A key gives nobody a role and takes none away: its maker would do so to themself. And a key or the public has only
    -- the role it is for: a key with a role that its maker may not have would be a way around. (Who owns the tables is a
    -- member of kapstok_app and is held to its policies.)
    create policy giver_is_a_person on kapstok.assignment as restrictive for insert to kapstok_app
      with check (
        current_setting('role') <> 'kapstok_app'
        or (select kapstok.kind_of(kapstok.account())) = 'person'
        and case kapstok.kind_of(account_id) when 'person' then true when 'public' then role = 'public' end
      );
    create policy ender_is_a_person on kapstok.assignment as restrictive for update to kapstok_app
      using (
        current_setting('role') <> 'kapstok_app' or (select kapstok.kind_of(kapstok.account())) = 'person'
      );

    -- Looked at when all is written: whoever takes an invitation belongs to the region, and may tell of it, only then.
    create function kapstok.assignment_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_setting('role') = 'kapstok_app' and not coalesce(kapstok.told_now(
        new.region_id, case tg_op when 'INSERT' then new.made_seq else new.ended_seq end), false)
      then
        raise exception 'a role is given or ended only with the entry that tells of it';
      end if;
      return null;
    end
    $$;
    create constraint trigger assignment_told after insert or update on kapstok.assignment
      deferrable initially deferred for each row execute function kapstok.assignment_told();

    -- Takes an invitation, by its secret: whoever does has the role then, and tells so in the log. Nobody takes their own,
    -- nor one of somebody who may not give roles any more.
    create function kapstok.take_invitation(token_hash bytea, assignment_id uuid)
      returns table (region_id uuid, id uuid, role text, within_kind text, plan_id uuid, within_code text)
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      wanted kapstok.invitation;
      next_seq bigint;
    begin
      if kapstok.kind_of(kapstok.account()) is distinct from 'person' then return; end if;
      select * into wanted from kapstok.invitation i where i.token_hash = take_invitation.token_hash;
      if wanted.id is null or wanted.made_by = kapstok.account() then return; end if;
      -- First the end of the log and then the invitation, as whoever ends one does.
      select h.seq + 1 into next_seq from kapstok.head h where h.region_id = wanted.region_id for update;
      select * into wanted from kapstok.invitation i where i.token_hash = take_invitation.token_hash for update;
      if wanted.taken_by is not null or wanted.ended_at is not null or wanted.ends_at <= now() then return; end if;
      if not exists (
        select
        from kapstok.assignment held
        join kapstok.role_right given on given.role = held.role and given.action = 'assignRoles'
        where held.account_id = wanted.made_by
          and held.region_id = wanted.region_id
          and held.starts_at <= now()
          and (held.ends_at is null or held.ends_at > now())
      ) then
        return;
      end if;
      update kapstok.invitation i set
        taken_by = kapstok.account(), taken_at = now(), taken_seq = next_seq, taken_in = pg_current_xact_id()
        where i.region_id = wanted.region_id and i.id = wanted.id;
      insert into kapstok.assignment
        (region_id, id, account_id, role, within_kind, plan_id, within_code, starts_at, made_seq)
        values (
          wanted.region_id, assignment_id, kapstok.account(), wanted.role, wanted.within_kind, wanted.plan_id,
          wanted.within_code, now(), next_seq
        );
      return query select
        wanted.region_id, wanted.id, wanted.role, wanted.within_kind, wanted.plan_id, wanted.within_code;
    end
    $$;

    create function kapstok.took_invitation_now() returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select from kapstok.invitation i
        where i.region_id = kapstok.region()
          and i.taken_by = kapstok.account()
          and i.taken_in = pg_current_xact_id_if_assigned()
      );
    end
    $$;

    create policy newcomer on kapstok.entry for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and account_id = (select kapstok.account())
        and role = (select kapstok.role())
        and kind = 'assignment'
        and (select kapstok.belongs())
        and (select kapstok.took_invitation_now())
      );

    create function kapstok.invitation_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_setting('role') = 'kapstok_app' and not coalesce(kapstok.told_now(
        new.region_id, case tg_op when 'INSERT' then new.made_seq else coalesce(new.ended_seq, new.taken_seq) end), false)
      then
        raise exception 'an invitation is made, ended or taken only with the entry that tells of it';
      end if;
      return null;
    end
    $$;
    create constraint trigger invitation_told after insert or update on kapstok.invitation
      deferrable initially deferred for each row execute function kapstok.invitation_told();

    -- Keys -----------------------------------------------------------------------------------------------------------

    -- Makes a key with a role that can do nothing its maker can't do in all of the region. A key makes no keys.
    create function kapstok.make_key(
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
      if not coalesce(kapstok.told_now(kapstok.region(), make_key.made_seq), false) then
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

    create function kapstok.find_key(token_hash bytea)
      returns table (id uuid, region_id uuid, name text, scope text, ends_at timestamptz)
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      update kapstok.api_key k set seen_at = now()
        where k.token_hash = find_key.token_hash and k.ended_at is null and k.ends_at > now()
          and (k.seen_at is null or k.seen_at < now() - interval '1 minute');
      return query
        select k.id, k.region_id, a.name, k.scope, k.ends_at
        from kapstok.api_key k
        join kapstok.account a on a.id = k.id
        where k.token_hash = find_key.token_hash and k.ended_at is null and k.ends_at > now();
    end
    $$;

    create function kapstok.key_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_setting('role') = 'kapstok_app' and new.ended_at is distinct from old.ended_at
        and not coalesce(kapstok.told_now(new.region_id, new.ended_seq), false)
      then
        raise exception 'a key is ended only with the entry that tells of it';
      end if;
      return new;
    end
    $$;
    create trigger key_told before update on kapstok.api_key
      for each row execute function kapstok.key_told();

    -- Refusals -------------------------------------------------------------------------------------------------------

    -- Notes that who acts was refused something; also in a region that is not told to be there.
    create function kapstok.note_refusal(id uuid, region_code text, role text, request text, status integer, why jsonb)
      returns void
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      insert into kapstok.refusal (id, region_id, account_id, role, request, status, why) values (
        note_refusal.id, (select r.id from kapstok.region r where r.code = region_code), kapstok.account(),
        note_refusal.role, note_refusal.request, note_refusal.status, note_refusal.why
      );
    end
    $$;

    -- Who sees and writes what ---------------------------------------------------------------------------------------

    alter table kapstok.invitation enable row level security, force row level security;
    alter table kapstok.api_key enable row level security, force row level security;
    alter table kapstok.refusal enable row level security, force row level security;

    create policy keeper on kapstok.invitation to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.api_key to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.refusal to kapstok_keeper using (true) with check (true);

    create policy giver on kapstok.invitation for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('assignRoles')));
    create policy giver_makes on kapstok.invitation for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and made_by = (select kapstok.account())
        and (select kapstok.may_all('assignRoles'))
        and (select kapstok.kind_of(kapstok.account())) = 'person'
      );
    create policy giver_ends on kapstok.invitation for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and taken_by is null
        and (select kapstok.may_all('assignRoles'))
        and (select kapstok.kind_of(kapstok.account())) = 'person'
      );
    create policy maker on kapstok.api_key for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('makeKeys')));
    create policy maker_ends on kapstok.api_key for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (select kapstok.may_all('makeKeys'))
        and (made_by = (select kapstok.account()) or (select kapstok.may_all('assignRoles')))
        and (select kapstok.kind_of(kapstok.account())) = 'person'
      );
    create policy log on kapstok.refusal for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('readLog')));

    grant select (
        region_id, id, role, within_kind, plan_id, within_code, note, made_by, made_at, made_seq, ends_at, ended_at, ended_seq,
        taken_by, taken_at, taken_seq
      ),
      insert (
        region_id, id, token_hash, role, within_kind, plan_id, within_code, note, made_by, made_seq, ends_at
      ),
      update (ended_at, ended_seq) on kapstok.invitation to kapstok_app;
    grant select (
        region_id, id, role, within_kind, plan_id, within_code, scope, made_by, made_at, made_seq, ends_at, ended_at,
        ended_seq, seen_at
      ),
      update (ended_at, ended_seq) on kapstok.api_key to kapstok_app;
    grant select on kapstok.refusal to kapstok_app;

    grant select, insert, update, delete on kapstok.invitation, kapstok.api_key, kapstok.refusal to kapstok_keeper;

    alter function kapstok.note_refusal(uuid, text, text, text, integer, jsonb) owner to kapstok_keeper;
    alter function kapstok.take_invitation(bytea, uuid) owner to kapstok_keeper;
    alter function kapstok.took_invitation_now() owner to kapstok_keeper;
    alter function kapstok.find_key(bytea) owner to kapstok_keeper;
    alter function kapstok.make_key(
      uuid, bytea, text, text, text, uuid, text, text, timestamptz, bigint) owner to kapstok_keeper;
  `,
};
