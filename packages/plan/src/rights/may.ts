import { TABLES } from '../tables.ts';
import {
  type Action,
  type Reach,
  ROLES,
  type Role,
  TABLE_GROUPS,
  type WithinKind,
} from './table-of-rights.ts';

function isRole(key: string): key is Role {
  return Object.hasOwn(ROLES, key);
}

/** The roles in the order of the table. */
export const ROLE_NAMES: readonly Role[] = Object.keys(ROLES).filter(isRole);

/** What an assignment is about. Codes of pillars, projects and organisations are those of one plan. */
export type Within =
  | { readonly kind: 'nation' }
  | { readonly kind: 'region'; readonly region: string }
  | {
      readonly kind: Exclude<WithinKind, 'nation' | 'region'>;
      readonly region: string;
      readonly plan: string;
      readonly code: string;
    };

/** A role somebody has. Moments are ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes them. */
export interface Assignment {
  readonly role: Role;
  readonly within: Within;
  readonly from: string;
  /** The first moment at which it no longer counts; undefined when no end is known. */
  readonly until: string | undefined;
}

/** Where something stands: in a region, and as far as it has them in a plan, pillar, project and organisation of it. */
export interface Scope {
  readonly region: string;
  readonly plan?: string | undefined;
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
  readonly organisation?: string | undefined;
}

/** Every table, also those that Kapstok does not know. */
export const EVERY_TABLE = '*';

/** One row of the table of rights written out: an action on one table, or on every table. */
export interface RoleRight {
  readonly action: Action;
  /** Name of the table's file without ending, or `EVERY_TABLE`. */
  readonly table: string;
  readonly reach: Reach;
}

/** What a role may do, table by table. */
export function rightsOf(role: Role): readonly RoleRight[] {
  return ROLES[role].rights.flatMap(({ action, tables, reach }) => {
    const names =
      tables === 'all'
        ? [EVERY_TABLE]
        : tables.flatMap((group) => TABLE_GROUPS[group].tables.map((name) => TABLES[name].name));
    return names.map((table) => ({ action, table, reach }));
  });
}

/** The assignments that count at a moment (ISO 8601 in UTC with milliseconds). */
export function inForce(assignments: readonly Assignment[], at: string): readonly Assignment[] {
  return assignments.filter(({ from, until }) => from <= at && (until === undefined || at < until));
}

/**
 * Whether these assignments, all in force, allow an action in a scope. The table is the name of its file without
 * ending; undefined for what is not about one table, which takes a right on every table. The database holds the same
 * (`kapstok.may`), and a test of the store holds the two against each other.
 */
export function may(
  assignments: readonly Assignment[],
  action: Action,
  table: string | undefined,
  scope: Scope,
): boolean {
  return assignments.some(({ role, within }) =>
    rightsOf(role).some(
      (right) =>
        right.action === action &&
        (right.table === EVERY_TABLE || right.table === table) &&
        reaches(within, right.reach, scope),
    ),
  );
}

function reaches(within: Within, reach: Reach, scope: Scope): boolean {
  if (within.kind === 'nation') return true;
  if (within.region !== scope.region) return false;
  if (within.kind === 'region' || reach === 'region') return true;
  return within.plan === scope.plan && within.code === scope[within.kind];
}
