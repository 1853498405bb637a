import type { Migration } from './migration.ts';

/** Refusals counted when they come again at once, and not kept for ever. */
export const boundedRefusals: Migration = {
  number: 13,
  name: 'bounded-refusals',
  sql: `
    alter table kapstok.refusal add column times integer not null default 1 check (times > 0);
    -- null as long as it was refused once
    alter table kapstok.refusal add column last_at timestamptz;
    create index refusal_at on kapstok.refusal (at desc);

    drop function kapstok.note_refusal(uuid, text, text, text, integer, jsonb);

    -- Notes that who acts was refused something; also in a region that is not told to be there. The same again within a
    -- minute is counted where it was noted. Where it is about versions that are not told to be there, it is noted only when
    -- there is one of them.
    create function kapstok.note_refusal(
      id uuid, region_code text, role text, request text, status integer, why jsonb, hidden uuid[]
    ) returns void
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      region uuid := (select r.id from kapstok.region r where r.code = region_code);
    begin
      if hidden is not null and not exists (
        select from kapstok.version v where v.region_id = region and v.id = any(hidden)
      ) then
        return;
      end if;
      update kapstok.refusal r set times = r.times + 1, last_at = now()
      where r.id = (
        select same.id
        from kapstok.refusal same
        where same.at > now() - interval '1 minute'
          and same.region_id is not distinct from region
          and same.account_id is not distinct from kapstok.account()
          and same.role is not distinct from note_refusal.role
          and same.request = note_refusal.request
          and same.status = note_refusal.status
          and same.why = note_refusal.why
        order by same.at desc
        limit 1
      );
      if found then return; end if;
      insert into kapstok.refusal (id, region_id, account_id, role, request, status, why) values (
        note_refusal.id, region, kapstok.account(), note_refusal.role, note_refusal.request, note_refusal.status,
        note_refusal.why
      );
    end
    $$;
    alter function kapstok.note_refusal(uuid, text, text, text, integer, jsonb, uuid[]) owner to kapstok_keeper;

    -- Drops refusals of more than two years ago, and of each region, and of none, all but the latest so many. No request can:
    -- whoever acts is somebody.
    create function kapstok.drop_refusals(most integer) returns bigint
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      dropped bigint;
      more bigint;
      one record;
      edge timestamptz;
    begin
      perform kapstok.must_be_nobody();
      if most is null or most < 10000 then
        raise insufficient_privilege using message = 'at least 10000 refusals of each region are kept';
      end if;
      delete from kapstok.refusal r where r.at < now() - interval '2 years';
      get diagnostics dropped = row_count;
      for one in select r.id from kapstok.region r loop
        select r.at into edge from kapstok.refusal r where r.region_id = one.id order by r.at desc offset most limit 1;
        if not found then continue; end if;
        delete from kapstok.refusal r where r.region_id = one.id and r.at <= edge;
        get diagnostics more = row_count;
        dropped := dropped + more;
      end loop;
      select r.at into edge from kapstok.refusal r where r.region_id is null order by r.at desc offset most limit 1;
      if found then
        delete from kapstok.refusal r where r.region_id is null and r.at <= edge;
        get diagnostics more = row_count;
        dropped := dropped + more;
      end if;
      return dropped;
    end
    $$;
    alter function kapstok.drop_refusals(integer) owner to kapstok_keeper;
  `,
};
