import { sql } from 'kysely';
import pg from 'pg';
import { asOwner } from '../../acting/as-owner.ts';
import { openDatabase } from '../../database/open-database.ts';
import { readHead } from '../../log/read-log.ts';
import { projectedRow, STATE_COLUMNS, type StateRow } from '../../records/rows.ts';
import { pillarOfProject } from '../../records/scope.ts';
import { addHistory } from './big-region.ts';

/* Gives plans a history, each by the first coordinator of its region: url, then of each region its code and how many changes. */

const [, , url = '', ...given] = process.argv;
const database = await openDatabase({ url });
for (let at = 0; at < given.length; at += 2) await addTo(given[at] ?? '', Number(given[at + 1]));
await database.close();

// As a database that years of work went through is kept by itself.
const client = new pg.Client(url);
await client.connect();
await client.query('vacuum analyze');
await client.end();

async function addTo(code: string, changes: number): Promise<void> {
  const loaded = await asOwner(database, async (trx) => {
    const found = await sql<{ region: string; plan: string; account: string }>`
    select r.id::text as region, p.id::text as plan, a.account_id::text as account
    from kapstok.region r
    join kapstok.plan p on p.region_id = r.id
    join kapstok.assignment a on a.region_id = r.id and a.role = 'coordinator' and a.ends_at is null
    where r.code = ${code} order by a.account_id limit 1`.execute(trx);
    const [place] = found.rows;
    if (place === undefined) throw new Error(`no region ${code} with a plan and a coordinator`);
    const head = await readHead({ trx, region: place.region });
    if (head === undefined) throw new Error(`nothing was ever written in ${code}`);
    const { rows } = await sql<StateRow & { from_seq: string }>`
    select ${STATE_COLUMNS}, from_seq::text as from_seq from kapstok.record_state
    where region_id = ${place.region}::uuid and plan_id = ${place.plan}::uuid and to_seq is null`.execute(
      trx,
    );
    const standing = rows.map(
      (row) => [row.id, { ...projectedRow(row), from: Number(row.from_seq) }] as const,
    );
    return { ...place, head, rows: new Map(standing), records: rows.length, changes };
  });
  const pillars = pillarOfProject([...loaded.rows.values()].map(({ record }) => record));
  await addHistory(database, loaded, pillars);
}
