import type { Migration } from './migration.ts';

/** What was realised has evidence, and is locked and approved as what was measured is. */
export const realisedLocked: Migration = {
  number: 25,
  name: 'realised-locked',
  sql: `
    -- Files that show where an amount comes from, as measurements have them: kapstok.evidence of the same reporter.
    alter table kapstok.realisation add column evidence text[] not null default '{}';

    create or replace function kapstok.realised_begin() returns trigger
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
      -- A closed period is locked but for what was approved: that is opened again as a draft, and goes on from there.
      if exists (
        select from changed now
        join kapstok.round_closing closed on closed.region_id = now.region_id and closed.plan_id = now.plan_id
          and closed.period = now.period and closed.to_seq is null
        left join kapstok.realisation was on was.region_id = now.region_id and was.plan_id = now.plan_id
          and was.line = now.line and was.source = now.source and was.period = now.period and was.kind = now.kind
          and was.reporter = now.reporter and was.to_seq = now.from_seq
        where not coalesce(
          case when was.state = 'approved' then now.state = 'draft' else was.from_seq > closed.from_seq end, false)
      ) then
        raise exception 'the period of what was realised is closed';
      end if;
      return null;
    end
    $$;

    -- Who approves an amount leaves it in the name of who handed it in.
    drop policy reporter on kapstok.realisation;
    create policy reporter on kapstok.realisation for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and (state <> 'submitted' or account_id = (select kapstok.account()))
        and kapstok.may(
          case when state in ('draft', 'submitted') then 'report' else 'validate' end,
          'realisation', plan_id, null, null, reporter)
      );
  `,
};
