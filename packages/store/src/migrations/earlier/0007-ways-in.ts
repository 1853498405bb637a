import { waysIn } from '../0007-ways-in.ts';
import { asItWas, type EarlierText, functionAnew, type Passage } from './earlier-text.ts';

const WITHOUT_ROLE: readonly Passage[] = [
  [
    `octet_length(token_hash) = 32),
      role text not null,
      within_kind text not null,
      plan_id uuid,
      within_code text,
      scope`,
    `octet_length(token_hash) = 32),
      scope`,
  ],
  [
    `insert into kapstok.api_key
        (region_id, id, token_hash, role, within_kind, plan_id, within_code, scope, made_by, made_seq, ends_at)`,
    `insert into kapstok.api_key (region_id, id, token_hash, scope, made_by, made_seq, ends_at)`,
  ],
  [
    `make_key.token_hash, make_key.role, make_key.within_kind, make_key.plan_id,
          make_key.within_code, make_key.scope, kapstok.account(), make_key.made_seq, make_key.ends_at`,
    `make_key.token_hash, make_key.scope, kapstok.account(), make_key.made_seq,
          make_key.ends_at`,
  ],
  [
    `grant select (
        region_id, id, role, within_kind, plan_id, within_code, scope, made_by, made_at, made_seq, ends_at, ended_at,
        ended_seq, seen_at
      ),
      update`,
    `grant select (region_id, id, scope, made_by, made_at, made_seq, ends_at, ended_at, ended_seq, seen_at),
      update`,
  ],
];

/** What a key is for stood in its only assignment, which has its id; from there it is told in the key too. */
const WITH_ROLE = `
    alter table kapstok.api_key
      add column role text,
      add column within_kind text,
      add column plan_id uuid,
      add column within_code text;
    update kapstok.api_key k set
      role = held.role, within_kind = held.within_kind, plan_id = held.plan_id, within_code = held.within_code
      from kapstok.assignment held
      where held.region_id = k.region_id and held.id = k.id;
    alter table kapstok.api_key alter column role set not null, alter column within_kind set not null;
    grant select (role, within_kind, plan_id, within_code) on kapstok.api_key to kapstok_app;`;

/** The step of the ways in, as it was when a key did not tell its role itself. */
export const waysInEarlier: readonly EarlierText[] = [
  { step: asItWas(waysIn, WITHOUT_ROLE), mend: [WITH_ROLE, functionAnew(waysIn, 'make_key')].join('\n') },
];
