import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** A plan that is kept. */
export interface PlanKept {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** The plans of a region that whoever acts may see, by their codes. */
export async function listPlans({ trx, region }: Reader): Promise<readonly PlanKept[]> {
  const { rows } = await sql<PlanKept>`
    select id::text as id, code, title from kapstok.plan
    where region_id = ${region}::uuid order by code collate "C"`.execute(trx);
  return rows;
}

/** The plan with this code; undefined when there is none, or whoever acts may not see it. */
export async function findPlan({ trx, region }: Reader, code: string): Promise<PlanKept | undefined> {
  const { rows } = await sql<PlanKept>`
    select id::text as id, code, title from kapstok.plan
    where region_id = ${region}::uuid and code = ${code}`.execute(trx);
  return rows[0];
}
