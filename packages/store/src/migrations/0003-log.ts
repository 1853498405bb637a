import type { Migration } from './migration.ts';

/** The log of each region: what happened there, each entry chained to the one before it. */
export const log: Migration = {
  number: 3,
  name: 'log',
  sql: `
    -- The end of each log. Writers of a region wait for its lock, so that each sees what the one before it wrote.
    create table kapstok.head (
      region_id uuid primary key references kapstok.region,
      seq bigint not null,
      hash bytea not null,
      -- the transaction that added last, and the first entry it added: only what those tell of may change with it
      made_in xid8 not null,
      made_from bigint not null
    );

    create table kapstok.entry (
      region_id uuid not null references kapstok.region,
      seq bigint not null,
      id uuid not null,
      at timestamptz not null,
      account_id uuid not null,
      role text not null,
      kind text not null,
      plan_id uuid,
      reason text not null,
      body jsonb not null,
      before_hash bytea not null,
      hash bytea not null,
      primary key (region_id, seq),
      unique (region_id, id),
      foreign key (region_id, plan_id) references kapstok.plan
    );

    -- Which entry was the last at a moment, without reading what entries tell.
    create index entry_moment on kapstok.entry (region_id, seq desc, at);

    -- The end of the log of the region that is acted in, held until the transaction ends.
    create function kapstok.lock_head() returns table (seq bigint, hash bytea)
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_setting('role') = 'kapstok_app' and not kapstok.belongs() then
        raise insufficient_privilege using message = 'no role in this region';
      end if;
      insert into kapstok.head values (kapstok.region(), 0, decode(repeat('00', 32), 'hex'), '0', 1)
        on conflict do nothing;
      return query select h.seq, h.hash from kapstok.head h where h.region_id = kapstok.region() for update;
    end
    $$;

    create function kapstok.extend_head() returns trigger
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      last kapstok.head;
    begin
      -- Before anything of another region is looked at or waited for: that would tell that it is there.
      if current_setting('role') = 'kapstok_app' and new.region_id is distinct from kapstok.region() then
        raise insufficient_privilege using message = 'no role in this region';
      end if;
      select * into last from kapstok.head h where h.region_id = new.region_id for update;
      if last.seq is null or new.seq <> last.seq + 1 or new.before_hash <> last.hash then
        raise exception 'an entry follows the last one of its region';
      end if;
      update kapstok.head h set
        seq = new.seq,
        hash = new.hash,
        made_in = pg_current_xact_id(),
        made_from = case when last.made_in = pg_current_xact_id() then last.made_from else new.seq end
      where h.region_id = new.region_id;
      return new;
    end
    $$;

    create trigger extend_head before insert on kapstok.entry
      for each row execute function kapstok.extend_head();

    -- The last entry that was made at a moment or before it, in the region that is acted in; null when none was. Also for who
    -- may see what stood then but not who wrote it.
    create function kapstok.seq_at(moment timestamptz) returns bigint
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return (
        select e.seq from kapstok.entry e
        where e.region_id = kapstok.region() and e.at <= moment and kapstok.belongs()
        order by e.seq desc
        limit 1
      );
    end
    $$;

    -- Whether an entry was made in this transaction.
    create function kapstok.told_now(region_id uuid, seq bigint) returns boolean
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return exists (
        select
        from kapstok.head h
        where h.region_id = told_now.region_id
          and h.made_in = pg_current_xact_id_if_assigned()
          and told_now.seq between h.made_from and h.seq
      );
    end
    $$;

    alter table kapstok.head enable row level security, force row level security;
    alter table kapstok.entry enable row level security, force row level security;
    create policy keeper on kapstok.head to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.entry to kapstok_keeper using (true) with check (true);
    create policy own_region on kapstok.head for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.belongs()));
    create policy history on kapstok.entry for select to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('readLog'))
          or account_id = (select kapstok.account()) and (select kapstok.belongs())
          or (select kapstok.may_all('readHistory')) and kind in ('change', 'undo', 'restore', 'load', 'version')
        )
      );
    -- Who acts tells of themself, in the role they have, and only of what that role may do.
    create policy teller on kapstok.entry for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and account_id = (select kapstok.account())
        and role = (select kapstok.role())
        and (select kapstok.belongs())
        and case
          when kind in ('change', 'undo', 'restore', 'load') then (select kapstok.may_somewhere('edit'))
          when kind = 'version' then
            (select kapstok.may_all('draftVersion'))
            or (select kapstok.may_all('submitVersion'))
            or (select kapstok.may_all('adoptVersion'))
            or (select kapstok.may_all('freezeVersion'))
          when kind = 'assignment' then (select kapstok.may_all('assignRoles'))
          when kind = 'key' then (select kapstok.may_all('makeKeys'))
          when kind = 'plan' then (select kapstok.may_all('manageRegion'))
          else kind = 'refusal'
        end
      );
    grant select on kapstok.head to kapstok_app;
    grant select, insert on kapstok.entry to kapstok_app;
    grant select, insert, update on kapstok.head to kapstok_keeper;
    grant select, insert on kapstok.entry to kapstok_keeper;
    alter function kapstok.lock_head() owner to kapstok_keeper;
    alter function kapstok.extend_head() owner to kapstok_keeper;
    alter function kapstok.seq_at(timestamptz) owner to kapstok_keeper;
    alter function kapstok.told_now(uuid, bigint) owner to kapstok_keeper;
  `,
};
