import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { acting } from '../../acting/acting.ts';
import { asOwner } from '../../acting/as-owner.ts';
import { openDatabase } from '../../database/open-database.ts';
import { nationSums, sumsOf } from '../../measurements/sums-of.ts';

/*
 * How long it takes to read what figures come to, for the nation, as the server does, and as a coordinator of a region, and what adding them up takes:
 * url, code of the region, period. Tells the times in ms, of each thing all of its runs, as JSON.
 */

const RUNS = 60;
const NAIVE_RUNS = 5;

const [, , url = '', code = '', period = ''] = process.argv;
const database = await openDatabase({ url });
const place = await asOwner(database, async (trx) => {
  const { rows } = await sql<{ region: string; plan: string; coordinator: string }>`
    select r.id::text as region, p.id::text as plan,
      (select a.account_id from kapstok.assignment a
        where a.region_id = r.id and a.role = 'coordinator' and a.ends_at is null limit 1)::text as coordinator
    from kapstok.region r join kapstok.plan p on p.region_id = r.id where r.code = ${code}`.execute(trx);
  const [found] = rows;
  if (found === undefined) throw new Error(`no region ${code}`);
  return found;
});
const { region, plan } = place;
const coordinator = { account: place.coordinator, role: 'coordinator', region, readOnly: true };

/** How often something is done, and how long each time took. */
async function timesOf(runs: number, work: () => Promise<number>): Promise<{ each: number[]; rows: number }> {
  const each: number[] = [];
  let rows = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    rows = await work();
    each.push(performance.now() - began);
  }
  return { each, rows };
}

/** Adds up all figures of a period, as one would without sums that are kept. */
async function added(regions: ReturnType<typeof sql>): Promise<number> {
  return await asOwner(database, async (trx) => {
    const { rows } = await sql`
      select region_id, plan_id, indicator, definition, count(*), sum(value), sum(numerator), sum(denominator)
      from kapstok.measurement
      where ${regions} and period = ${period} and to_seq is null and state = 'approved'
      group by region_id, plan_id, indicator, definition`.execute(trx);
    return rows.length;
  });
}

const told = {
  nation: await timesOf(RUNS, () => nationSums(database, { periods: [period] }).then((sums) => sums.length)),
  region: await timesOf(RUNS, () =>
    acting(
      database,
      coordinator,
      async (trx) => (await sumsOf({ trx, region }, { plan, scope: 'approved', periods: [period] })).length,
    ),
  ),
  naiveNation: await timesOf(NAIVE_RUNS, () => added(sql`true`)),
  naiveRegion: await timesOf(NAIVE_RUNS, () =>
    added(sql`region_id = ${region}::uuid and plan_id = ${plan}::uuid`),
  ),
};
await database.close();
process.stdout.write(`${JSON.stringify(told)}\n`);
