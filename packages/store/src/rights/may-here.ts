import type { Action } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import type { RecordScope } from '../records/scope.ts';

/** Whether whoever acts may do something in all of the region, as the database says. */
export async function mayAll({ trx }: Pick<Reader, 'trx'>, action: Action): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select kapstok.may_all(${action}) as may`.execute(trx);
  return rows[0]?.may === true;
}

/** Which of these whoever acts may do in all of the region, as the database says; asked at once. */
export async function mayAllOf(
  { trx }: Pick<Reader, 'trx'>,
  actions: readonly Action[],
): Promise<ReadonlySet<Action>> {
  const { rows } = await sql<{ action: Action }>`
    select action from unnest(string_to_array(${actions.join(',')}, ',')) as asked (action)
    where kapstok.may_all(action)`.execute(trx);
  return new Set(rows.map(({ action }) => action));
}

/** Whether whoever acts may do something with some row or other of the region. */
export async function maySomewhere({ trx }: Pick<Reader, 'trx'>, action: Action): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select kapstok.may_somewhere(${action}) as may`.execute(trx);
  return rows[0]?.may === true;
}

/** Whether whoever acts may edit a row of a plan that belongs to these. */
export async function mayEditRow(
  { trx }: Pick<Reader, 'trx'>,
  plan: string,
  table: string,
  { pillar, project, organisation }: RecordScope,
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select kapstok.may('edit', ${table}, ${plan}::uuid, ${pillar}, ${project}, ${organisation}) as may`.execute(
    trx,
  );
  return rows[0]?.may === true;
}
