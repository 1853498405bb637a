import type { Migration } from './migration.ts';

/** Figures of adopted versions, which never change: kept so that nobody computes them again to set them side by side. */
export const adoptedFigures: Migration = {
  number: 16,
  name: 'adopted-figures',
  sql: `
    -- Follows from the records of the version and the engine that computed it, and can be thrown away: no backup has it.
    -- Written by the owner of the tables, read by who sees the version.
    create table kapstok.adopted_figures (
      region_id uuid not null,
      version_id uuid not null,
      -- tells the engine that computed them from every other
      engine text not null check (engine <> ''),
      figures jsonb not null,
      primary key (region_id, version_id),
      foreign key (region_id, version_id) references kapstok.version on delete cascade
    );
    alter table kapstok.adopted_figures enable row level security, force row level security;
    create policy keeper on kapstok.adopted_figures to kapstok_keeper using (true) with check (true);
    create policy version_of_it on kapstok.adopted_figures for select to kapstok_app
      using (exists (
        select from kapstok.version v
        where v.region_id = adopted_figures.region_id and v.id = adopted_figures.version_id
      ));
    grant select, insert, update, delete on kapstok.adopted_figures to kapstok_keeper;
    grant select on kapstok.adopted_figures to kapstok_app;
  `,
};
