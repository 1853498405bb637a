import type { Migration } from './migration.ts';

/** Addresses that are told of what happens in a region. */
export const webhooks: Migration = {
  number: 10,
  name: 'webhooks',
  sql: `
    -- What is told is what its maker may read, at the moment of telling and in the role they had when they made it.
    create table kapstok.webhook (
      region_id uuid not null references kapstok.region,
      id uuid not null,
      address text not null check (address ~ '^https?://'),
      -- signs what is sent, so it is here as it is; no request can read it
      secret text not null check (length(secret) >= 32),
      made_by uuid not null references kapstok.account,
      role text not null,
      made_at timestamptz not null default now(),
      made_seq bigint not null,
      -- the last entry that was told, or passed over for its maker may not read it
      told_seq bigint not null check (told_seq >= 0),
      failures integer not null default 0 check (failures >= 0),
      failed_at timestamptz,
      failure text,
      due_at timestamptz not null default now(),
      -- who is telling now, and until when nobody else may
      leased_by uuid,
      leased_until timestamptz,
      stopped_at timestamptz,
      ended_seq bigint,
      primary key (region_id, id),
      foreign key (region_id, made_seq) references kapstok.entry (region_id, seq),
      foreign key (region_id, ended_seq) references kapstok.entry (region_id, seq)
    );
    create index webhook_due on kapstok.webhook (due_at) where stopped_at is null;

    -- Takes a webhook for which something is to be told, for as long as the lease lasts: no other server tells it then.
    create function kapstok.lease_webhook(lease uuid, lasts interval) returns table (
      region_id uuid, id uuid, address text, secret text, account_id uuid, role text, told_seq bigint, failures integer
    )
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      perform kapstok.must_be_nobody();
      return query
        update kapstok.webhook w set leased_by = lease_webhook.lease, leased_until = now() + lasts
        from (
          select due.region_id, due.id
          from kapstok.webhook due
          join kapstok.head h on h.region_id = due.region_id
          where due.stopped_at is null
            and due.due_at <= now()
            and (due.leased_until is null or due.leased_until <= now())
            and due.told_seq < h.seq
          order by due.due_at, due.region_id, due.id
          limit 1
          for update of due skip locked
        ) next
        where w.region_id = next.region_id and w.id = next.id
        returning w.region_id, w.id, w.address, w.secret, w.made_by, w.role, w.told_seq, w.failures;
    end
    $$;

    -- Everything up to an entry was told; the one whose lease was over meanwhile says nothing.
    create function kapstok.webhook_told(lease uuid, told_seq bigint) returns boolean
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      perform kapstok.must_be_nobody();
      update kapstok.webhook w set
        told_seq = greatest(w.told_seq, webhook_told.told_seq), failures = 0, failed_at = null, failure = null,
        due_at = now(), leased_by = null, leased_until = null
      where w.leased_by = lease;
      return found;
    end
    $$;

    -- It could not be told; it is tried again after a pause, or never more when it failed too often.
    create function kapstok.webhook_failed(lease uuid, what text, pause interval, stops boolean) returns boolean
      language plpgsql volatile security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      perform kapstok.must_be_nobody();
      update kapstok.webhook w set
        failures = w.failures + 1, failed_at = now(), failure = what, due_at = now() + pause,
        leased_by = null, leased_until = null,
        stopped_at = case when stops then coalesce(w.stopped_at, now()) else w.stopped_at end
      where w.leased_by = lease;
      return found;
    end
    $$;

    create function kapstok.webhook_stands() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if current_user = 'kapstok_app' and (
        tg_op = 'INSERT' and not kapstok.told_now(new.region_id, new.made_seq)
        or tg_op = 'UPDATE' and (old.ended_seq is not null or not kapstok.told_now(new.region_id, new.ended_seq))
      ) then
        raise exception 'a webhook is made and ended only with the entry that tells of it';
      end if;
      return new;
    end
    $$;
    create trigger webhook_stands before insert or update on kapstok.webhook
      for each row execute function kapstok.webhook_stands();

    alter table kapstok.webhook enable row level security, force row level security;
    create policy keeper on kapstok.webhook to kapstok_keeper using (true) with check (true);
    create policy maker on kapstok.webhook for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('makeKeys')));
    create policy maker_makes on kapstok.webhook for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and made_by = (select kapstok.account())
        and role = (select kapstok.role())
        and told_seq <= made_seq
        and (select kapstok.may_all('makeKeys'))
        and (select kapstok.kind_of(kapstok.account())) = 'person'
      );
    create policy maker_ends on kapstok.webhook for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (select kapstok.may_all('makeKeys'))
        and (made_by = (select kapstok.account()) or (select kapstok.may_all('assignRoles')))
        and (select kapstok.kind_of(kapstok.account())) = 'person'
      );
    create policy webhook_teller on kapstok.entry for insert to kapstok_app
      with check (
        kind = 'webhook'
        and region_id = (select kapstok.region())
        and account_id = (select kapstok.account())
        and role = (select kapstok.role())
        and (select kapstok.may_all('makeKeys'))
      );

    grant select (
      region_id, id, address, made_by, role, made_at, made_seq, told_seq, failures, failed_at, failure, due_at,
      stopped_at, ended_seq
    ) on kapstok.webhook to kapstok_app;
    grant insert (region_id, id, address, secret, made_by, role, made_seq, told_seq) on kapstok.webhook to kapstok_app;
    grant update (stopped_at, ended_seq) on kapstok.webhook to kapstok_app;
    grant select, insert, update, delete on kapstok.webhook to kapstok_keeper;
    alter function kapstok.lease_webhook(uuid, interval) owner to kapstok_keeper;
    alter function kapstok.webhook_told(uuid, bigint) owner to kapstok_keeper;
    alter function kapstok.webhook_failed(uuid, text, interval, boolean) owner to kapstok_keeper;
  `,
};
