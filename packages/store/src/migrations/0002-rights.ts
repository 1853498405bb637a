import type { Migration } from './migration.ts';

/** Regions and their plans, accounts, who has which role within what, what a role may do, and what guards that. */
export const rights: Migration = {
  number: 2,
  name: 'rights',
  sql: `
    -- Regions, their plans, who has an account, who has which role within what, and what a role may do.
    --
    -- For the policies of later tables. Each takes who acts from the settings of the transaction: kapstok.region(),
    -- kapstok.account() and kapstok.role(). Where one is missing, or the account does not have that role there at this
    -- moment, every answer is no.
    --
    --   kapstok.may_all(action [, table_name])   in all of the region; ask it once per query:
    --                                            region_id = (select kapstok.region()) and (select kapstok.may_all('readWorking'))
    --   kapstok.may(action, table_name, plan_id, pillar, project, organisation)   for a row with these
    --   kapstok.may_nation(action)               in every region; comes beside 'region_id = ...', not with it
    --   kapstok.may_somewhere(action)            for some row or other of the region
    --   kapstok.belongs()                        has the role in the region at all
    --
    -- kapstok_keeper owns these functions; the owner of the tables, from whom their rows are guarded too, founds regions,
    -- makes accounts and backs up through it. So every guarded table has a policy for it:
    -- create policy keeper on t to kapstok_keeper using (true) with check (true). No request ever runs as the keeper.
    --
    -- No key is unique across regions: a refused duplicate would tell that the other exists.

    grant usage, create on schema kapstok to kapstok_keeper;

    create table kapstok.region (
      id uuid primary key,
      code text not null unique check (code <> ''),
      title text not null
    );

    create table kapstok.plan (
      region_id uuid not null references kapstok.region,
      id uuid not null,
      code text not null check (code <> ''),
      title text not null,
      primary key (region_id, id),
      unique (region_id, code)
    );

    create table kapstok.account (
      id uuid primary key,
      issuer text not null,
      subject text not null,
      name text not null,
      unique (issuer, subject)
    );

    -- The table of rights (packages/plan/src/rights), written by every migration from there.
    create table kapstok.role_within (
      role text not null,
      within_kind text not null check (within_kind in ('nation', 'region', 'pillar', 'project', 'organisation')),
      primary key (role, within_kind)
    );

    create table kapstok.role_right (
      role text not null,
      action text not null,
      table_name text not null,
      reach text not null check (reach in ('own', 'region')),
      primary key (role, action, table_name)
    );

    -- Never taken away: one that is over has an end. Codes of pillars, projects and organisations are those of one plan.
    create table kapstok.assignment (
      region_id uuid references kapstok.region,
      id uuid not null,
      account_id uuid not null references kapstok.account,
      role text not null,
      within_kind text not null,
      plan_id uuid,
      within_code text check (within_code <> ''),
      starts_at timestamptz not null,
      ends_at timestamptz,
      made_seq bigint,
      ended_seq bigint,
      unique nulls not distinct (region_id, id),
      foreign key (role, within_kind) references kapstok.role_within,
      foreign key (region_id, plan_id) references kapstok.plan,
      check ((within_kind = 'nation') = (region_id is null)),
      check ((within_kind in ('nation', 'region')) = (plan_id is null)),
      check ((plan_id is null) = (within_code is null))
    );

    create index assignment_of_account on kapstok.assignment (account_id, role);

    -- Who acts -------------------------------------------------------------------------------------------------------

    -- What the account holds now in the role it acts in. Plain SQL of the keeper's, so that it is planned as part of what asks.
    create function kapstok.held_now() returns setof kapstok.assignment
      language sql stable
    as $$
      select held.*
      from kapstok.assignment held
      where held.account_id = kapstok.account()
        and held.role = kapstok.role()
        and held.starts_at <= now()
        and (held.ends_at is null or held.ends_at > now())
    $$;
    revoke execute on function kapstok.held_now() from public;

    create function kapstok.may(
      action text,
      table_name text,
      plan_id uuid,
      pillar text,
      project text,
      organisation text
    ) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select
        from kapstok.held_now() held
        join kapstok.role_right given on given.role = held.role
        where (held.region_id is null or held.region_id = kapstok.region())
          and given.action = may.action
          and (given.table_name = '*' or given.table_name = may.table_name)
          and (
            held.within_kind in ('nation', 'region')
            or given.reach = 'region'
            or held.plan_id = may.plan_id
              and held.within_code = case held.within_kind
                when 'pillar' then may.pillar
                when 'project' then may.project
                when 'organisation' then may.organisation
              end
          )
      );
    end
    $$;

    create function kapstok.may_all(action text, table_name text default null) returns boolean
      language sql stable
      return kapstok.may(action, table_name, null, null, null, null);

    create function kapstok.may_somewhere(action text) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select
        from kapstok.held_now() held
        join kapstok.role_right given on given.role = held.role
        where held.region_id = kapstok.region()
          and given.action = may_somewhere.action
      );
    end
    $$;

    create function kapstok.may_nation(action text) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select
        from kapstok.held_now() held
        join kapstok.role_right given on given.role = held.role
        where held.within_kind = 'nation'
          and given.action = may_nation.action
          and given.table_name = '*'
      );
    end
    $$;

    create function kapstok.belongs() returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select
        from kapstok.held_now() held
        where held.region_id = kapstok.region()
      );
    end
    $$;

    -- Whether an account has or had a role in the region: then its name stands in the history there.
    create function kapstok.known_here(account_id uuid) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select
        from kapstok.assignment held
        where held.account_id = known_here.account_id and held.region_id = kapstok.region()
      );
    end
    $$;

    -- Who sees and writes what ---------------------------------------------------------------------------------------

    alter table kapstok.region enable row level security, force row level security;
    alter table kapstok.plan enable row level security, force row level security;
    alter table kapstok.account enable row level security, force row level security;
    alter table kapstok.assignment enable row level security, force row level security;

    create policy keeper on kapstok.region to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.plan to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.account to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.assignment to kapstok_keeper using (true) with check (true);

    create policy own_region on kapstok.region for select to kapstok_app
      using (id = (select kapstok.region()) and (select kapstok.belongs()));
    create policy nation on kapstok.region for select to kapstok_app
      using ((select kapstok.may_nation('readAdopted')));
    create policy manager on kapstok.region for update to kapstok_app
      using (id = (select kapstok.region()) and (select kapstok.may_all('manageRegion')));

    -- Whoever reads only what was adopted sees a plan once a version of it is: the policy for that comes with versions.
    create policy own_region on kapstok.plan for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('readSubmitted')));
    create policy founder on kapstok.plan for insert to kapstok_app
      with check (region_id = (select kapstok.region()) and (select kapstok.may_all('manageRegion')));
    create policy manager on kapstok.plan for update to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('manageRegion')));

    create policy known_here on kapstok.account for select to kapstok_app
      using (
        (
          id = (select kapstok.account()) and (select kapstok.belongs())
          or (select kapstok.may_all('readHistory'))
          or (select kapstok.may_all('assignRoles'))
        )
        and kapstok.known_here(id)
      );

    create policy own_or_all on kapstok.assignment for select to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          account_id = (select kapstok.account()) and (select kapstok.belongs())
          or (select kapstok.may_all('assignRoles'))
        )
      );
    -- To others only: nobody gives a role to themself, or takes one away from themself.
    create policy giver on kapstok.assignment for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and account_id <> (select kapstok.account())
        and (select kapstok.may_all('assignRoles'))
      );
    create policy giver_ends on kapstok.assignment for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and account_id <> (select kapstok.account())
        and (select kapstok.may_all('assignRoles'))
      );

    grant select on kapstok.region, kapstok.plan, kapstok.role_within, kapstok.role_right, kapstok.assignment to kapstok_app;
    grant select (id, name) on kapstok.account to kapstok_app;
    grant update (title) on kapstok.region to kapstok_app;
    grant insert, update (code, title) on kapstok.plan to kapstok_app;
    grant insert, update (ends_at, ended_seq) on kapstok.assignment to kapstok_app;

    grant select, insert, update, delete on
      kapstok.region, kapstok.plan, kapstok.account, kapstok.assignment, kapstok.role_within, kapstok.role_right
      to kapstok_keeper;

    alter function kapstok.may(text, text, uuid, text, text, text) owner to kapstok_keeper;
    alter function kapstok.held_now() owner to kapstok_keeper;
    alter function kapstok.may_somewhere(text) owner to kapstok_keeper;
    alter function kapstok.may_nation(text) owner to kapstok_keeper;
    alter function kapstok.belongs() owner to kapstok_keeper;
    alter function kapstok.known_here(uuid) owner to kapstok_keeper;
  `,
};
