import type { Edit, PlanRecord } from '@kapstok/plan';
import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import type { Writer } from '../log/writer.ts';
import { foundRegions, give, idOf, makeAccount, REGION } from './rights-world.ts';

/** Who coordinates the region, and who decides there. */
export const COORDINATOR: string = idOf(101);
export const SECOND_COORDINATOR: string = idOf(102);
export const BOARD: string = idOf(103);

const ROLES = [
  [COORDINATOR, 'coordinator'],
  [SECOND_COORDINATOR, 'coordinator'],
  [BOARD, 'board'],
] as const;

/** Founds the regions, with two who coordinate and one who decides. */
export async function foundLog(database: Database): Promise<void> {
  await foundRegions(database);
  for (const [account, role] of ROLES) {
    await makeAccount(database, account, account);
    await give(database, { account, role, within: { kind: 'region', region: REGION } });
  }
}

/** A clock that goes on by a minute each time it is read. */
export function clockFrom(start: string): () => Date {
  let read = 0;
  return () => {
    read += 1;
    return new Date(Date.parse(start) + 60_000 * read);
  };
}

/** Lets someone write in the region, in a transaction of its own. */
export function as(
  database: Database,
  account: string,
  now: () => Date,
): <Result>(work: (writer: Writer) => Promise<Result>) => Promise<Result> {
  const role = ROLES.find(([id]) => id === account)?.[1] ?? 'coordinator';
  return (work) =>
    acting(database, { region: REGION, account, role }, (trx) =>
      work({ trx, region: REGION, account, role, now }),
    );
}

/** A project of a plan. */
export function project(number: number, cells: PlanRecord['cells']): PlanRecord {
  return { id: idOf(1000 + number), table: 'projects', position: `a${number}`, cells };
}

/** Other words in a cell of a project. */
export function set(number: number, field: string, before: string, after: string): Edit {
  return { kind: 'set', id: idOf(1000 + number), table: 'projects', field, before, after };
}
