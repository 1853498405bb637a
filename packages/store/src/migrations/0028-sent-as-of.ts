import type { Migration } from './migration.ts';

/** What changed of sent reports can be asked as it was known after an earlier entry. */
export const sentAsOf: Migration = {
  number: 28,
  name: 'sent-as-of',
  sql: `
    drop function kapstok.changed_since(uuid, bigint);

    -- How many figures that were approved after an entry became others by a later one, or were being corrected then, by period;
    -- without a later one: are now. Also for who may read what was sent but not what was filled in since.
    create function kapstok.changed_since(plan_id uuid, seq bigint, until bigint)
      returns table (period text, figures bigint)
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        select was.period, count(*)
        from kapstok.measurement was
        left join kapstok.measurement later on later.region_id = was.region_id and later.plan_id = was.plan_id
          and later.indicator = was.indicator and later.period = was.period and later.reporter = was.reporter
          and case
            when changed_since.until is null then later.to_seq is null
            else later.from_seq <= changed_since.until
              and (later.to_seq is null or later.to_seq > changed_since.until)
          end
        where was.region_id = kapstok.region()
          and was.plan_id = changed_since.plan_id
          and was.state = 'approved'
          and was.from_seq <= changed_since.seq
          and was.to_seq > changed_since.seq
          and (later.state, later.kind, later.value, later.numerator, later.denominator, later.definition, later.about)
            is distinct from
            ('approved', was.kind, was.value, was.numerator, was.denominator, was.definition, was.about)
          and kapstok.may_all('readSubmitted')
        group by was.period;
    end
    $$;
    alter function kapstok.changed_since(uuid, bigint, bigint) owner to kapstok_keeper;
  `,
};
