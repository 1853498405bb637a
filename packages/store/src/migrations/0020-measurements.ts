import type { Migration } from './migration.ts';

/** What was measured over time, what it comes to, which rounds are closed, and what was sent of it. */
export const measurements: Migration = {
  number: 20,
  name: 'measurements',
  sql: `
    -- What the log makes of each figure: a row stands from an entry until the entry that ended it.
    create table kapstok.measurement (
      region_id uuid not null,
      plan_id uuid not null,
      indicator text collate "C" not null check (indicator <> ''),
      period text collate "C" not null check (period <> ''),
      -- who gives it: an organisation or municipality by its code; empty where the region or the plan itself is measured
      reporter text collate "C" not null,
      from_seq bigint not null,
      to_seq bigint check (to_seq > from_seq),
      definition int not null check (definition > 0),
      about text[] not null,
      kind text not null check (kind in ('value', 'share', 'not_measured', 'too_few', 'not_applicable')),
      value numeric,
      numerator numeric,
      denominator numeric,
      state text not null check (state in ('draft', 'submitted', 'returned', 'approved')),
      remark text not null,
      -- why it is right, though a check at entry doubts it
      because text not null,
      -- what was asked when it was given back
      question text not null,
      evidence text[] not null,
      -- who handed it in
      account_id uuid not null,
      primary key (region_id, plan_id, indicator, period, reporter, from_seq),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, from_seq) references kapstok.entry,
      foreign key (region_id, to_seq) references kapstok.entry,
      check ((kind = 'value') = (value is not null)),
      check ((kind = 'share') = (numerator is not null)),
      check ((kind = 'share') = (denominator is not null))
    );
    create unique index measurement_now on kapstok.measurement (region_id, plan_id, indicator, period, reporter)
      where to_seq is null;
    create index measurement_of_reporter on kapstok.measurement (region_id, plan_id, reporter, period)
      where to_seq is null;
    create index measurement_ended on kapstok.measurement (region_id, plan_id, to_seq) where to_seq is not null;
    create index measurement_began on kapstok.measurement (region_id, from_seq);

    -- What figures come to now, by indicator, period and definition: of what was approved, and of all that was handed in.
    create table kapstok.measured_sum (
      region_id uuid not null,
      plan_id uuid not null,
      scope text not null check (scope in ('approved', 'handed_in')),
      period text collate "C" not null,
      indicator text collate "C" not null,
      definition int not null,
      figures bigint not null,
      without_figure bigint not null,
      not_applicable bigint not null,
      -- figures that are not just about who gave them: whether they count once is not for a sum to tell
      joint bigint not null,
      value numeric not null,
      numerator numeric not null,
      denominator numeric not null,
      primary key (region_id, plan_id, scope, period, indicator, definition),
      foreign key (region_id, plan_id) references kapstok.plan
    );
    create index measured_sum_of_period on kapstok.measured_sum (scope, period, indicator);

    -- When a round of measuring was closed, by each period that this locks, and when it was opened again.
    create table kapstok.round_closing (
      region_id uuid not null,
      plan_id uuid not null,
      round text collate "C" not null check (round <> ''),
      period text collate "C" not null check (period <> ''),
      from_seq bigint not null,
      to_seq bigint check (to_seq > from_seq),
      primary key (region_id, plan_id, round, period, from_seq),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, from_seq) references kapstok.entry,
      foreign key (region_id, to_seq) references kapstok.entry
    );
    create unique index round_closed on kapstok.round_closing (region_id, plan_id, period, round) where to_seq is null;

    -- Files that show where a figure comes from, once for each who gave them.
    create table kapstok.evidence (
      region_id uuid not null,
      plan_id uuid not null,
      reporter text collate "C" not null,
      sha256 text collate "C" not null,
      name text not null check (name <> ''),
      type text not null,
      size bigint not null check (size between 1 and 5242880 and size = octet_length(bytes)),
      bytes bytea not null check (encode(sha256(bytes), 'hex') = sha256),
      made_seq bigint not null,
      primary key (region_id, plan_id, reporter, sha256),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, made_seq) references kapstok.entry
    );

    -- Which report was sent, and of which entry its figures were.
    create table kapstok.sent_report (
      region_id uuid not null,
      plan_id uuid not null,
      id uuid not null,
      kind text not null check (kind <> ''),
      name text not null,
      period text collate "C" not null,
      -- the last entry of which the report knew
      seq bigint not null,
      made_at timestamptz not null,
      -- SHA-256 of the file, in hexadecimals
      digest text not null,
      made_seq bigint not null,
      primary key (region_id, id),
      foreign key (region_id, plan_id) references kapstok.plan,
      foreign key (region_id, seq) references kapstok.entry,
      foreign key (region_id, made_seq) references kapstok.entry
    );

    -- With the entry that tells of it --------------------------------------------------------------------------------

    create function kapstok.measured_begin() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if exists (
        select from (select distinct region_id, from_seq from changed) b
        where not kapstok.tells_now(b.region_id, b.from_seq, 'measured', '{}')
      ) or exists (select from changed where to_seq is not null) then
        raise exception 'a figure changes only with the entry that tells of it';
      end if;
      -- A closed period is locked but for what was approved: that is opened again as a draft, and goes on from there.
      if exists (
        select from changed now
        join kapstok.round_closing closed on closed.region_id = now.region_id and closed.plan_id = now.plan_id
          and closed.period = now.period and closed.to_seq is null
        left join kapstok.measurement was on was.region_id = now.region_id and was.plan_id = now.plan_id
          and was.indicator = now.indicator and was.period = now.period and was.reporter = now.reporter
          and was.to_seq = now.from_seq
        where not coalesce(
          case when was.state = 'approved' then now.state = 'draft' else was.from_seq > closed.from_seq end, false)
      ) then
        raise exception 'the period of a figure is closed';
      end if;
      return null;
    end
    $$;

    create function kapstok.measured_end() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if exists (select from before where to_seq is not null) or exists (
        select from (select distinct region_id, to_seq from changed) e
        where e.to_seq is null or not kapstok.tells_now(e.region_id, e.to_seq, 'measured', '{}')
      ) then
        raise exception 'a figure changes only with the entry that tells of it';
      end if;
      return null;
    end
    $$;

    -- What begins counts, and what ends counts no more: only the sums it has a part in are touched.
    create function kapstok.sum_measured() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, pg_temp
    as $$
    declare
      times int := case tg_op when 'INSERT' then 1 else -1 end;
    begin
      insert into kapstok.measured_sum as kept
      select c.region_id, c.plan_id, s.scope, c.period, c.indicator, c.definition,
        times * count(*) filter (where c.kind in ('value', 'share')),
        times * count(*) filter (where c.kind in ('not_measured', 'too_few')),
        times * count(*) filter (where c.kind = 'not_applicable'),
        times * count(*) filter (where c.about <> array[c.reporter]),
        times * coalesce(sum(c.value), 0), times * coalesce(sum(c.numerator), 0), times * coalesce(sum(c.denominator), 0)
      from changed c
      join (values ('approved'), ('handed_in')) s (scope)
        on c.state = 'approved' or c.state = 'submitted' and s.scope = 'handed_in'
      group by c.region_id, c.plan_id, s.scope, c.period, c.indicator, c.definition
      on conflict (region_id, plan_id, scope, period, indicator, definition) do update set
        figures = kept.figures + excluded.figures,
        without_figure = kept.without_figure + excluded.without_figure,
        not_applicable = kept.not_applicable + excluded.not_applicable,
        joint = kept.joint + excluded.joint,
        value = kept.value + excluded.value,
        numerator = kept.numerator + excluded.numerator,
        denominator = kept.denominator + excluded.denominator;
      return null;
    end
    $$;

    create trigger measured_begin after insert on kapstok.measurement
      referencing new table as changed for each statement execute function kapstok.measured_begin();
    create trigger measured_begin_summed after insert on kapstok.measurement
      referencing new table as changed for each statement execute function kapstok.sum_measured();
    create trigger measured_end after update on kapstok.measurement
      referencing old table as before new table as changed
      for each statement execute function kapstok.measured_end();
    create trigger measured_end_summed after update on kapstok.measurement
      referencing new table as changed for each statement execute function kapstok.sum_measured();

    create function kapstok.closing_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if tg_op = 'INSERT' and (new.to_seq is not null or not kapstok.tells_now(new.region_id, new.from_seq, 'round',
          jsonb_build_object('what', 'closed', 'round', new.round, 'periods', jsonb_build_array(new.period))))
        or tg_op = 'UPDATE' and (old.to_seq is not null or new.to_seq is null
          or not kapstok.tells_now(new.region_id, new.to_seq, 'round',
            jsonb_build_object('what', 'reopened', 'round', new.round)))
      then
        raise exception 'a round is closed and opened again only with the entry that tells of it';
      end if;
      return new;
    end
    $$;
    create trigger closing_told before insert or update on kapstok.round_closing
      for each row execute function kapstok.closing_told();

    create function kapstok.evidence_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not kapstok.tells_now(new.region_id, new.made_seq, 'measured', jsonb_build_object('what', 'evidence',
        'evidence', jsonb_build_object('sha256', new.sha256, 'reporter', new.reporter, 'name', new.name)))
      then
        raise exception 'a file is kept only with the entry that tells of it';
      end if;
      return new;
    end
    $$;
    create trigger evidence_told before insert on kapstok.evidence
      for each row execute function kapstok.evidence_told();

    create function kapstok.sent_told() returns trigger
      language plpgsql
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      if not kapstok.tells_now(new.region_id, new.made_seq, 'round', jsonb_build_object('what', 'sent', 'report',
        jsonb_build_object('id', new.id, 'digest', new.digest)))
      then
        raise exception 'that a report was sent is kept only with the entry that tells of it';
      end if;
      return new;
    end
    $$;
    create trigger sent_told before insert on kapstok.sent_report
      for each row execute function kapstok.sent_told();

    -- How many figures that were approved after an entry are others now, or are being corrected, by period. Also for who may
    -- read what was sent but not what was filled in since.
    create function kapstok.changed_since(plan_id uuid, seq bigint) returns table (period text, figures bigint)
      language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp
    as $$
    begin
      return query
        select was.period, count(*)
        from kapstok.measurement was
        left join kapstok.measurement now on now.region_id = was.region_id and now.plan_id = was.plan_id
          and now.indicator = was.indicator and now.period = was.period and now.reporter = was.reporter
          and now.to_seq is null
        where was.region_id = kapstok.region()
          and was.plan_id = changed_since.plan_id
          and was.state = 'approved'
          and was.from_seq <= changed_since.seq
          and was.to_seq > changed_since.seq
          and (now.state, now.kind, now.value, now.numerator, now.denominator, now.definition, now.about)
            is distinct from
            ('approved', was.kind, was.value, was.numerator, was.denominator, was.definition, was.about)
          and kapstok.may_all('readSubmitted')
        group by was.period;
    end
    $$;

    -- Who sees and writes what ---------------------------------------------------------------------------------------

    alter table kapstok.measurement enable row level security, force row level security;
    alter table kapstok.measured_sum enable row level security, force row level security;
    alter table kapstok.round_closing enable row level security, force row level security;
    alter table kapstok.evidence enable row level security, force row level security;
    alter table kapstok.sent_report enable row level security, force row level security;
    create policy keeper on kapstok.measurement to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.measured_sum to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.round_closing to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.evidence to kapstok_keeper using (true) with check (true);
    create policy keeper on kapstok.sent_report to kapstok_keeper using (true) with check (true);

    -- Those who work on the plan see all, who gives figures sees its own, and who judges sees what was approved once its period
    -- is closed. Others see no figure of one organisation, only what they come to.
    create policy working on kapstok.measurement for select to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('readWorking'))
          or kapstok.may('readWorking', 'measurement', plan_id, null, null, reporter)
          or state = 'approved'
          and to_seq is null
          and (select kapstok.may_all('readSubmitted'))
          and exists (
            select from kapstok.round_closing closed
            where closed.region_id = measurement.region_id and closed.plan_id = measurement.plan_id
              and closed.period = measurement.period and closed.to_seq is null
          )
        )
      );
    create policy reporter on kapstok.measurement for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and (state <> 'submitted' or account_id = (select kapstok.account()))
        and kapstok.may(
          case when state in ('draft', 'submitted') then 'report' else 'validate' end,
          'measurement', plan_id, null, null, reporter)
      );
    create policy reporter_ends on kapstok.measurement for update to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          state <> 'approved' and kapstok.may('report', 'measurement', plan_id, null, null, reporter)
          or state in ('submitted', 'approved')
          and kapstok.may('validate', 'measurement', plan_id, null, null, reporter)
        )
      );

    create policy working on kapstok.measured_sum for select to kapstok_app
      using (
        region_id = (select kapstok.region()) and (select kapstok.may_all('readWorking'))
        or scope = 'approved'
        and (
          region_id = (select kapstok.region()) and (select kapstok.may_all('readAdopted'))
          or (select kapstok.may_nation('readAdopted'))
        )
        and exists (
          select from kapstok.round_closing closed
          where closed.region_id = measured_sum.region_id and closed.plan_id = measured_sum.plan_id
            and closed.period = measured_sum.period and closed.to_seq is null
        )
      );

    create policy own_region on kapstok.round_closing for select to kapstok_app
      using (
        region_id = (select kapstok.region()) and (select kapstok.belongs())
        or (select kapstok.may_nation('readAdopted'))
      );
    create policy closer on kapstok.round_closing for insert to kapstok_app
      with check (region_id = (select kapstok.region()) and (select kapstok.may_all('closeRound')));
    create policy opener on kapstok.round_closing for update to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('closeRound')));

    create policy working on kapstok.evidence for select to kapstok_app
      using (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('readWorking'))
          or kapstok.may('readWorking', 'measurement', plan_id, null, null, reporter)
        )
      );
    create policy reporter on kapstok.evidence for insert to kapstok_app
      with check (
        region_id = (select kapstok.region())
        and kapstok.may('report', 'measurement', plan_id, null, null, reporter)
      );

    create policy working on kapstok.sent_report for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('readSubmitted')));
    create policy sender on kapstok.sent_report for insert to kapstok_app
      with check (region_id = (select kapstok.region()) and (select kapstok.may_all('closeRound')));

    create policy measured_teller on kapstok.entry for insert to kapstok_app
      with check (
        kind in ('measured', 'round')
        and region_id = (select kapstok.region())
        and account_id = (select kapstok.account())
        and role = (select kapstok.role())
        and (select kapstok.belongs())
        and case kind
          when 'measured' then (select kapstok.may_somewhere('report')) or (select kapstok.may_all('validate'))
          else (select kapstok.may_all('closeRound'))
        end
      );
    create policy history_of_measuring on kapstok.entry for select to kapstok_app
      using (
        kind in ('measured', 'round')
        and region_id = (select kapstok.region())
        and (select kapstok.may_all('readHistory'))
      );

    grant select, insert, update (to_seq) on kapstok.measurement, kapstok.round_closing to kapstok_app;
    grant select on kapstok.measured_sum to kapstok_app;
    grant select, insert on kapstok.evidence, kapstok.sent_report to kapstok_app;
    grant select, insert, update (to_seq) on kapstok.measurement, kapstok.round_closing to kapstok_keeper;
    grant select, insert, update on kapstok.measured_sum to kapstok_keeper;
    grant select, insert on kapstok.evidence, kapstok.sent_report to kapstok_keeper;
    alter function kapstok.measured_begin() owner to kapstok_keeper;
    alter function kapstok.measured_end() owner to kapstok_keeper;
    alter function kapstok.sum_measured() owner to kapstok_keeper;
    alter function kapstok.changed_since(uuid, bigint) owner to kapstok_keeper;
  `,
};
