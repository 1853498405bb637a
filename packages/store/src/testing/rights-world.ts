import { ROLE_NAMES, ROLES, type Role, type Within, type WithinKind } from '@kapstok/plan';
import { sql } from 'kysely';
import { type Actor, acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { append } from '../log/append.ts';

/** A UUID by a number, so that a test can say which is which. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Two regions: one with two plans, and one with a plan of the same codes. */
export const REGION: string = idOf(1);
export const FOREIGN_REGION: string = idOf(2);
export const PLAN: string = idOf(11);
export const SECOND_PLAN: string = idOf(12);
export const FOREIGN_PLAN: string = idOf(21);

/** What only who may read the foreign region ever gets to see. */
export const CANARY = 'kanarie';

const LONG_AGO = '2020-01-01T00:00:00.000Z';

/** Founds the two regions, as whoever runs the installation. */
export async function foundRegions(database: Database): Promise<void> {
  await asOwner(database, async (trx) => {
    await sql`
      insert into kapstok.region (id, code, title) values
        (${REGION}::uuid, 'eigen', 'Eigen regio'),
        (${FOREIGN_REGION}::uuid, ${CANARY}, ${`Regio ${CANARY}`})`.execute(trx);
    await sql`
      insert into kapstok.plan (region_id, id, code, title) values
        (${REGION}::uuid, ${PLAN}::uuid, 'plan', 'Het plan'),
        (${REGION}::uuid, ${SECOND_PLAN}::uuid, 'tweede', 'Het tweede plan'),
        (${FOREIGN_REGION}::uuid, ${FOREIGN_PLAN}::uuid, 'plan', ${`Plan ${CANARY}`})`.execute(trx);
  });
}

/** Makes an account, as whoever runs the installation. */
export async function makeAccount(database: Database, account: string, name: string): Promise<void> {
  await asOwner(database, (trx) =>
    sql`
      insert into kapstok.account (id, issuer, subject, name)
      values (${account}::uuid, 'https://aanmelden.example', ${name}, ${name})`.execute(trx),
  );
}

/** A role to give: from long ago and without end, unless it says otherwise. */
export interface Given {
  readonly account: string;
  readonly role: Role;
  readonly within: Within;
  readonly from?: string;
  readonly until?: string;
}

let given = 1_000_000;

/** The columns of an assignment of its own, in the order in which `INSERT_ASSIGNMENT` names them. */
function cellsOf({ account, role, within, from = LONG_AGO, until }: Given): readonly (string | null)[] {
  given += 1;
  const region = within.kind === 'nation' ? null : within.region;
  const [plan, code] = 'plan' in within ? [within.plan, within.code] : [null, null];
  return [idOf(given), region, account, role, within.kind, plan, code, from, until ?? null];
}

/** Gives a role as whoever runs the installation; as an actor, with the rights of that one. */
export async function give(database: Database, one: Given, actor?: Actor): Promise<void> {
  const [id, region, account, role, kind, plan, code, from, until] = cellsOf(one);
  const insert = (seq?: number) => sql`
    insert into kapstok.assignment
      (id, region_id, account_id, role, within_kind, plan_id, within_code, starts_at, ends_at, made_seq)
    values (
      ${id}::uuid, ${region}::uuid, ${account}::uuid, ${role}, ${kind}, ${plan}::uuid, ${code},
      ${from}::text::timestamptz, ${until}::text::timestamptz, ${seq ?? null}::bigint
    )`;
  if (actor === undefined) await asOwner(database, (trx) => insert().execute(trx));
  else
    await acting(database, actor, async (trx) => {
      const { region: own = '', account: giver = '', role: as = '' } = actor;
      const writer = { trx, region: own, account: giver, role: as, now: () => new Date(LONG_AGO) };
      const body = { what: 'given', assignment: id ?? '', account: account ?? null, role: role ?? null };
      const told = { id: id ?? '', kind: 'assignment', plan: undefined, reason: '', body } as const;
      await insert((await append(writer, told)).seq).execute(trx);
    });
}

/** What an assignment in the own region and plan is about: the code `x1` of its kind. */
export function withinOwn(kind: WithinKind): Within {
  if (kind === 'nation') return { kind };
  if (kind === 'region') return { kind, region: REGION };
  return { kind, region: REGION, plan: PLAN, code: 'x1' };
}

/** Somebody with one role in the own region. */
export interface Member {
  readonly account: string;
  readonly role: Role;
  readonly kind: WithinKind;
}

/** One for every role and everything that it can be about. */
export const MEMBERS: readonly Member[] = ROLE_NAMES.flatMap((role) =>
  ROLES[role].within.map((kind) => ({ role, kind })),
).map((member, n) => ({ ...member, account: idOf(200 + n) }));

/** Gives every member an account and the role. */
export async function makeMembers(database: Database): Promise<void> {
  for (const { account, role, kind } of MEMBERS) {
    await makeAccount(database, account, `${role} ${kind}`);
    await give(database, { account, role, within: withinOwn(kind) });
  }
}
