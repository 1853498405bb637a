import type { Migration } from './migration.ts';

/** Who gives figures sees of an indicator also whose it is, and what organisations are called there: that tells who is asked. */
export const whoIsAsked: Migration = {
  number: 23,
  name: 'who-is-asked',
  sql: `
    create or replace function kapstok.asked_rows(plan_id uuid)
      returns table (id uuid, table_name text, "position" text, cells jsonb)
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not kapstok.may_all('readWorking') and not kapstok.may_somewhere('report') then return; end if;
      return query
        select r.record_id, r.table_name, r.position::text, (
          select coalesce(jsonb_object_agg(cell.key, cell.value), '{}')
          from jsonb_each(r.cells) cell
          join (values
            ('plan', 'key'), ('plan', 'value'),
            ('kpis', 'code'), ('kpis', 'name'), ('kpis', 'unit'), ('kpis', 'project'), ('kpis', 'owner'),
            ('kpis', 'measured_by'), ('kpis', 'denominator'), ('kpis', 'kind'),
            ('indicator-definitions', '*'), ('measurement-rounds', '*'), ('round-steps', '*'),
            ('organisations', 'code'), ('organisations', 'name'), ('organisations', 'kind'), ('organisations', 'aliases'),
            ('municipalities', 'name'),
            ('projects', 'code'), ('projects', 'name'), ('projects', 'parties')
          ) shown (t, c) on shown.t = r.table_name and shown.c in ('*', cell.key)
        )
        from kapstok.record_state r
        where r.region_id = kapstok.region()
          and r.plan_id = asked_rows.plan_id
          and r.to_seq is null
          and r.table_name in ('plan', 'kpis', 'indicator-definitions', 'measurement-rounds', 'round-steps',
            'organisations', 'municipalities', 'projects');
    end
    $$;
  `,
};
