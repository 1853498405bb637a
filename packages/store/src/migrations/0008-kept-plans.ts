import type { Migration } from './migration.ts';

/** Which entry a plan stands at, and versions that are known by name only. */
export const keptPlans: Migration = {
  number: 8,
  name: 'kept-plans',
  sql: `
    create index entry_of_plan on kapstok.entry (region_id, plan_id, seq desc)
      where kind in ('change', 'undo', 'restore', 'load');

    -- The last change of a plan at or before an entry, or of all: also for who may read a version but not who changed what.
    -- They learn it of the entries that versions are of.
    create function kapstok.plan_entry(plan_id uuid, up_to bigint) returns table (seq bigint, at timestamptz)
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not kapstok.may_all('readWorking') and not exists (
        select from kapstok.version v
        where v.region_id = kapstok.region()
          and v.plan_id = plan_entry.plan_id
          and v.seq = up_to
          and (kapstok.belongs() or kapstok.may_nation('readAdopted'))
      ) then
        return;
      end if;
      return query
        select e.seq, e.at
        from kapstok.entry e
        where e.region_id = kapstok.region()
          and e.plan_id = plan_entry.plan_id
          and e.kind in ('change', 'undo', 'restore', 'load')
          and (up_to is null or e.seq <= up_to)
        order by e.seq desc
        limit 1;
    end
    $$;
    alter function kapstok.plan_entry(uuid, bigint) owner to kapstok_keeper;

    -- An older version whose contents were never here: known by its name. It stands before the first entry.
    alter table kapstok.version add column held boolean not null default true;
    alter table kapstok.version add check (held or seq = 0);
  `,
};
