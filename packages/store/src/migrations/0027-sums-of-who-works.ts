import type { Migration } from './migration.ts';

/**
 * What figures come to is read by who works on the plan. To others a small number is not told, nor what would tell it; no row of a
 * sum says whether it would, so that theirs is told by the server alone, which looks at all of them together.
 */
export const sumsOfWhoWorks: Migration = {
  number: 27,
  name: 'sums-of-who-works',
  sql: `
    drop policy working on kapstok.measured_sum;
    create policy working on kapstok.measured_sum for select to kapstok_app
      using (region_id = (select kapstok.region()) and (select kapstok.may_all('readWorking')));
  `,
};
