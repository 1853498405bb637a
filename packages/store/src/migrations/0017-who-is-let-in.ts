import type { Migration } from './migration.ts';

/** Who is signed in as those see it who give roles, and what an invitation gives before it is taken. */
export const whoIsLetIn: Migration = {
  number: 17,
  name: 'who-is-let-in',
  sql: `
    -- How often each account with a role here is signed in now, and when it was last seen: of sessions nothing else is told,
    -- and of who has no role here any more nothing at all.
    create function kapstok.sessions_here() returns table (account_id uuid, sessions integer, seen_at timestamptz)
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not kapstok.may_all('assignRoles') or kapstok.kind_of(kapstok.account()) is distinct from 'person'
      then return; end if;
      return query
        select a.id, (count(s.id) filter (where kapstok.is_open(s)))::integer, max(s.seen_at)
        from kapstok.account a
        left join kapstok.session s on s.account_id = a.id
        where a.kind = 'person'
          and a.id in (
            select held.account_id from kapstok.assignment held
            where held.region_id = kapstok.region()
              and held.starts_at <= now()
              and (held.ends_at is null or held.ends_at > now())
          )
        group by a.id;
    end
    $$;

    -- Ends all sessions of somebody else with a role here; how many it ended, or null where that may not be.
    create function kapstok.sign_out_here(account_id uuid, told_seq bigint) returns integer
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
      if not coalesce(kapstok.told_now(kapstok.region(), sign_out_here.told_seq), false) then
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

    -- What an invitation gives, for whoever has its secret; nothing when it is not to be taken by whoever asks.
    create function kapstok.look_at_invitation(token_hash bytea) returns table (
      region_code text, region_title text, role text, within_kind text, plan_title text, within_code text, ends_at timestamptz
    )
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        select r.code, r.title, i.role, i.within_kind, p.title, i.within_code, i.ends_at
        from kapstok.invitation i
        join kapstok.region r on r.id = i.region_id
        left join kapstok.plan p on p.region_id = i.region_id and p.id = i.plan_id
        where i.token_hash = look_at_invitation.token_hash
          and i.taken_by is null
          and i.ended_at is null
          and i.ends_at > now()
          and i.made_by is distinct from kapstok.account()
          and exists (
            select
            from kapstok.assignment held
            join kapstok.role_right given on given.role = held.role and given.action = 'assignRoles'
            where held.account_id = i.made_by
              and held.region_id = i.region_id
              and held.starts_at <= now()
              and (held.ends_at is null or held.ends_at > now())
          )
        union all
        select null, null, 'national', 'nation', null, null, n.ends_at
        from kapstok.nation_invitation n
        where n.token_hash = look_at_invitation.token_hash
          and n.taken_by is null
          and n.ended_at is null
          and n.ends_at > now()
          and not exists (
            select from kapstok.assignment held
            where held.account_id = kapstok.account()
              and held.region_id is null
              and held.role = 'national'
              and (held.ends_at is null or held.ends_at > now())
          );
    end
    $$;

    alter function kapstok.sessions_here() owner to kapstok_keeper;
    alter function kapstok.sign_out_here(uuid, bigint) owner to kapstok_keeper;
    alter function kapstok.look_at_invitation(bytea) owner to kapstok_keeper;
  `,
};
