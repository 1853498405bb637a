import type { Migration } from './migration.ts';

/**
 * Who sees a figure, as before, asked in another order: whose it is, is looked up for each figure by itself, and only where nothing that
 * holds for all of them settles it. Of hundreds of thousands of figures that took a hundred times as long as reading them.
 */
export const whoSeesFigures: Migration = {
  number: 24,
  name: 'who-sees-figures',
  sql: `
    alter policy working on kapstok.measurement
      using (
        region_id = (select kapstok.region())
        and (
          (select kapstok.may_all('readWorking'))
          or state = 'approved'
          and to_seq is null
          and (select kapstok.may_all('readSubmitted'))
          and exists (
            select from kapstok.round_closing closed
            where closed.region_id = measurement.region_id and closed.plan_id = measurement.plan_id
              and closed.period = measurement.period and closed.to_seq is null
          )
          or kapstok.may('readWorking', 'measurement', plan_id, null, null, reporter)
        )
      );
  `,
};
