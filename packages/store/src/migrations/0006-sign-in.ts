import type { Migration } from './migration.ts';

/** Who signed in, for how long, and what an account has in every region. */
export const signIn: Migration = {
  number: 6,
  name: 'sign-in',
  sql: `
    -- What kind of account it is: 'person', 'key', or of Kapstok itself ('public', 'installation').
    alter table kapstok.account add column kind text generated always as (
      case issuer when 'kapstok' then subject when 'kapstok:key' then 'key' else 'person' end
    ) stored;
    grant select (kind) on kapstok.account to kapstok_app;

    -- Of every secret only its SHA-256 is here: who reads this table can't act with it.

    -- A browser that was sent to the provider, until it comes back.
    create table kapstok.pending_sign_in (
      state_hash bytea primary key,
      token_hash bytea not null,
      nonce text not null,
      verifier text not null,
      goes_to text not null,
      ends_at timestamptz not null
    );
    create index pending_sign_in_of_browser on kapstok.pending_sign_in (token_hash);
    create index pending_sign_in_end on kapstok.pending_sign_in (ends_at);

    create table kapstok.session (
      id uuid primary key,
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      account_id uuid not null references kapstok.account,
      made_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      idle interval not null,
      ends_at timestamptz not null,
      ended_at timestamptz,
      provider_session text,
      -- only to sign out at the provider; gone when the session ends
      id_token text,
      browser text not null
    );
    create index session_of_account on kapstok.session (account_id) where ended_at is null;
    create index session_of_provider on kapstok.session (provider_session) where ended_at is null;

    -- The role that somebody chose to act in, for as long as the session lasts.
    create table kapstok.chosen_role (
      session_id uuid not null references kapstok.session on delete cascade,
      region_id uuid not null references kapstok.region,
      role text not null,
      primary key (session_id, region_id)
    );

    -- Messages of the provider that ended sessions: each counts once.
    create table kapstok.provider_message (
      issuer text not null,
      message text not null,
      ends_at timestamptz not null,
      primary key (issuer, message)
    );

    -- Signing in ------------------------------------------------------------------------------------------------------

    create function kapstok.must_be_nobody() returns void
      language plpgsql stable
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if kapstok.account() is not null then
        raise insufficient_privilege using message = 'signing in is for who is nobody yet';
      end if;
    end
    $$;

    create function kapstok.start_sign_in(
      state_hash bytea, token_hash bytea, nonce text, verifier text, goes_to text, lasts interval
    ) returns void
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      perform kapstok.must_be_nobody();
      delete from kapstok.pending_sign_in p where p.ends_at <= now();
      insert into kapstok.pending_sign_in values (
        start_sign_in.state_hash, start_sign_in.token_hash, start_sign_in.nonce, start_sign_in.verifier,
        start_sign_in.goes_to, now() + lasts
      );
    end
    $$;

    -- What a browser was sent away with; once.
    create function kapstok.take_sign_in(state_hash bytea, token_hash bytea)
      returns table (nonce text, verifier text, goes_to text)
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      perform kapstok.must_be_nobody();
      return query
        delete from kapstok.pending_sign_in p
        where p.state_hash = take_sign_in.state_hash
          and p.token_hash = take_sign_in.token_hash
          and p.ends_at > now()
        returning p.nonce, p.verifier, p.goes_to;
    end
    $$;

    create function kapstok.signs_in_now(token_hash bytea) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select from kapstok.pending_sign_in p
        where p.token_hash = signs_in_now.token_hash and p.ends_at > now()
      );
    end
    $$;

    -- A new session, with its account made at the first; what the browser had before has ended then.
    create function kapstok.open_session(
      id uuid, token_hash bytea, before_hash bytea, new_account uuid, issuer text, subject text, name text,
      provider_session text, id_token text, browser text, idle interval, lasts interval
    ) returns uuid
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      account uuid;
    begin
      perform kapstok.must_be_nobody();
      if open_session.issuer in ('kapstok', 'kapstok:key') then
        raise insufficient_privilege using message = 'nobody signs in as an account of Kapstok itself';
      end if;
      delete from kapstok.pending_sign_in p where p.token_hash = before_hash;
      update kapstok.session s set ended_at = now(), id_token = null
        where s.token_hash = before_hash and s.ended_at is null;
      insert into kapstok.account as a (id, issuer, subject, name)
        values (new_account, open_session.issuer, open_session.subject, open_session.name)
        on conflict on constraint account_issuer_subject_key do update set name = excluded.name
        returning a.id into account;
      insert into kapstok.session
        (id, token_hash, account_id, idle, ends_at, provider_session, id_token, browser)
        values (
          open_session.id, open_session.token_hash, account, open_session.idle, now() + lasts,
          open_session.provider_session, open_session.id_token, open_session.browser
        );
      return account;
    end
    $$;

    create function kapstok.is_open(s kapstok.session) returns boolean
      language sql stable
      set search_path = pg_catalog, pg_temp
    as $$ select s.ended_at is null and s.ends_at > now() and s.seen_at + s.idle > now() $$;

    -- Whose session it is, by its secret; notes that it was seen, at most once a minute.
    create function kapstok.find_session(token_hash bytea)
      returns table (id uuid, account_id uuid, name text, ends_at timestamptz, roles jsonb)
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      update kapstok.session s set seen_at = now()
        where s.token_hash = find_session.token_hash and kapstok.is_open(s)
          and s.seen_at < now() - interval '1 minute';
      return query
        select s.id, s.account_id, a.name, s.ends_at, coalesce(
          (select jsonb_object_agg(c.region_id, c.role) from kapstok.chosen_role c where c.session_id = s.id), '{}')
        from kapstok.session s
        join kapstok.account a on a.id = s.account_id
        where s.token_hash = find_session.token_hash and kapstok.is_open(s);
    end
    $$;

    create function kapstok.own_sessions()
      returns table (id uuid, made_at timestamptz, seen_at timestamptz, browser text)
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        select s.id, s.made_at, s.seen_at, s.browser
        from kapstok.session s
        where s.account_id = kapstok.account() and kapstok.is_open(s)
        order by s.made_at desc, s.id;
    end
    $$;

    -- Ends one of one's own sessions, or all of them; gives those that it ended, with what the provider is told.
    create function kapstok.end_sessions(only_id uuid) returns table (id uuid, id_token text)
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        with ended as (
          select s.id, s.id_token
          from kapstok.session s
          where s.account_id = kapstok.account()
            and s.ended_at is null
            and (only_id is null or s.id = only_id)
          for update
        ), done as (
          update kapstok.session s set ended_at = now(), id_token = null from ended where s.id = ended.id
        )
        select ended.id, ended.id_token from ended;
    end
    $$;

    -- Ends the sessions that the provider says are over; null when it said so before.
    create function kapstok.end_sessions_of(
      issuer text, account_issuer text, message text, kept interval, provider_session text, subject text
    ) returns bigint
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      ended bigint;
    begin
      perform kapstok.must_be_nobody();
      delete from kapstok.provider_message m where m.ends_at <= now();
      insert into kapstok.provider_message values (
        end_sessions_of.issuer, end_sessions_of.message, now() + kept
      ) on conflict do nothing;
      if not found then return null; end if;
      update kapstok.session s set ended_at = now(), id_token = null
        from kapstok.account a
        where a.id = s.account_id
          and a.issuer = account_issuer
          and s.ended_at is null
          and coalesce(end_sessions_of.provider_session, end_sessions_of.subject) is not null
          and (end_sessions_of.provider_session is null or s.provider_session = end_sessions_of.provider_session)
          and (end_sessions_of.subject is null or a.subject = end_sessions_of.subject);
      get diagnostics ended = row_count;
      return ended;
    end
    $$;

    -- Who one is -----------------------------------------------------------------------------------------------------

    -- Who has not signed in. One account everywhere, that no transaction has to look up.
    create function kapstok.public_account() returns uuid
      language sql immutable parallel safe
      return '00000000-0000-4000-8000-6b6170737430'::uuid;

    create function kapstok.ensure_public_account() returns void
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      insert into kapstok.account (id, issuer, subject, name)
        values (kapstok.public_account(), 'kapstok', 'public', 'Publiek')
        on conflict do nothing;
    end
    $$;

    -- What the account has now, in every region; and what is open to everybody, which is held by the public account.
    create function kapstok.own_assignments() returns table (
      id uuid, account_id uuid, region_id uuid, region_code text, region_title text, role text, within_kind text,
      plan_id uuid, plan_code text, within_code text, starts_at timestamptz, ends_at timestamptz
    )
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        select held.id, held.account_id, held.region_id, r.code, r.title, held.role, held.within_kind,
          held.plan_id, p.code, held.within_code, held.starts_at, held.ends_at
        from kapstok.assignment held
        left join kapstok.region r on r.id = held.region_id
        left join kapstok.plan p on p.region_id = held.region_id and p.id = held.plan_id
        where (
            held.account_id = kapstok.account()
            or kapstok.account() is not null and held.account_id = kapstok.public_account()
          )
          and held.starts_at <= now()
          and (held.ends_at is null or held.ends_at > now())
        order by r.code, held.starts_at, held.id;
    end
    $$;

    -- Acts in another of one's roles; false where one does not have it.
    create function kapstok.choose_role(session_id uuid, role text) returns boolean
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not exists (
        select from kapstok.session s
        where s.id = choose_role.session_id and s.account_id = kapstok.account() and kapstok.is_open(s)
      ) or not exists (
        select from kapstok.assignment held
        where held.account_id = kapstok.account()
          and held.region_id = kapstok.region()
          and held.role = choose_role.role
          and held.starts_at <= now()
          and (held.ends_at is null or held.ends_at > now())
      ) then
        return false;
      end if;
      insert into kapstok.chosen_role as c (session_id, region_id, role)
        values (choose_role.session_id, kapstok.region(), choose_role.role)
        on conflict on constraint chosen_role_pkey do update set role = excluded.role;
      return true;
    end
    $$;

    create function kapstok.kind_of(account_id uuid) returns text
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return (select a.kind from kapstok.account a where a.id = kind_of.account_id);
    end
    $$;

    -- Whether everybody may read what was adopted in the region that is acted in.
    create function kapstok.published() returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select from kapstok.assignment held
        where held.account_id = kapstok.public_account()
          and held.region_id = kapstok.region()
          and held.role = 'public'
          and held.starts_at <= now()
          and (held.ends_at is null or held.ends_at > now())
      );
    end
    $$;

    -- Who sees and writes what ---------------------------------------------------------------------------------------

    alter table kapstok.pending_sign_in enable row level security, force row level security;
    alter table kapstok.session enable row level security, force row level security;
    alter table kapstok.chosen_role enable row level security, force row level security;
    alter table kapstok.provider_message enable row level security, force row level security;

    create policy keeper on kapstok.pending_sign_in to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.session to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.chosen_role to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.provider_message to kapstok_keeper using (true) with check (true);

    grant select, insert, update, delete on
      kapstok.pending_sign_in, kapstok.session, kapstok.chosen_role, kapstok.provider_message
      to kapstok_keeper;

    alter function kapstok.start_sign_in(bytea, bytea, text, text, text, interval) owner to kapstok_keeper;
    alter function kapstok.take_sign_in(bytea, bytea) owner to kapstok_keeper;
    alter function kapstok.signs_in_now(bytea) owner to kapstok_keeper;
    alter function kapstok.open_session(
      uuid, bytea, bytea, uuid, text, text, text, text, text, text, interval, interval) owner to kapstok_keeper;
    alter function kapstok.find_session(bytea) owner to kapstok_keeper;
    alter function kapstok.own_sessions() owner to kapstok_keeper;
    alter function kapstok.end_sessions(uuid) owner to kapstok_keeper;
    alter function kapstok.end_sessions_of(text, text, text, interval, text, text) owner to kapstok_keeper;
    alter function kapstok.ensure_public_account() owner to kapstok_keeper;
    alter function kapstok.own_assignments() owner to kapstok_keeper;
    alter function kapstok.choose_role(uuid, text) owner to kapstok_keeper;
    alter function kapstok.kind_of(uuid) owner to kapstok_keeper;
    alter function kapstok.published() owner to kapstok_keeper;
  `,
};
