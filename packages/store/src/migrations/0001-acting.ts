import type { Migration } from './migration.ts';

/** What acting needs: who may enter the schema, and who acts now. Nothing set gives nothing, and so no rows. */
export const acting: Migration = {
  number: 1,
  name: 'acting',
  sql: `
    create extension if not exists btree_gist with schema public;

    grant usage on schema kapstok to kapstok_app;

    create function kapstok.region() returns uuid
      language sql stable parallel safe
      return nullif(current_setting('kapstok.region', true), '')::uuid;
    comment on function kapstok.region() is 'the region in which this transaction acts';

    create function kapstok.account() returns uuid
      language sql stable parallel safe
      return nullif(current_setting('kapstok.account', true), '')::uuid;
    comment on function kapstok.account() is 'the account that acts in this transaction';

    create function kapstok.role() returns text
      language sql stable parallel safe
      return nullif(current_setting('kapstok.role', true), '');
    comment on function kapstok.role() is 'the role in which the account says to act; not proof that it has that role';

    create function kapstok.reason() returns text
      language sql stable parallel safe
      return nullif(current_setting('kapstok.reason', true), '');
    comment on function kapstok.reason() is 'why it acts, in its own words';
  `,
};
