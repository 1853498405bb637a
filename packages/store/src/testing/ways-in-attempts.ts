import { randomUUID } from 'node:crypto';
import { type Action, EVERY_TABLE, rightsOf } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import { type Attempter, allows, among } from './attempter.ts';
import type { Attempt } from './attempts.ts';
import { PLANS } from './canaries.ts';
import type { Chance } from './chance.ts';
import { entry } from './entry.ts';
import { FOREIGN_REGION, MEMBERS, REGION } from './rights-world.ts';
import { FOREIGN_SESSION, FOREIGNER } from './ways-in-canaries.ts';

/** What each table takes to be read, and what of it may be. */
const READS: readonly (readonly [table: string, action: Action, columns: RawBuilder<unknown>])[] = [
  ['invitation', 'assignRoles', sql`id, role, note, made_by`],
  ['api_key', 'makeKeys', sql`id, role, within_code, made_by`],
  ['refusal', 'readLog', sql`*`],
];

/** Reads invitations, keys or refusals of a region, of which each has one. */
export function readWaysIn(chance: Chance, by: Attempter): Attempt {
  const [table, action, columns] = among(chance, READS);
  const region = chance.oneOf([REGION, REGION, FOREIGN_REGION]);
  return {
    what: `read ${table}`,
    rows: by.actor.region === region && allows(by, action, { region }) ? 1 : 0,
    run: (trx) =>
      sql`select ${columns} from ${sql.table(`kapstok.${table}`)} where region_id = ${region}::uuid`.execute(
        trx,
      ),
  };
}

/** Asks how often a member of the region is signed in, and somebody of the foreign region. */
export function readSessions(chance: Chance, by: Attempter): Attempt {
  const { account } = among(
    chance,
    MEMBERS.filter(({ kind }) => kind !== 'nation'),
  );
  return {
    what: 'read sessions',
    rows: by.actor.region === REGION && allows(by, 'assignRoles', { region: REGION }) ? 1 : 0,
    run: (trx) =>
      sql`
        select * from kapstok.sessions_here()
        where account_id in (${account}::uuid, ${FOREIGNER}::uuid)`.execute(trx),
  };
}

/** Invites somebody into a region. */
export function invite(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  return {
    what: 'invite somebody',
    rows: by.actor.region === region && allows(by, 'assignRoles', { region }) ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, region, plan, 'assignment');
      await sql`
        insert into kapstok.invitation
          (region_id, id, token_hash, role, within_kind, note, made_by, made_seq, ends_at)
        values (${region}::uuid, gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), 'board', 'region', '',
          kapstok.account(), ${seq}::bigint, now() + interval '1 day')`.execute(trx);
      return { rows: [1] };
    },
  };
}

/** Makes a key in the region one acts in. */
export function addKey(chance: Chance, by: Attempter): Attempt {
  const role = chance.oneOf(['coordinator', 'board', 'dataTeam', 'reader', 'public'] as const);
  const [region, plan] = among(chance, PLANS.slice(0, 1));
  const may =
    by.actor.region === region &&
    allows(by, 'makeKeys', { region }) &&
    rightsOf(role).every(({ action, table }) =>
      allows(by, action, { region }, table === EVERY_TABLE ? undefined : table),
    );
  return {
    what: 'make a key',
    rows: may ? 1 : 0,
    run: async (trx) => {
      const id = randomUUID();
      const told = { what: 'made', key: id, name: 'poging', role, scope: 'write' };
      const seq = await entry(trx, region, plan, 'key', told);
      return await sql`
        select 1 from kapstok.make_key(${id}::uuid, sha256(gen_random_uuid()::text::bytea), 'poging', ${role},
          'region', null, null, 'write', now() + interval '1 day', ${seq}::bigint) as made
        where made`.execute(trx);
    },
  };
}

/** What nobody may do with sessions, secrets and what was refused. */
export const FORBIDDEN: readonly RawBuilder<unknown>[] = [
  sql`select * from kapstok.session`,
  sql`select * from kapstok.pending_sign_in`,
  sql`select * from kapstok.chosen_role`,
  sql`select * from kapstok.provider_message`,
  sql`select token_hash from kapstok.invitation`,
  sql`select token_hash from kapstok.api_key`,
  sql`select * from kapstok.own_sessions()`,
  sql`select * from kapstok.end_sessions(${FOREIGN_SESSION}::uuid)`,
  sql`select 1 where kapstok.choose_role(${FOREIGN_SESSION}::uuid, 'coordinator')`,
  sql`select kapstok.end_sessions_of('x', 'https://aanmelden.example', 'x', interval '1 day', null, 'x')`,
  sql`
    select kapstok.open_session(gen_random_uuid(), sha256('a'), sha256('b'), gen_random_uuid(),
      'https://aanmelden.example', ${FOREIGNER}, 'x', null, null, '', interval '1 day', interval '1 day')`,
  sql`select 1 from kapstok.sign_out_here(${FOREIGNER}::uuid, 1) as ended where ended is not null`,
  sql`select * from kapstok.look_at_invitation(sha256('geraden'))`,
  sql`select * from kapstok.take_invitation(sha256('geraden'), gen_random_uuid())`,
  sql`select 1 where kapstok.take_nation_invitation(sha256('geraden'), gen_random_uuid())`,
  sql`select * from kapstok.nation_invitation`,
  sql`
    insert into kapstok.nation_invitation (id, token_hash, note, ends_at)
    values (gen_random_uuid(), sha256('geraden'), '', now() + interval '1 day') returning 1`,
  sql`update kapstok.adopted_figures set figures = '{}' returning 1`,
  sql`insert into kapstok.adopted_figures select region_id, id, 'x', '{}' from kapstok.version returning 1`,
  sql`update kapstok.refusal set status = 200 returning 1`,
  sql`delete from kapstok.refusal returning 1`,
  sql`delete from kapstok.invitation returning 1`,
  sql`update kapstok.api_key set scope = 'write' returning 1`,
  sql`update kapstok.api_key set ends_at = now() + interval '9 years' returning 1`,
  sql`insert into kapstok.refusal (id, request, status, why) values (gen_random_uuid(), 'x', 403, '{}') returning 1`,
];
