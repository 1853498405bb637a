import type { Migration } from './migration.ts';

/** What was spent and worked has a right of its own: who keeps the money hands it in, and no figures of indicators. */
export const whoTellsSpending: Migration = {
  number: 29,
  name: 'who-tells-spending',
  sql: `
    drop policy reporter on kapstok.realisation;
    create policy reporter on kapstok.realisation for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and (state <> 'submitted' or account_id = (select kapstok.account()))
        and kapstok.may(
          case when state in ('draft', 'submitted') then 'reportRealised' else 'validate' end,
          'realisation', plan_id, null, null, reporter)
      );
    drop policy reporter_ends on kapstok.realisation;
    create policy reporter_ends on kapstok.realisation for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          state <> 'approved' and kapstok.may('reportRealised', 'realisation', plan_id, null, null, reporter)
          or state in ('submitted', 'approved')
          and kapstok.may('validate', 'realisation', plan_id, null, null, reporter)
        )
      );

    -- A file shows where figures come from, or what was spent: who may give either may add it.
    drop policy reporter on kapstok.evidence;
    create policy reporter on kapstok.evidence for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and (
          kapstok.may('report', 'measurement', plan_id, null, null, reporter)
          or kapstok.may('reportRealised', 'realisation', plan_id, null, null, reporter)
        )
      );

    drop policy measured_teller on kapstok.entry;
    create policy measured_teller on kapstok.entry for insert to kapstok_app
      with check (
        kind in ('measured', 'round')
        and region_id = (select kapstok.region())
        and account_id = (select kapstok.account())
        and role = (select kapstok.role())
        and (select kapstok.belongs())
        and case
          when kind = 'round' then (select kapstok.may_all('closeRound'))
          when (select kapstok.may_all('validate')) then true
          when body ->> 'what' = 'realised' then (select kapstok.may_somewhere('reportRealised'))
          when body ->> 'what' = 'evidence' then
            (select kapstok.may_somewhere('report')) or (select kapstok.may_somewhere('reportRealised'))
          else (select kapstok.may_somewhere('report'))
        end
      );
  `,
};
