import type { Edit } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { isThere, NAMED, type PartKind } from './about.ts';
import { codesOf } from './codes-of.ts';

/** A part of a plan, by its code. */
interface Part {
  readonly kind: PartKind;
  readonly code: string;
}

/** A part of a plan that somebody's role is about. */
export interface PartHeld extends Part {
  /** Whether the plan has it now. */
  readonly isThere: boolean;
}

/** A part that a plan lost, with who has which role about it, as far as who acts may know. */
export interface PartLost extends Part {
  readonly roles: readonly { readonly role: string; readonly name: string }[];
}

/** Roles `h` that count now. */
const COUNTS: RawBuilder<boolean> = sql`h.starts_at <= now() and (h.ends_at is null or h.ends_at > now())`;

/** The parts of a plan that the role in which whoever acts is about; none for a whole region. */
export async function partsHeld({ trx, region }: Reader, plan: string): Promise<readonly PartHeld[]> {
  const { rows } = await sql<PartHeld>`
    select h.within_kind as kind, h.within_code as code, ${isThere('h')} as "isThere"
    from kapstok.assignment h
    where h.region_id = ${region}::uuid and h.plan_id = ${plan}::uuid and h.account_id = kapstok.account()
      and h.role = kapstok.role() and ${COUNTS}
    order by h.within_kind, h.within_code`.execute(trx);
  return rows;
}

/** The tables of which whoever acts may edit some row of a plan; `*` is every table. */
export async function tablesToEdit({ trx, region }: Reader, plan: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ table: string }>`
    select distinct given.table_name as "table"
    from kapstok.role_right given
    join kapstok.assignment h on h.role = given.role
    where given.role = kapstok.role() and given.action = 'edit' and kapstok.may_somewhere('edit')
      and h.region_id = ${region}::uuid and h.account_id = kapstok.account() and ${COUNTS}
      and (
        given.reach = 'region' or h.plan_id is null or h.plan_id = ${plan}::uuid and ${isThere('h')}
      )`.execute(trx);
  return new Set(rows.map(({ table }) => table));
}

/** The part that an edit took the code of. */
function takenBy(edit: Edit): readonly Part[] {
  const table = 'record' in edit ? edit.record.table : edit.table;
  return NAMED.flatMap(([kind, name, key]): readonly Part[] => {
    if (name !== table) return [];
    if (edit.kind === 'set') return edit.field === key ? [{ kind, code: edit.before }] : [];
    return edit.kind === 'remove' ? [{ kind, code: edit.record.cells[key] ?? '' }] : [];
  });
}

interface RoleRow extends Part {
  readonly role: string;
  readonly name: string;
}

/** The parts whose code edits took away, and that the plan does not have any more. */
export async function partsLost(
  reader: Reader,
  plan: string,
  edits: readonly Edit[],
): Promise<readonly PartLost[]> {
  const taken = new Map(edits.flatMap(takenBy).map((part) => [`${part.kind} ${part.code}`, part]));
  const lost: Part[] = [];
  for (const kind of new Set([...taken.values()].map((part) => part.kind))) {
    const codes = new Set(await codesOf(reader, { plan, kind }));
    for (const part of taken.values())
      if (part.kind === kind && part.code !== '' && !codes.has(part.code)) lost.push(part);
  }
  if (lost.length === 0) return [];
  const roles = await rolesOfPlan(reader, plan);
  return lost.map(({ kind, code }) => ({
    kind,
    code,
    roles: roles.filter((one) => one.kind === kind && one.code === code),
  }));
}

async function rolesOfPlan({ trx, region }: Reader, plan: string): Promise<readonly RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    select h.within_kind as kind, h.within_code as code, h.role, a.name
    from kapstok.assignment h
    join kapstok.account a on a.id = h.account_id
    where h.region_id = ${region}::uuid and h.plan_id = ${plan}::uuid and ${COUNTS}
    order by a.name, h.role`.execute(trx);
  return rows;
}
