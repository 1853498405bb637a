import type { Migration } from './migration.ts';

/** What was spent of the budget, and which hours own staff worked, over time. */
export const realisations: Migration = {
  number: 22,
  name: 'realisations',
  sql: `
    -- What the log makes of each amount: a row stands from an entry until the entry that ended it.
    create table kapstok.realisation (
      region_id uuid not null,
      plan_id uuid not null,
      -- the budget line by its id
      line text collate "C" not null check (line <> ''),
      -- the grant it was paid from by its code; empty where that is not told
      source text collate "C" not null,
      period text collate "C" not null check (period <> ''),
      kind text collate "C" not null check (kind in ('spend', 'hours')),
      -- who gives it: an organisation or municipality by its code; empty for the region itself
      reporter text collate "C" not null,
      from_seq bigint not null,
      to_seq bigint check (to_seq > from_seq),
      -- euros to the cent, or hours to the hundredth
      amount numeric not null check (amount = round(amount, 2)),
      state text not null check (state in ('draft', 'submitted', 'returned', 'approved')),
      remark text not null,
      -- who handed it in
      account_id uuid not null,
      primary key (region_id, plan_id, line, source, period, kind, reporter, from_seq),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, from_seq) references kapstok.entry,
      foreign key (region_id, to_seq) references kapstok.entry
    );
    create unique index realisation_now on kapstok.realisation
      (region_id, plan_id, line, source, period, kind, reporter) where to_seq is null;
    create index realisation_ended on kapstok.realisation (region_id, plan_id, to_seq) where to_seq is not null;
    create index realisation_began on kapstok.realisation (region_id, from_seq);

    create function kapstok.realised_begin() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if exists (
        select from (select distinct region_id, from_seq from changed) b
        where not kapstok.tells_now(b.region_id, b.from_seq, 'measured', '{"what": "realised"}')
      ) or exists (select from changed where to_seq is not null) then
        raise exception 'what was realised changes only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    create function kapstok.realised_end() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if exists (select from before where to_seq is not null) or exists (
        select from (select distinct region_id, to_seq from changed) e
        where e.to_seq is null
          or not kapstok.tells_now(e.region_id, e.to_seq, 'measured', '{"what": "realised"}')
      ) then
        raise exception 'what was realised changes only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    create trigger realised_begin after insert on kapstok.realisation
      referencing new table as changed for each statement execute function kapstok.realised_begin();
    create trigger realised_end after update on kapstok.realisation
      referencing old table as before new table as changed
      for each statement execute function kapstok.realised_end();

    alter table kapstok.realisation enable row level security, force row level security;
    create policy keeper on kapstok.realisation to kapstok_keeper using (true) with check (true);

    -- Those who work on the plan see all, and who gives amounts sees its own.
    create policy working on kapstok.realisation for select to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('readWorking'))
          or kapstok.may('readWorking', 'realisation', plan_id, null, null, reporter)
        )
      );
    create policy reporter on kapstok.realisation for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and account_id = (select kapstok.account())
        and kapstok.may(
          case when state in ('draft', 'submitted') then 'report' else 'validate' end,
          'realisation', plan_id, null, null, reporter)
      );
    create policy reporter_ends on kapstok.realisation for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          state <> 'approved' and kapstok.may('report', 'realisation', plan_id, null, null, reporter)
          or state in ('submitted', 'approved')
          and kapstok.may('validate', 'realisation', plan_id, null, null, reporter)
        )
      );

    grant select, insert, update (to_seq) on kapstok.realisation to kapstok_app, kapstok_keeper;
    alter function kapstok.realised_begin() owner to kapstok_keeper;
    alter function kapstok.realised_end() owner to kapstok_keeper;
  `,
};
