import type { Within } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { aboutOf, isThere } from './about.ts';
import { type WithinRow, withinColumns, withinOf } from './within.ts';

/** Somebody by what they are called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A role that somebody has, had or will have in a region. */
export interface AssignmentTold {
  readonly id: string;
  readonly account: Named;
  readonly role: string;
  readonly within: Within;
  /** The name of what it is about; empty for the whole region. */
  readonly about: string;
  /** Whether the plan now has what it is about; a whole region always is there. */
  readonly isThere: boolean;
  readonly from: Date;
  readonly until: Date | undefined;
  /** Whether it counts now. */
  readonly current: boolean;
}

/** Which part of a list: after the row with this id, and how many at most. */
export interface ListPage {
  readonly after: string | undefined;
  readonly limit: number;
}

interface Row extends Omit<AssignmentTold, 'account' | 'within' | 'until'>, WithinRow {
  readonly account: string;
  readonly name: string;
  readonly until: Date | null;
}

/** Roles of people in a region, and of the public, by id, or one of them; those of keys are told with the keys. */
export async function readAssignments(
  { trx, region }: Reader,
  { after, limit, only }: ListPage & { readonly only?: string },
): Promise<readonly AssignmentTold[]> {
  const { rows } = await sql<Row>`
    select h.id::text as id, a.id::text as account, a.name, h.role, ${withinColumns('h')},
      ${aboutOf('h')} as about, ${isThere('h')} as "isThere", h.starts_at as "from", h.ends_at as until,
      h.starts_at <= now() and (h.ends_at is null or h.ends_at > now()) as current
    from kapstok.assignment h
    join kapstok.account a on a.id = h.account_id
    where h.region_id = ${region}::uuid and a.kind in ('person', 'public')
      and (${only ?? null}::uuid is null or h.id = ${only ?? null}::uuid)
      and (${after ?? null}::uuid is null or h.id > ${after ?? null}::uuid)
    order by h.id
    limit ${limit}::int`.execute(trx);
  return rows.map(({ id, account, name, until, ...row }) => ({
    id,
    account: { id: account, name },
    role: row.role,
    within: withinOf(row),
    about: row.about,
    isThere: row.isThere,
    from: row.from,
    until: until ?? undefined,
    current: row.current,
  }));
}
