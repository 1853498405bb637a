import type { Migration } from './migration.ts';

/** Webhooks that came here by a copy, of which nothing is sent from here. */
export const webhooksAtRest: Migration = {
  number: 12,
  name: 'webhooks-at-rest',
  sql: `
    -- Beside what a backup holds: what was put back is what was kept, and still nothing is sent from a copy.
    create table kapstok.webhook_at_rest (
      region_id uuid not null,
      webhook_id uuid not null,
      since timestamptz not null default now(),
      primary key (region_id, webhook_id),
      foreign key (region_id, webhook_id) references kapstok.webhook on delete cascade
    );
    alter table kapstok.webhook_at_rest enable row level security, force row level security;
    create policy keeper on kapstok.webhook_at_rest to kapstok_keeper using (true) with check (true);
    create policy maker on kapstok.webhook_at_rest for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('makeKeys')));
    grant select, insert, update, delete on kapstok.webhook_at_rest to kapstok_keeper;
    grant select on kapstok.webhook_at_rest to kapstok_app;

    create or replace function kapstok.lease_webhook(lease uuid, lasts interval) returns table (
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
            and not exists (
              select from kapstok.webhook_at_rest rest
              where rest.region_id = due.region_id and rest.webhook_id = due.id
            )
          order by due.due_at, due.region_id, due.id
          limit 1
          for update of due skip locked
        ) next
        where w.region_id = next.region_id and w.id = next.id
        returning w.region_id, w.id, w.address, w.secret, w.made_by, w.role, w.told_seq, w.failures;
    end
    $$;
  `,
};
