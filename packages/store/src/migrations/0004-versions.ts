import type { Migration } from './migration.ts';

/** Versions of a plan: named points in the log of its region. */
export const versions: Migration = {
  number: 4,
  name: 'versions',
  sql: `
    create table kapstok.version (
      region_id uuid not null,
      plan_id uuid not null,
      id uuid not null,
      name text not null check (name <> ''),
      state text not null check (state in ('draft', 'submitted', 'adopted', 'frozen')),
      seq bigint not null,
      body text,
      decided_on date,
      document text,
      made_seq bigint not null,
      changed_seq bigint not null,
      primary key (region_id, id),
      unique (region_id, plan_id, name),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, made_seq) references kapstok.entry,
      foreign key (region_id, changed_seq) references kapstok.entry,
      check (seq < changed_seq),
      check (state <> 'adopted' or body is not null and decided_on is not null)
    );

    create index version_of_plan on kapstok.version (region_id, plan_id, seq);

    create function kapstok.version_stands() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if tg_op <> 'INSERT' and old.state in ('adopted', 'frozen') then
        raise exception 'an adopted or frozen version never changes';
      end if;
      if tg_op = 'DELETE' or not kapstok.told_now(new.region_id, new.changed_seq) then
        raise exception 'a version changes only with the entry that tells of it';
      end if;
      if tg_op = 'UPDATE' and not (old.state || ' ' || new.state = any (array[
        'draft draft', 'draft submitted', 'draft frozen', 'submitted draft', 'submitted adopted', 'submitted frozen'
      ])) then
        raise exception 'a version takes no such step';
      end if;
      if tg_op = 'UPDATE' and new.state <> 'draft' and new.seq <> old.seq then
        raise exception 'a version that goes on holds what it held';
      end if;
      return new;
    end
    $$;

    create trigger version_stands before insert or update or delete on kapstok.version
      for each row execute function kapstok.version_stands();

    alter table kapstok.version enable row level security, force row level security;
    create policy keeper on kapstok.version to kapstok_keeper using (true) with check (true);
    create policy stage on kapstok.version for select to kapstok_app
      using (
        state = 'adopted' and (select kapstok.may_nation('readAdopted'))
        or region_id = (select kapstok.region())
        and case state
          when 'draft' then (select kapstok.may_all('readWorking'))
          when 'adopted' then (select kapstok.may_all('readAdopted'))
          else (select kapstok.may_all('readSubmitted'))
        end
      );
    create policy drafter on kapstok.version for insert to kapstok_app
      with check (
        region_id = (select kapstok.region()) and state = 'draft' and (select kapstok.may_all('draftVersion'))
      );
    create policy stepper on kapstok.version for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and case state
          when 'draft' then (select kapstok.may_all('draftVersion'))
          else (select kapstok.may_all('submitVersion')) or (select kapstok.may_all('adoptVersion'))
        end
      )
      with check (
        region_id = (select kapstok.region())
        and case state
          when 'draft' then (select kapstok.may_all('draftVersion'))
          when 'submitted' then (select kapstok.may_all('submitVersion'))
          when 'adopted' then (select kapstok.may_all('adoptVersion'))
          when 'frozen' then (select kapstok.may_all('freezeVersion'))
        end
      );
    -- A plan is seen by who sees a version of it.
    create policy version_of_it on kapstok.plan for select to kapstok_app
      using (exists (select from kapstok.version v where v.region_id = plan.region_id and v.plan_id = plan.id));
    grant select, insert, update (state, seq, body, decided_on, document, changed_seq) on kapstok.version to kapstok_app;
    grant select, insert on kapstok.version to kapstok_keeper;
  `,
};
