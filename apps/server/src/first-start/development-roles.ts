import {
  cellOf,
  inOrder,
  type PlanRecords,
  ROLE_NAMES,
  ROLES,
  type Role,
  TABLES,
  type WithinKind,
} from '@kapstok/plan';
import type { FirstPlan, FirstRole } from '@kapstok/store';

/** The issuer under which accounts of the development provider are kept, wherever it listens. */
export const DEVELOPMENT = 'urn:kapstok:development';

/** Where the rows stand that a role can be about, and the column of their code. */
const CODES: Readonly<
  Record<Exclude<WithinKind, 'nation' | 'region'>, readonly (readonly [string, string])[]>
> = {
  pillar: [[TABLES.pillars.name, 'code']],
  project: [[TABLES.projects.name, 'code']],
  organisation: [
    [TABLES.organisations.name, 'code'],
    [TABLES.municipalities.name, 'name'],
  ],
};

/** Tables in which somebody with the role finds rows of their own, the most telling first. */
const OWN_TABLES: Partial<Readonly<Record<Role, readonly string[]>>> = {
  municipality: [TABLES.municipalities.name],
};

/** For whom the account of a role stands: the code of a pillar, project, organisation or municipality. */
export interface StandsFor {
  readonly role: Role;
  readonly of: string;
}

/**
 * One account for every role that one can sign in with, in a plan that was loaded: a manager of its first pillar, a leader
 * of its first project, and who stands for an organisation for the one that it names first; where somebody else is named
 * for a role, for that one.
 * @throws when the plan has nobody of that name
 */
export function developmentRoles(plan: FirstPlan, named: readonly StandsFor[] = []): readonly FirstRole[] {
  return ROLE_NAMES.filter((role) => role !== 'public').flatMap((role) => {
    const of = named.find((one) => one.role === role)?.of;
    const within = of === undefined ? firstWithin(plan, role) : namedWithin(plan, role, of);
    if (within === undefined) return [];
    return [{ issuer: DEVELOPMENT, subject: role, name: accountName(role), role, within }];
  });
}

/** What the account of a role is called: as the role. */
export function accountName(role: Role): string {
  const { nl } = ROLES[role].name;
  return nl.charAt(0).toUpperCase() + nl.slice(1);
}

function firstWithin({ code: plan, records }: FirstPlan, role: Role): FirstRole['within'] | undefined {
  for (const kind of ROLES[role].within) {
    if (kind === 'nation' || kind === 'region') return { kind };
    const [code] = codesIn(records, CODES[kind], OWN_TABLES[role]);
    if (code !== undefined) return { kind, plan, code };
  }
  return undefined;
}

function namedWithin({ code: plan, records }: FirstPlan, role: Role, of: string): FirstRole['within'] {
  for (const kind of ROLES[role].within) {
    if (kind === 'nation' || kind === 'region') continue;
    if (codesIn(records, CODES[kind], OWN_TABLES[role]).includes(of)) return { kind, plan, code: of };
  }
  throw new Error(
    `${plan}: the account of ${role} is to stand for "${of}", and the plan has nobody of that name`,
  );
}

/** The codes in some tables, in the order of the plan. */
function codesIn(
  records: PlanRecords,
  places: readonly (readonly [string, string])[],
  only: readonly string[] | undefined,
): readonly string[] {
  return places
    .filter(([table]) => only === undefined || only.includes(table))
    .flatMap(([table, column]) =>
      inOrder([...records.values()].filter((record) => record.table === table)).map((record) =>
        cellOf(record, column).trim(),
      ),
    )
    .filter((words) => words !== '');
}
