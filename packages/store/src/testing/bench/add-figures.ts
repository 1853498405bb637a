import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import { asOwner } from '../../acting/as-owner.ts';
import { openDatabase } from '../../database/open-database.ts';
import type { Tables } from '../../database/tables.ts';
import { hashOf } from '../../log/entry-hash.ts';
import { readHead } from '../../log/read-log.ts';

/*
 * Gives plans figures of every indicator, month and organisation, all of them approved, with every month closed but the last: url, how many
 * indicators and organisations, the first month, how many months, and of each region its code. The indicators are K0, K1, and so on,
 * the organisations O0, O1, and so on.
 */

const [, , url = '', indicators = '', organisations = '', first = '', months = '', ...codes] = process.argv;
const TABLES = ['entry', 'measurement', 'round_closing'] as const;
const database = await openDatabase({ url });
await guard('disable');
const laidAside = await layAside();
for (const code of codes) await asOwner(database, (trx) => fill(trx, code));
for (const put of laidAside) await asOwner(database, (trx) => sql.raw(put).execute(trx));
await guard('enable');
await database.close();

// As a database that years of work went through is kept by itself.
const client = new pg.Client(url);
await client.connect();
await client.query('vacuum analyze');
await client.end();

async function guard(how: 'disable' | 'enable'): Promise<void> {
  await asOwner(database, async (trx) => {
    for (const table of TABLES)
      await sql.raw(`alter table kapstok.${table} ${how} trigger user`).execute(trx);
  });
}

/** Lays indexes and references of figures aside: made and checked at once for millions of rows. @returns what puts them back */
async function layAside(): Promise<readonly string[]> {
  return await asOwner(database, async (trx) => {
    const { rows } = await sql<{ put: string; drop: string }>`
      select format('alter table kapstok.measurement add constraint %I %s', conname, pg_get_constraintdef(oid)) as put,
        format('alter table kapstok.measurement drop constraint %I', conname) as drop
      from pg_constraint where conrelid = 'kapstok.measurement'::regclass and contype = 'f'
      union all
      select pg_get_indexdef(indexrelid), format('drop index %s', indexrelid::regclass)
      from pg_index where indrelid = 'kapstok.measurement'::regclass and not indisprimary`.execute(trx);
    for (const { drop } of rows) await sql.raw(drop).execute(trx);
    return rows.map(({ put }) => put);
  });
}

interface Place {
  readonly region: string;
  readonly plan: string;
  readonly account: string;
}

async function fill(trx: Transaction<Tables>, code: string): Promise<void> {
  const { rows } = await sql<Place>`
    select r.id::text as region, p.id::text as plan, a.account_id::text as account
    from kapstok.region r
    join kapstok.plan p on p.region_id = r.id
    join kapstok.assignment a on a.region_id = r.id and a.role = 'coordinator' and a.ends_at is null
    where r.code = ${code} order by a.account_id limit 1`.execute(trx);
  const [place] = rows;
  if (place === undefined) throw new Error(`no region ${code} with a plan and a coordinator`);
  const seq = await tell(trx, place);
  await measure(trx, place, seq);
  await sum(trx, place);
}

/** Entries for what is added: one a month. @returns the one before the first of them */
async function tell(trx: Transaction<Tables>, { region, plan, account }: Place): Promise<number> {
  const head = await readHead({ trx, region });
  if (head === undefined) throw new Error('nothing was ever written');
  let beforeHash = head.hash;
  for (let month = 1; month <= Number(months); month += 1) {
    const [seq, id] = [head.seq + month, randomUUID()];
    const at = new Date(Date.parse('2024-01-01T00:00:00Z') + month * 1000).toISOString().replace('Z', '000Z');
    const told = { region, plan, account, role: 'coordinator', kind: 'measured', reason: '', id, body: {} };
    const hash = hashOf({ ...told, seq, at, beforeHash });
    await sql`
      insert into kapstok.entry values (
        ${region}::uuid, ${seq}::bigint, ${id}::uuid, ${at}::text::timestamptz, ${account}::uuid, 'coordinator',
        'measured', ${plan}::uuid, '', '{}', decode(${beforeHash}, 'hex'), decode(${hash}, 'hex')
      )`.execute(trx);
    beforeHash = hash;
  }
  await sql`
    update kapstok.head set seq = ${head.seq + Number(months)}::bigint, hash = decode(${beforeHash}, 'hex')
    where region_id = ${region}::uuid`.execute(trx);
  return head.seq;
}

async function measure(
  trx: Transaction<Tables>,
  { region, plan, account }: Place,
  seq: number,
): Promise<void> {
  const month = sql`to_char(${first}::text::date + make_interval(months => m), 'YYYY-MM')`;
  await sql`
    insert into kapstok.measurement (
      region_id, plan_id, indicator, period, reporter, from_seq, definition, about, kind, value, state, remark,
      because, question, evidence, account_id
    )
    select ${region}::uuid, ${plan}::uuid, 'K' || k, ${month}, 'O' || o, ${seq}::bigint + m + 1, 1, array['O' || o],
      'value', (k * 37 + m * 11 + o * 7) % 90, 'approved', '', '', '', '{}', ${account}::uuid
    from generate_series(0, ${Number(indicators) - 1}::int) k, generate_series(0, ${Number(months) - 1}::int) m,
      generate_series(0, ${Number(organisations) - 1}::int) o`.execute(trx);
  await sql`
    insert into kapstok.round_closing (region_id, plan_id, round, period, from_seq)
    select ${region}::uuid, ${plan}::uuid, ${month}, ${month}, ${seq}::bigint + m + 1
    from generate_series(0, ${Number(months) - 2}::int) m`.execute(trx);
}

/** What the trigger would have summed, in one go. */
async function sum(trx: Transaction<Tables>, { region, plan }: Place): Promise<void> {
  await sql`
    insert into kapstok.measured_sum
    select region_id, plan_id, scope, period, indicator, definition, count(*), 0, 0, 0, sum(value), 0, 0
    from kapstok.measurement, (values ('approved'), ('handed_in')) s (scope)
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid
    group by region_id, plan_id, scope, period, indicator, definition`.execute(trx);
}
