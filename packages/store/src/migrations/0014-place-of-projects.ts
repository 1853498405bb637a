import type { Migration } from './migration.ts';

/** In which pillar a project stands is not for who has only the project. */
export const placeOfProjects: Migration = {
  number: 14,
  name: 'place-of-projects',
  sql: `
    -- A project goes to another pillar, or comes into one, by who has a right there by the pillar or the region: who has the
    -- project writes its rows, and could else put it, and all that belongs to it, in the pillar of somebody else. Under a
    -- code that is there already a row is of that project. What an undo or a restore brings back, stood so before.
    create function kapstok.projects_keep_place() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_setting('role') <> 'kapstok_app' then return null; end if;
      if exists (
        select
        from begun b
        left join kapstok.record_state stood
          on stood.region_id = b.region_id
          and stood.plan_id = b.plan_id
          and stood.record_id = b.record_id
          and stood.to_seq = b.from_seq
          and stood.table_name = b.table_name
        left join lateral (
          select code.pillar
          from (
            select r.pillar, r.position, r.record_id
            from kapstok.record_state r
            where r.region_id = b.region_id and r.plan_id = b.plan_id and r.table_name = b.table_name
              and r.project = b.project and r.to_seq is null and r.from_seq < b.from_seq
            union all
            select r.pillar, r.position, r.record_id
            from kapstok.record_state r
            where r.region_id = b.region_id and r.plan_id = b.plan_id and r.table_name = b.table_name
              and r.project = b.project and r.to_seq = b.from_seq
          ) code
          order by code.position, code.record_id
          limit 1
        ) known on stood.record_id is null
        cross join lateral (
          select b.pillar
          union
          select case when stood.record_id is null then known.pillar else stood.pillar end
          where stood.record_id is not null or known.pillar is not null
        ) moved (pillar)
        where b.table_name = 'projects'
          and case
            when stood.record_id is not null then stood.pillar is distinct from b.pillar
            when known.pillar is not null then known.pillar is distinct from b.pillar
            else not exists (
              select
              from kapstok.entry e
              join kapstok.record_state earlier
                on earlier.region_id = e.region_id
                and earlier.plan_id = b.plan_id
                and earlier.record_id = b.record_id
                and earlier.to_seq <= b.from_seq
                and earlier.table_name = b.table_name
                and earlier.project is not distinct from b.project
                and earlier.pillar is not distinct from b.pillar
              where e.region_id = b.region_id and e.seq = b.from_seq and e.kind in ('undo', 'restore')
            )
          end
          and not kapstok.may('edit', b.table_name, b.plan_id, moved.pillar, null, null)
      ) then
        raise insufficient_privilege using message = 'a project goes to another pillar by who has a right in both';
      end if;
      return null;
    end
    $$;
    alter function kapstok.projects_keep_place() owner to kapstok_keeper;

    create trigger projects_keep_place after insert on kapstok.record_state
      referencing new table as begun for each statement execute function kapstok.projects_keep_place();
  `,
};
