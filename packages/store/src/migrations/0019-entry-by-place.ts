import type { Migration } from './migration.ts';

/** Where a plan stood at an entry is found by the index, however long its log is. */
export const entryByPlace: Migration = {
  number: 19,
  name: 'entry-by-place',
  sql: `
    -- As before, but for the bound: with "up_to is null or" every entry after it was looked at.
    create or replace function kapstok.plan_entry(plan_id uuid, up_to bigint) returns table (seq bigint, at timestamptz)
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
          and e.seq <= coalesce(up_to, 9223372036854775807)
        order by e.seq desc
        limit 1;
    end
    $$;
  `,
};
