import type { Migration } from './migration.ts';

/** What a quick reading of the history takes. */
export const history: Migration = {
  number: 9,
  name: 'history',
  sql: `
    -- The change that an entry undoes. Text, so that no body of an entry can keep it from being written.
    alter table kapstok.entry add column undoes text
      generated always as (case kind when 'undo' then body ->> 'undoes' end) stored;
    create index entry_undoes on kapstok.entry (region_id, undoes) where undoes is not null;

    -- The history of a plan, of a kind of entry and of an account, the latest first.
    create index entry_in_history on kapstok.entry (region_id, plan_id, seq)
      where kind in ('change', 'undo', 'restore', 'load', 'version');
    create index entry_of_kind on kapstok.entry (region_id, kind, seq);
    create index entry_of_account on kapstok.entry (region_id, account_id, seq);
  `,
};
