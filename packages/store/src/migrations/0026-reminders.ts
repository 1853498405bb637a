import type { Migration } from './migration.ts';

/** Who was reminded of what is asked of them, when and by whom. */
export const reminders: Migration = {
  number: 26,
  name: 'reminders',
  sql: `
    create table kapstok.reminder (
      region_id uuid not null,
      plan_id uuid not null,
      id uuid not null,
      -- of which request: a round by its code, and of whom it asks, an organisation or municipality by its code; empty: the region
      round text collate "C" not null check (round <> ''),
      reporter text collate "C" not null,
      -- who reminded
      account_id uuid not null,
      reminded_at timestamptz not null,
      made_seq bigint not null,
      primary key (region_id, id),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, made_seq) references kapstok.entry
    );
    create index reminder_of_round on kapstok.reminder (region_id, plan_id, round);

    create function kapstok.reminder_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not kapstok.tells_now(new.region_id, new.made_seq, 'round',
        jsonb_build_object('what', 'reminded', 'round', new.round, 'reporter', new.reporter))
      then
        raise exception 'a reminder is kept only with the entry that tells of it';
      end if;
      return new;
    end
    $$;
    create trigger reminder_told before insert on kapstok.reminder
      for each row execute function kapstok.reminder_told();

    alter table kapstok.reminder enable row level security, force row level security;
    create policy keeper on kapstok.reminder to kapstok_keeper using (true) with check (true);

    -- Those who work on the plan see all, and who gives figures sees how often it was reminded itself.
    create policy working on kapstok.reminder for select to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('readWorking'))
          or kapstok.may('readWorking', 'measurement', plan_id, null, null, reporter)
        )
      );
    create policy reminding on kapstok.reminder for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and account_id = (select kapstok.account())
        and (select kapstok.may_all('closeRound'))
      );

    grant select, insert on kapstok.reminder to kapstok_app, kapstok_keeper;
  `,
};
