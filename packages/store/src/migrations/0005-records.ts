import type { Migration } from './migration.ts';

/** The records of each plan over time, as they follow from the log. */
export const records: Migration = {
  number: 5,
  name: 'records',
  sql: `
    -- What the log makes of each record: a row stands from an entry until the entry that ended it.
    create table kapstok.record_state (
      region_id uuid not null,
      plan_id uuid not null,
      record_id uuid not null,
      from_seq bigint not null,
      to_seq bigint check (to_seq > from_seq),
      table_name text not null,
      position text collate "C" not null,
      cells jsonb not null,
      pillar text,
      project text,
      organisation text,
      primary key (region_id, plan_id, record_id, from_seq),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, from_seq) references kapstok.entry,
      foreign key (region_id, to_seq) references kapstok.entry
    );

    create unique index record_now on kapstok.record_state (region_id, plan_id, record_id) where to_seq is null;
    create index record_table_now on kapstok.record_state (region_id, plan_id, table_name) where to_seq is null;
    create index record_ended on kapstok.record_state (region_id, plan_id, to_seq, from_seq) where to_seq is not null;
    create index record_began on kapstok.record_state (region_id, from_seq);

    create function kapstok.records_begin() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if exists (
        select from (select distinct region_id, from_seq from begun) b
        where not kapstok.told_now(b.region_id, b.from_seq)
      ) or exists (select from begun where to_seq is not null) then
        raise exception 'a record changes only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    create function kapstok.records_end() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if exists (select from before where to_seq is not null) or exists (
        select from (select distinct region_id, to_seq from ended) e
        where e.to_seq is null or not kapstok.told_now(e.region_id, e.to_seq)
      ) then
        raise exception 'a record changes only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    create trigger records_begin after insert on kapstok.record_state
      referencing new table as begun for each statement execute function kapstok.records_begin();
    create trigger records_end after update on kapstok.record_state
      referencing old table as before new table as ended for each statement execute function kapstok.records_end();

    -- The pillar of each project as it is now, also for who may edit rows of a project but not read its card.
    create function kapstok.pillar_of_projects(plan_id uuid) returns table (project text, pillar text)
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        select first.project, first.pillar
        from (
          select distinct on (r.project) r.project, r.pillar
          from kapstok.record_state r
          where r.region_id = kapstok.region()
            and r.plan_id = pillar_of_projects.plan_id
            and r.table_name = 'projects'
            and r.to_seq is null
            and r.project is not null
            and kapstok.may_somewhere('edit')
          order by r.project, r.position, r.record_id
        ) first
        where first.pillar is not null;
    end
    $$;

    alter table kapstok.record_state enable row level security, force row level security;
    create policy keeper on kapstok.record_state to kapstok_keeper using (true) with check (true);
    -- The working version, or what stands in a version that may be seen.
    create policy working on kapstok.record_state for select to kapstok_app
      using (
        region_id = (select kapstok.region()) and (select kapstok.may_all('readWorking'))
        or exists (
          select from kapstok.version v
          where v.region_id = record_state.region_id
            and v.plan_id = record_state.plan_id
            and v.seq >= from_seq
            and (to_seq is null or v.seq < to_seq)
        )
        or region_id = (select kapstok.region())
        and kapstok.may('readWorking', table_name, plan_id, pillar, project, organisation)
      );
    create policy editor on kapstok.record_state for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('edit'))
          or kapstok.may('edit', table_name, plan_id, pillar, project, organisation)
        )
      );
    create policy editor_ends on kapstok.record_state for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('edit'))
          or kapstok.may('edit', table_name, plan_id, pillar, project, organisation)
        )
      );
    grant select, insert, update (to_seq) on kapstok.record_state to kapstok_app;
    grant select, insert, update (to_seq) on kapstok.record_state to kapstok_keeper;
    alter function kapstok.pillar_of_projects(uuid) owner to kapstok_keeper;
  `,
};
