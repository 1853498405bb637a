import type { Migration } from './migration.ts';

/** A key counts only for as long as its maker may still make it. */
export const keysWithTheirMaker: Migration = {
  number: 11,
  name: 'keys-with-their-maker',
  sql: `
    -- Whether a key counts: not ended or over, and its maker has now, in one role, the right to make keys and every right
    -- of the role of the key; without one assignment, when one is named.
    create function kapstok.key_stands(region_id uuid, key_id uuid, without uuid default null) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select
        from kapstok.api_key k
        join kapstok.assignment maker on maker.account_id = k.made_by and maker.region_id = k.region_id
        where k.region_id = key_stands.region_id
          and k.id = key_stands.key_id
          -- of another region nobody learns anything
          and (kapstok.account() is null or k.region_id = kapstok.region())
          and k.ended_at is null
          and k.ends_at > now()
          and maker.id is distinct from key_stands.without
          and maker.starts_at <= now()
          and (maker.ends_at is null or maker.ends_at > now())
          and exists (
            select from kapstok.role_right r
            where r.role = maker.role and r.action = 'makeKeys' and (r.reach = 'region' or maker.within_kind = 'region')
          )
          and not exists (
            select
            from kapstok.role_right asked
            where asked.role = k.role and not exists (
              select from kapstok.role_right r
              where r.role = maker.role
                and r.action = asked.action
                and (r.table_name = '*' or r.table_name = asked.table_name)
                and (r.reach = 'region' or maker.within_kind = 'region')
            )
          )
      );
    end
    $$;
    alter function kapstok.key_stands(uuid, uuid, uuid) owner to kapstok_keeper;

    create or replace function kapstok.held_now() returns setof kapstok.assignment
      language sql stable
    as $$
      select held.*
      from kapstok.assignment held
      where held.account_id = kapstok.account()
        and held.role = kapstok.role()
        and held.starts_at <= now()
        and (held.ends_at is null or held.ends_at > now())
        and (
          not exists (select from kapstok.api_key k where k.region_id = held.region_id and k.id = held.account_id)
          or kapstok.key_stands(held.region_id, held.account_id)
        )
    $$;

    -- Whose key it is, by its secret; notes that it was seen, at most once a minute.
    create or replace function kapstok.find_key(token_hash bytea)
      returns table (id uuid, region_id uuid, name text, scope text, ends_at timestamptz)
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      update kapstok.api_key k set seen_at = now()
        where k.token_hash = find_key.token_hash
          and (k.seen_at is null or k.seen_at < now() - interval '1 minute')
          and kapstok.key_stands(k.region_id, k.id);
      return query
        select k.id, k.region_id, a.name, k.scope, k.ends_at
        from kapstok.api_key k
        join kapstok.account a on a.id = k.id
        where k.token_hash = find_key.token_hash and kapstok.key_stands(k.region_id, k.id);
    end
    $$;
  `,
};
