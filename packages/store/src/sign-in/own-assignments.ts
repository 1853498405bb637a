import { ROLE_NAMES, type Role, type Within } from '@kapstok/plan';
import { sql } from 'kysely';
import { acting } from '../acting/acting.ts';
import { type WithinRow, withinOf } from '../assignments/within.ts';
import type { Database } from '../database/database.ts';

/** The account of who has not signed in, in every installation. */
export const PUBLIC_ACCOUNT = '00000000-0000-4000-8000-6b6170737430';

/** A role that an account has now. */
export interface OwnAssignment {
  readonly id: string;
  /** Who has it: the account itself, or the public account for what is open to everybody. */
  readonly account: string;
  /** Undefined for the nation. */
  readonly region: { readonly id: string; readonly code: string; readonly title: string } | undefined;
  readonly role: Role;
  readonly within: Within;
  /** Code of the plan that it is about; undefined when it is not about one. */
  readonly planCode: string | undefined;
}

interface Row extends WithinRow {
  readonly id: string;
  readonly account: string;
  readonly region_code: string | null;
  readonly region_title: string | null;
  readonly role: string;
  readonly plan_code: string | null;
}

/** What an account has now, over all regions: those by code, and in each the oldest first. */
export async function ownAssignments(database: Database, account: string): Promise<readonly OwnAssignment[]> {
  const { rows } = await acting(database, { account, readOnly: true }, (trx) =>
    sql<Row>`
      select id::text as id, account_id::text as account, region_id::text as region, region_code, region_title, role,
        within_kind, plan_id::text as plan, plan_code, within_code
      from kapstok.own_assignments()`.execute(trx),
  );
  return rows.flatMap((row) => {
    const role = ROLE_NAMES.find((name) => name === row.role);
    return role === undefined ? [] : [ownAssignment(row, role)];
  });
}

function ownAssignment(row: Row, role: Role): OwnAssignment {
  const { id, account, region, region_code: code, region_title: title, plan_code: planCode } = row;
  return {
    id,
    account,
    region: region === null ? undefined : { id: region, code: code ?? '', title: title ?? '' },
    role,
    within: withinOf(row),
    planCode: planCode ?? undefined,
  };
}
