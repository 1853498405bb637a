import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Entry } from '../log/entry.ts';
import { hashOf } from '../log/entry-hash.ts';
import { readLog } from '../log/read-log.ts';
import { PLAN, REGION } from './rights-world.ts';

type Trx = Transaction<Tables>;

/** A way to tamper with the log or what follows from it, around an entry and up to the last one. */
export interface Tampering {
  readonly name: string;
  readonly tamper: (trx: Trx, seq: number, last: number) => Promise<unknown>;
  /** Whether what stands after it is a whole log again: only who noted its end before can tell. */
  readonly wholeAgain?: true;
}

const HERE = sql`region_id = ${REGION}::uuid`;

/** Lets the owner of the tables do what triggers and references would refuse. */
export async function openToTampering(trx: Trx): Promise<void> {
  const { rows } = await sql<{ on_table: string; name: string }>`
    select conrelid::regclass::text as on_table, quote_ident(conname) as name
    from pg_constraint where contype = 'f' and confrelid = 'kapstok.entry'::regclass`.execute(trx);
  for (const { on_table: on, name } of rows) {
    await sql.raw(`alter table ${on} drop constraint ${name}`).execute(trx);
  }
  const guarded = [
    'entry',
    'record_state',
    'version',
    'measurement',
    'realisation',
    'round_closing',
    'evidence',
    'sent_report',
    'reminder',
  ];
  for (const table of guarded) {
    await sql.raw(`alter table kapstok.${table} disable trigger user`).execute(trx);
  }
}

function told(name: string, change: RawBuilder<unknown>): Tampering {
  return {
    name: `an entry tells another ${name}`,
    tamper: (trx, seq) =>
      sql`update kapstok.entry set ${change} where ${HERE} and entry.seq = ${seq}::bigint`.execute(trx),
  };
}

function removed(name: string, which: (seq: number, last: number) => RawBuilder<unknown>): Tampering {
  return {
    name,
    tamper: (trx, seq, last) =>
      sql`delete from kapstok.entry where ${HERE} and ${which(seq, last)}`.execute(trx),
  };
}

/** Two entries that take each other's place. */
function swapped(name: string, other: (seq: number) => number): Tampering {
  return {
    name,
    tamper: async (trx, seq) => {
      const steps = [
        [seq, -1],
        [other(seq), seq],
        [-1, other(seq)],
      ] as const;
      for (const [from, to] of steps) {
        await sql`
          update kapstok.entry set seq = ${to}::bigint
          where ${HERE} and entry.seq = ${from}::bigint`.execute(trx);
      }
    },
  };
}

/** Cuts the log off and sets its end back, so that it fits again. */
function closedAgain(keep: (last: number) => number): Tampering['tamper'] {
  return async (trx, _, last) => {
    await sql`delete from kapstok.entry where ${HERE} and entry.seq > ${keep(last)}::bigint`.execute(trx);
    await sql`
      update kapstok.head set seq = entry.seq, hash = entry.hash from kapstok.entry
      where head.region_id = entry.region_id and entry.seq = ${keep(last)}::bigint
        and entry.region_id = ${REGION}::uuid`.execute(trx);
  };
}

/** Tells another reason in an entry, and makes the hashes from there to the end anew. */
async function chainedAnew(trx: Trx, seq: number, last: number): Promise<void> {
  const entries = await readLog({ trx, region: REGION }, { after: seq - 1, limit: last });
  let before: Entry | undefined;
  for (const entry of entries) {
    const reason = before === undefined ? 'een andere reden' : entry.reason;
    const other = { ...entry, reason, beforeHash: before?.hash ?? entry.beforeHash };
    before = { ...other, hash: hashOf(other) };
    await sql`
      update kapstok.entry set reason = ${reason}, before_hash = decode(${before.beforeHash}, 'hex'),
        hash = decode(${before.hash}, 'hex')
      where ${HERE} and entry.seq = ${entry.seq}::bigint`.execute(trx);
  }
  await sql`update kapstok.head set hash = decode(${before?.hash ?? ''}, 'hex') where ${HERE}`.execute(trx);
}

/** One entry with its hash made anew. */
async function hashedAnew(trx: Trx, seq: number): Promise<void> {
  for (const entry of await readLog({ trx, region: REGION }, { after: seq - 1, limit: 1 })) {
    const hash = hashOf({ ...entry, reason: 'een andere reden' });
    await sql`
      update kapstok.entry set reason = 'een andere reden', hash = decode(${hash}, 'hex')
      where ${HERE} and entry.seq = ${seq}::bigint`.execute(trx);
  }
}

/** Something done to the record of which a row began nearest to an entry. */
function record(name: string, command: RawBuilder<unknown>, where = sql``): Tampering {
  return {
    name,
    tamper: (trx, seq) =>
      sql`${command} where ctid = (
        select ctid from kapstok.record_state
        where ${HERE} ${where} order by abs(${seq}::bigint - from_seq), record_id limit 1
      )`.execute(trx),
  };
}

/** Something done to the version that changed nearest to an entry. */
function version(name: string, command: RawBuilder<unknown>): Tampering {
  return {
    name,
    tamper: (trx, seq) =>
      sql`${command} where ctid = (
        select ctid from kapstok.version
        where ${HERE} order by abs(${seq}::bigint - changed_seq), id limit 1
      )`.execute(trx),
  };
}

const STATE = sql`update kapstok.record_state set`;
const VERSION = sql`update kapstok.version set`;

/** Ways to change, take away, move or cut off entries of the log itself, each at any entry but the last. */
export const LOG_TAMPERINGS: readonly Tampering[] = [
  told('reason', sql`reason = reason || '.'`),
  told('account', sql`account_id = gen_random_uuid()`),
  told('role', sql`role = 'controller' || role`),
  told('moment, by a millionth of a second', sql`at = at + interval '1 microsecond'`),
  told('kind', sql`kind = kind || '.'`),
  told('plan', sql`plan_id = case when plan_id is null then ${PLAN}::uuid end`),
  told('id', sql`id = gen_random_uuid()`),
  told('body', sql`body = jsonb_set(body, '{asked}', '"ander"')`),
  told('body, with a word more', sql`body = body || '{"erbij": "ja"}'`),
  told('body, with a number for a word', sql`body = jsonb_set(body, '{asked}', '1')`),
  told('hash', sql`hash = sha256(hash)`),
  told('hash before it', sql`before_hash = sha256(hash)`),
  { name: 'an entry is other and its hash made anew', tamper: hashedAnew },
  { name: 'an entry is other and all hashes after it made anew', tamper: chainedAnew, wholeAgain: true },
  removed('an entry is missing', (seq) => sql`entry.seq = ${seq}::bigint`),
  removed('several are missing', (seq) => sql`entry.seq between ${seq}::bigint and ${seq + 3}::bigint`),
  removed('all up to an entry are missing', (seq) => sql`entry.seq <= ${seq}::bigint`),
  swapped('two that follow each other are moved', (seq) => seq + 1),
  swapped('two far apart are moved', (seq) => (seq > 10 ? 1 : seq + 10)),
  removed('the last is cut off', (_, last) => sql`entry.seq = ${last}::bigint`),
  removed('all from an entry on is cut off', (seq) => sql`entry.seq >= ${seq}::bigint`),
  removed('all is cut off', () => sql`true`),
  {
    name: 'the last is cut off and the log closed again',
    tamper: closedAgain((last) => last - 1),
    wholeAgain: true,
  },
  {
    name: 'half is cut off and the log closed again',
    tamper: closedAgain((last) => Math.ceil(last / 2)),
    wholeAgain: true,
  },
];

/** Ways to change, take away or move what follows from the log. */
export const FOLLOWING_TAMPERINGS: readonly Tampering[] = [
  record('a record has another cell', sql`${STATE} cells = cells || '{"erbij": "ja"}'`),
  record('a record is in another table', sql`${STATE} table_name = table_name || '.'`),
  record('a record is in another place', sql`${STATE} position = position || '.'`),
  record('a record is in another pillar', sql`${STATE} pillar = coalesce(pillar, '') || '.'`),
  record(
    'a record is of another organisation',
    sql`${STATE} organisation = coalesce(organisation, '') || '.'`,
  ),
  record('a record ended at another moment', sql`${STATE} to_seq = to_seq + 1`, sql`and to_seq is not null`),
  record(
    'a record came back',
    sql`${STATE} to_seq = null`,
    sql`
    and to_seq is not null and not exists (
      select from kapstok.record_state now
      where now.record_id = record_state.record_id and now.to_seq is null
    )`,
  ),
  record('a record is gone', sql`delete from kapstok.record_state`),
  record('a record began at another moment', sql`${STATE} from_seq = 0`),
  version('a version holds another moment', sql`${VERSION} seq = seq - 1`),
  version('a version is called otherwise', sql`${VERSION} name = name || '.'`),
  version('a version is by another body', sql`${VERSION} body = coalesce(body, '') || '.'`),
  version('a version is gone', sql`delete from kapstok.version`),
];
